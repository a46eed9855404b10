import { ensureBrowsers } from '../../tools/browsers.mjs';
import { build } from '../../tools/project.mjs';

/** Finds the browsers and brings both builds up to date, once before all files. */
export async function setup(): Promise<void> {
  ensureBrowsers();
  await build('chrome');
  await build('firefox');
}
