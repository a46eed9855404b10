import { browser } from 'wxt/browser';
import { UserError } from '../core/errors';

/** The scripts that are let in when there is a reason: the one that reads pages, and the one that learns from the reader. */
type Script = 'content' | 'teach';

/** Runs a script of ours (that reads pages, unless told) in a tab, by right of the site list or of the reader's click or key (`activeTab`). Rejects with `NotAllowed` where the browser lets none run. */
export async function letIn(tabId: number, script: Script = 'content'): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/content-scripts/${script}.js`] });
  } catch (error) {
    throw new UserError('NotAllowed', 'The browser does not let Offprint read this page.', error);
  }
}
