import { browser } from 'wxt/browser';
import { canonicalId, idsInText } from '../core/ids';
import type { ActReport } from '../core/paper';
import { flashDone } from './badge';
import { sayTrouble } from './commands';
import { report } from './report';
import { currentTab } from './tabs';

/** A paper as the address bar shows it: its title and a line about it. */
export type OmniboxHit = { paperId: string; title: string; line: string };

/** What the address bar needs of the library. */
export type OmniboxPorts = {
  /** The best hits for a query, at most `most`. */
  find(query: string, most: number): Promise<OmniboxHit[]>;
  /** The paper of the library with an id. */
  paperWith(id: string): Promise<OmniboxHit | undefined>;
  openPaper(paperId: string): Promise<unknown>;
  saveId(id: string): Promise<ActReport>;
  openLibrary(query: string): Promise<void>;
};

const mostHits = 6;
const paperPrefix = 'offprint:';

/** The id a whole text is: a DOI, an arXiv number or the like, however it is written; undefined for words. */
function idIn(text: string): string | undefined {
  const typed = text.trim();
  if (/\s/.test(typed)) return undefined;
  return canonicalId(typed) ?? idsInText(typed)[0];
}

/** A text in the markup that Chromium's suggestions are written in; Firefox's are plain. */
function plain(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const suggestionOf = ({ paperId, title, line }: OmniboxHit) => ({
  content: `${paperPrefix}${paperId}`,
  description: plain(line ? `${title} · ${line}` : title),
});

/** What Enter does with the text as it is. */
async function defaultFor(text: string, { paperWith }: OmniboxPorts): Promise<string> {
  const id = idIn(text);
  if (id === undefined) return text.trim() ? `Search your library for ${text.trim()}` : 'Search your library';
  const known = await paperWith(id);
  return known ? `Open ${known.title}` : `Save ${id}`;
}

async function suggest(text: string, ports: OmniboxPorts) {
  browser.omnibox.setDefaultSuggestion({ description: plain(await defaultFor(text, ports)) });
  if (!text.trim() || idIn(text) !== undefined) return [];
  return (await ports.find(text, mostHits)).map(suggestionOf);
}

async function enter(text: string, ports: OmniboxPorts): Promise<ActReport | undefined> {
  if (text.startsWith(paperPrefix)) {
    await ports.openPaper(text.slice(paperPrefix.length));
    return undefined;
  }
  const id = idIn(text);
  if (id === undefined) {
    await ports.openLibrary(text.trim());
    return undefined;
  }
  const known = await ports.paperWith(id);
  if (!known) return await ports.saveId(id);
  await ports.openPaper(known.paperId);
  return undefined;
}

async function obey(text: string, ports: OmniboxPorts): Promise<void> {
  const tab = await currentTab();
  try {
    const done = await enter(text, ports);
    if (done && tab) await flashDone(tab.id, done.said);
  } catch (error) {
    if (tab) await sayTrouble(tab.id, error, 'omnibox');
    else report(error, 'omnibox');
  }
}

/** Answers in the address bar after the keyword, from now on: searches the library, opens or saves a pasted identifier. */
export function answerOmnibox(ports: OmniboxPorts): void {
  // An answer that comes late must not stand under what was typed since.
  let newest = 0;
  browser.omnibox.onInputChanged.addListener((text, show) => {
    newest += 1;
    const mine = newest;
    suggest(text, ports)
      .then((suggestions) => mine === newest && show(suggestions))
      .catch((error) => report(error, 'omnibox'));
  });
  browser.omnibox.onInputEntered.addListener((text) => void obey(text, ports));
}
