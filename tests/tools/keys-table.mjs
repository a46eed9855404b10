// @ts-check
/** Writes the README's table of keys from the code's: `node tests/tools/keys-table.mjs`, a part of `npm run fix`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './project.mjs';

/** @typedef {{ scope: string, keys: readonly string[], does: string }} Shortcut */

/** @type {readonly (readonly [scope: string, title: string])[]} */
const titles = [
  ['anywhere', 'In the whole browser'],
  ['popup', 'In the reading list'],
  ['library', 'In the library'],
  ['tags', 'In the tag editor'],
  ['triage', 'In triage'],
  ['teach', 'While showing Offprint the papers of a page'],
];

const block = /(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/;

/** @param {Shortcut} shortcut */
const row = ({ keys, does }) => `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${does} |`;

/**
 * The shortcuts as Markdown tables, one a scope; throws if a scope has no title here.
 * @param {readonly Shortcut[]} shortcuts
 * @returns {string}
 */
export function keysTable(shortcuts) {
  const unknown = shortcuts.find(({ scope }) => !titles.some(([known]) => known === scope));
  if (unknown) throw new Error(`The scope "${unknown.scope}" has no title.`);
  const tables = titles.map(([scope, title]) => {
    const rows = shortcuts.filter((shortcut) => shortcut.scope === scope).map(row);
    return `| ${title} | |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `\n${tables.join('\n')}\n`;
}

/**
 * A text with what stands between its markers replaced by a table; throws if it has no markers.
 * @param {string} text
 * @param {string} table
 * @returns {string}
 */
export function withKeys(text, table) {
  if (!block.test(text)) throw new Error('README.md has no <!-- keys --> and <!-- /keys -->.');
  return text.replace(block, (_all, start, end) => start + table + end);
}

/** @returns {Promise<readonly Shortcut[]>} the code's table */
async function readShortcuts() {
  const entry = join(root, 'lib/core/shortcuts.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).shortcuts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const written = withKeys(text, keysTable(await readShortcuts()));
  if (written !== text) writeFileSync(path, written);
}
