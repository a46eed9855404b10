// @ts-check
/**
 * `npm run bench [-- --sizes 1000,10000,100000 --json FILE]`: measures the shipped build in a real Chromium with a
 * profile of its own, on libraries of invented papers, and prints each figure beside the least it can be in the same
 * run: an empty page of the extension, one raw read of 50 rows, a raw write of the same records.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tableOf } from '../bench/figures.mjs';
import { measureLibrary } from '../bench/library.mjs';

async function main() {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '1000,10000,100000' }, json: { type: 'string' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100))
    throw new Error('--sizes wants numbers from 100 on, with commas between them.');
  /** @type {Record<string, Record<string, import('../bench/figures.mjs').Figure>>} */
  const measured = {};
  for (const size of sizes) {
    console.log(`${size} papers ...`);
    const { figures, details, left } = await measureLibrary(size, console.log);
    measured[size] = figures;
    console.log(tableOf(`${size} papers`, figures));
    console.log(tableOf('  keyToResults by kind', details));
    for (const [name, why] of Object.entries(left)) console.log(`not measured: ${name} (${why})`);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ sizes: measured }, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
