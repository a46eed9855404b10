import { countText, papersText } from '../../components/counts';
import type { Draft } from '../../lib/core/paper';
import { draftOfTab } from '../../lib/platform/met-pdfs';
import type { PageSummary } from '../../lib/platform/protocol';
import { askBackground, askTab } from '../../lib/platform/rpc';
import { currentTab, type OpenTab } from '../../lib/platform/tabs';

/** The papers of the page in the tab: as its content script tells, or, where none can run (a PDF), by its address alone. */
export type Page =
  | { kind: 'listing'; tabId: number; papers: number; fresh: number; hasDrifted?: true }
  | { kind: 'paper'; tabId: number; title: string }
  | { kind: 'address'; draft: Draft; url: string }
  /** A page that was read, and in which nothing was found. */
  | { kind: 'none'; tabId: number };

const isWeb = (url: string | undefined) => /^https?:/.test(url ?? '');

/** What the tab's content script says. Where none runs, one is let in, by right of the click that opened the popup. */
async function describe({ id: tabId, url }: OpenTab): Promise<PageSummary | undefined> {
  try {
    return await askTab(tabId, 'describePage', {});
  } catch {
    if (!isWeb(url)) return undefined;
  }
  try {
    await askBackground('lookAtTab', { tabId });
    return await askTab(tabId, 'describePage', {});
  } catch {
    return undefined; // A page that may not be read is a page without papers.
  }
}

/** The page in the current tab, if it has papers or could be read. Reads nothing but that page. */
export async function readPage(): Promise<Page | undefined> {
  const tab = await currentTab();
  if (!tab) return undefined;
  const summary = await describe(tab);
  const { id: tabId, url = '', title = '' } = tab;
  if (summary?.kind === 'paper') return { kind: 'paper', tabId, title: summary.title ?? title };
  if (summary && summary.papers > 0) {
    const { papers, fresh, hasDrifted } = summary;
    return { kind: 'listing', tabId, papers, fresh, ...(hasDrifted && { hasDrifted }) };
  }
  const draft = await draftOfTab(tab);
  if (draft) return { kind: 'address', draft, url };
  return summary && { kind: 'none', tabId };
}

/** The page in words: "This page: 96 papers, 37 new", or the one paper it is. */
export function pageText(page: Page): string {
  if (page.kind === 'paper') return `This page: ${page.title}`;
  if (page.kind === 'address') return `This page: ${page.draft.title}`;
  if (page.kind === 'none') return 'No papers found here.';
  return `This page: ${papersText(page.papers)}, ${page.fresh ? countText(page.fresh) : 'none'} new`;
}
