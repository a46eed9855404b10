/** What a layer may import, as patterns of our paths and of packages; its own folder goes without saying. */
export const layers: readonly { layer: RegExp; may: readonly RegExp[] }[] = [
  { layer: /^lib\/core\//, may: [] },
  { layer: /^lib\/(detect|exchange|enrich)\//, may: [/^lib\/core\//] },
  { layer: /^lib\/store\//, may: [/^lib\/core\//, /^dexie$/] },
  { layer: /^lib\/platform\//, may: [/^lib\/core\//, /^wxt\/browser$/] },
  { layer: /^components\//, may: [/^lib\/core\//, /^preact(\/|$)/, /^@tanstack\/virtual-core$/, /^temml$/] },
  {
    layer: /^entrypoints\/((gate|teach)\.)?content\//,
    may: [
      /^lib\/(core|detect|platform)\//,
      /^components\//,
      /^preact(\/|$)/,
      /^wxt\/utils\/define-content-script$/,
    ],
  },
  {
    layer: /^entrypoints\/(popup|library|sidepanel|options|shared)\//,
    may: [
      /^entrypoints\/shared\//,
      /^lib\/(core|exchange|platform)\//,
      /^lib\/store\/(schema|reads(-[a-z]+)*|questions)\.ts$/,
      // Pure, and loaded only once something is pasted: text need not cross to the background to be read.
      /^lib\/detect\/text\.ts$/,
      /^components\//,
      /^preact(\/|$)/,
      /^dexie$/,
    ],
  },
  {
    layer: /^entrypoints\/offscreen\//,
    may: [/^lib\/(core|platform)\//, /^lib\/store\/reads(-[a-z]+)*\.ts$/],
  },
  {
    layer: /^entrypoints\/background/,
    may: [
      /^lib\/(core|store|exchange|enrich|platform)\//,
      // Papers in a text: needs no document.
      /^lib\/detect\/text\.ts$/,
      /^wxt\/utils\/define-background$/,
    ],
  },
];
