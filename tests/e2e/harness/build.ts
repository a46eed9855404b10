import { ensureBrowsers } from '../../tools/browsers.mjs';
import { build } from '../../tools/project.mjs';
import { removeFolders } from './scratch';

/** Finds the browsers and brings both builds up to date, once before all files. */
export async function setup(): Promise<void> {
  ensureBrowsers();
  await build('chrome');
  await build('firefox');
}

/** Leaves nothing behind. */
export const teardown = removeFolders;
