// npm run score [-- --pages --site NAME --generic]: detection on the corpus beside the checkout, scored by its own score.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectPages } from './detect.mjs';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const args = process.argv.slice(2);
const isGeneric = args.includes('--generic');

/**
 * Detects on one folder of pages and prints its score; gives the number of pages that failed.
 * @param {string} name @param {string} dir
 */
async function score(name, dir) {
  const { pages, failed } = await detectPages(dir, { sites: !isGeneric });
  const out = join(mkdtempSync(join(tmpdir(), 'offprint-score-')), 'predictions.json');
  writeFileSync(out, JSON.stringify({ pages }));
  console.log(`\n${name}${isGeneric ? ', site rules off' : ''} (${out})`);
  const passed = args.filter((arg) => arg !== '--generic');
  spawnSync(process.execPath, [join(corpus, 'score.mjs'), out, dir, ...passed], { stdio: 'inherit' });
  for (const failure of failed) console.error(`failed  ${failure}`);
  const times = Object.values(pages)
    .map((page) => page.ms)
    .sort((a, b) => a - b);
  console.log(`time      median ${times[times.length >> 1]} ms, slowest ${times.at(-1)} ms`);
  return failed.length;
}

if (!existsSync(join(corpus, 'manifest.json'))) {
  console.log('skipped: no corpus');
} else {
  const failures = (await score('corpus', corpus)) + (await score('quiet', join(corpus, 'quiet')));
  process.exitCode = failures > 0 ? 1 : 0;
}
