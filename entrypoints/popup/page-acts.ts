import type { Status } from '../../lib/core/paper';
import type { ActReport } from '../../lib/platform/protocol';
import { askBackground, askTab } from '../../lib/platform/rpc';
import type { Desk } from './desk';

const noPage: ActReport = { said: 'No papers on this page.' };

/** Saves the page's papers, or the one its address names. */
export async function savePage({ whenPageTold }: Desk, status: Status): Promise<ActReport> {
  const page = await whenPageTold();
  if (!page || page.kind === 'none') return noPage;
  if (page.kind !== 'address') return askTab(page.tabId, 'savePage', { status });
  const { added, act } = await askBackground('savePapers', { drafts: [page.draft], status, url: page.url });
  const said = added > 0 ? 'Saved.' : 'It was in the library already.';
  return { said, ...(act !== undefined && { act }) };
}

/** Starts triage on the page in the tab, and leaves the popup. */
export async function startTriage({ whenPageTold, closeWindow }: Desk): Promise<ActReport | undefined> {
  const page = await whenPageTold();
  if (page?.kind !== 'listing') return { said: 'No list of papers on this page.' };
  await askTab(page.tabId, 'startTriage', {});
  closeWindow(); // The keys now belong to the page.
  return undefined;
}

/** Shows the report that the site's layout has changed, in the page, and leaves the popup. */
export async function reportDrift(tabId: number, { closeWindow }: Desk): Promise<undefined> {
  await askTab(tabId, 'reportDrift', {});
  closeWindow();
}

/** Lets the reader show papers on the page in the tab, and leaves the popup. */
export async function startTeaching({ whenPageTold, closeWindow }: Desk): Promise<ActReport | undefined> {
  const page = await whenPageTold();
  if (!page || page.kind === 'address') return { said: 'Offprint cannot read this page.' };
  await askBackground('teachTab', { tabId: page.tabId });
  closeWindow(); // The pointer and the keys now belong to the page.
  return undefined;
}
