/** What a reader can tell us of a site whose layout has changed. Nothing is sent: the reader copies it, or files it. */

/** A site's rule found so many papers where the generic detector found so many more. */
export type Drift = { site: string; byRule: number; byGeneric: number };

/** Where it was seen: the page's path, without its query, and with what. */
export type Seen = { path: string; version: string; userAgent: string };

const browsers: readonly (readonly [name: string, token: RegExp])[] = [
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Edge', /\bEdg\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Chrome', /Chrom(?:e|ium)\/(\d+)/],
];

/** A browser's name and main version, of all that its user agent says. */
export function browserOf(userAgent: string): string {
  for (const [name, token] of browsers) {
    const version = token.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'another browser';
}

/** The text of a report, for the reader to read and to change. */
export function driftText({ site, byRule, byGeneric }: Drift, { path, version, userAgent }: Seen): string {
  return [
    'The layout of a site has changed.',
    '',
    `Site: ${site}`,
    `Page: ${path}`,
    `Papers found by its rule: ${byRule}`,
    `Papers found without it: ${byGeneric}`,
    `Offprint ${version}, ${browserOf(userAgent)}`,
  ].join('\n');
}

/** The address at which a project takes reports, filled in; undefined where the project has none that we know how to fill. */
export function reportAddress(home: string | undefined, title: string, text: string): string | undefined {
  if (!home || !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/.test(home)) return undefined;
  return `${home.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ title, body: text })}`;
}
