// @ts-check
/**
 * `npm start`: on a fresh clone it installs what is missing, builds, and opens a Chromium with Offprint loaded on a
 * sample listing. Where there is no display (or with `-- --headless`) it does the same unseen, saves from the listing,
 * and tells what it saw.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './browsers.mjs';
import { build, installDependencies, root } from './project.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The tour is TypeScript, as the tests are: it is bundled for Node here. Its place is as deep as this folder, because
 * the checkout is found from there.
 * @returns {Promise<typeof import('./tour')>}
 */
async function loadTour() {
  const esbuild = await import('esbuild');
  const outfile = join(root, '.output', 'tools', 'tour.mjs');
  const entryPoints = [join(root, 'tests', 'tools', 'tour.ts')];
  await esbuild.build({
    entryPoints,
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return await import(pathToFileURL(outfile).href);
}

async function main() {
  installDependencies();
  ensureChromium();
  console.log('Building ...');
  await build('chrome');
  const { showListing, tourListing } = await loadTour();
  if (hasDisplay() && !process.argv.includes('--headless')) await showListing();
  else await tourListing();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
