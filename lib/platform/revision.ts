import { browser } from 'wxt/browser';
import { revisionKey } from './library-changes';
import { report } from './report';

let last = 0;

/** Lets every page know that the library was written to (see `watchLibrary`). A failure is reported: the write itself has happened. */
export async function bumpRevision(): Promise<void> {
  // Two writes of one millisecond must still differ.
  last = Math.max(Date.now(), last + 1);
  try {
    await browser.storage.local.set({ [revisionKey]: last });
  } catch (error) {
    report(error, 'telling pages of a change');
  }
}
