import { browser } from 'wxt/browser';
import { UserError } from '../core/errors';

/** Runs the script that reads pages in a tab, by right of the site list or of the reader's click or key (`activeTab`). Rejects with `NotAllowed` where the browser lets none run. */
export async function letIn(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
  } catch (error) {
    throw new UserError('NotAllowed', 'The browser does not let Offprint read this page.', error);
  }
}
