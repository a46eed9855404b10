import { browser } from 'wxt/browser';
import { draftOfAddress } from '../core/address-draft';
import { cleanText } from '../core/clean';
import { parseDraft } from '../core/draft';
import { UserError } from '../core/errors';
import type { ActReport, Draft } from '../core/paper';
import { flashDone } from './badge';
import { type CommandPorts, performIn, sayTrouble } from './commands';
import type { LinkedPaper } from './protocol';
import { reach } from './reach';
import { report } from './report';
import { askTab } from './rpc';
import type { OpenTab } from './tabs';

/** What the menus need beside the commands' ports: to save drafts, and to find papers in a text. */
export type MenuPorts = CommandPorts & {
  saveDrafts(drafts: readonly Draft[], url: string): Promise<ActReport>;
  draftsInText(text: string): Draft[];
};

type Clicked = { tab: OpenTab; linkUrl?: string; selectionText?: string; pageUrl: string };

const rows = [
  { id: 'save-link', title: 'Save this link as a paper', contexts: ['link'] },
  { id: 'save-selection', title: 'Save “%s” as a paper', contexts: ['selection'] },
  { id: 'save-page', title: 'Save the papers of this page', contexts: ['page'] },
  { id: 'later-page', title: 'Put the papers of this page in the queue', contexts: ['page'] },
  { id: 'start-triage', title: 'Start triage on this page', contexts: ['page'] },
] as const;
type RowId = (typeof rows)[number]['id'];

const longestTitle = 300;

/** A text that can pass for a title: of two words and ten letters at least, and no longer than titles are. */
function titleIn(text: string | undefined): string | undefined {
  const title = cleanText(text, longestTitle + 1);
  return title && title.length >= 10 && title.length <= longestTitle && title.includes(' ')
    ? title
    : undefined;
}

const bare = (title: string, landing?: string): Draft => ({
  title,
  authors: [],
  ids: [],
  links: landing ? { landing } : {},
});

function parsed(draft: unknown): Draft | undefined {
  try {
    return parseDraft(draft);
  } catch {
    return undefined; // The page told nonsense.
  }
}

/** The paper of a link: as the page tells it where it lists it, else by the link's address, else by its words. */
async function draftOfLink(tab: OpenTab, url: string): Promise<Draft> {
  const asking = reach(tab.id, () => askTab(tab.id, 'paperOfLink', { url }));
  const told: LinkedPaper = await asking.catch(() => ({}));
  const title = titleIn(told.text);
  const draft = (told.draft && parsed(told.draft)) ?? draftOfAddress(url, title);
  if (draft ?? title) return draft ?? bare(title ?? '', url);
  throw new UserError('NothingHere', 'That link names no paper. Open it and save it from there.');
}

/** The papers of a selected text: references, identifiers, or else the text itself as a title. */
function draftsOfSelection(text: string, { draftsInText }: MenuPorts): Draft[] {
  const drafts = draftsInText(text).filter(({ ids, authors }) => ids.length > 0 || authors.length > 0);
  const title = titleIn(text);
  if (drafts.length > 0) return drafts;
  if (title) return [bare(title)];
  throw new UserError('NothingHere', 'That names no paper. Select a title, a DOI or a reference.');
}

/** Says what was done where the reader looks: on the page if our script is there, else on the toolbar button. */
async function tell({ id }: OpenTab, done: ActReport): Promise<void> {
  await askTab(id, 'tell', done).catch(() => flashDone(id, done.said));
}

async function obey(id: RowId, clicked: Clicked, ports: MenuPorts): Promise<void> {
  const { tab, linkUrl = '', selectionText = '', pageUrl } = clicked;
  if (id === 'save-link') {
    await tell(tab, await ports.saveDrafts([await draftOfLink(tab, linkUrl)], pageUrl));
  } else if (id === 'save-selection') {
    await tell(tab, await ports.saveDrafts(draftsOfSelection(selectionText, ports), pageUrl));
  } else await performIn(id, tab, ports);
}

function makeMenus(): void {
  browser.contextMenus
    .removeAll()
    .then(() => {
      for (const { contexts, ...row } of rows)
        browser.contextMenus.create({ ...row, contexts: [...contexts] });
    })
    .catch((error) => report(error, 'menus'));
}

/** Puts our rows into the browser's context menus, and does what they say, from now on. */
export function offerMenus(ports: MenuPorts): void {
  browser.runtime.onInstalled.addListener(makeMenus);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const row = rows.find(({ id }) => id === info.menuItemId);
    if (!row || tab?.id === undefined) return;
    const { linkUrl, selectionText, pageUrl = tab.url ?? '' } = info;
    const { id, url = pageUrl, title = '' } = tab;
    const clicked: Clicked = {
      tab: { id, url, title },
      pageUrl,
      ...(linkUrl !== undefined && { linkUrl }),
      ...(selectionText !== undefined && { selectionText }),
    };
    obey(row.id, clicked, ports).catch((error) => sayTrouble(id, error, row.id));
  });
}
