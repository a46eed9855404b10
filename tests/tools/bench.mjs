// @ts-check
/**
 * `npm run bench [-- --sizes 1000,10000,100000 --only page|sizes --json FILE]`: measures the shipped build in a real
 * Chromium with a profile of its own, on libraries of invented papers and on long pages, and prints each figure beside
 * the least it can be in the same run: an empty page of the extension, one raw read of 50 rows, a raw write of the same
 * records, one plain walk over a page.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureDetection } from '../bench/detection.mjs';
import { tableOf } from '../bench/figures.mjs';
import { measureLibrary } from '../bench/library.mjs';
import { measureLiving } from '../bench/living.mjs';

/** @param {number[]} sizes */
async function benchSizes(sizes) {
  /** @type {Record<string, Record<string, import('../bench/figures.mjs').Figure>>} */
  const measured = {};
  for (const size of sizes) {
    console.log(`${size} papers ...`);
    const { figures, details } = await measureLibrary(size, console.log);
    measured[size] = figures;
    console.log(tableOf(`${size} papers`, figures));
    console.log(tableOf('  keyToResults by kind', details));
  }
  return measured;
}

async function benchPage() {
  console.log('pages ...');
  const { detectNone, marks3000 } = await measureLiving();
  const figures = { ...(await measureDetection(console.log)), detectNone };
  console.log(tableOf('pages, ms', figures));
  for (const [name, { longestTask, median, floor }] of Object.entries(figures))
    console.log(`  ${name}: ${(median / floor).toFixed(1)} plain walks, longest task ${longestTask} ms`);
  console.log(`marks3000 ${JSON.stringify(marks3000)}`);
  return { ...figures, marks3000 };
}

async function main() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100))
    throw new Error('--sizes wants numbers from 100 on, with commas between them.');
  if (values.only !== undefined && values.only !== 'page' && values.only !== 'sizes')
    throw new Error('--only wants page or sizes.');
  const measured = {
    ...(values.only !== 'sizes' && { page: await benchPage() }),
    ...(values.only !== 'page' && { sizes: await benchSizes(sizes) }),
  };
  if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
