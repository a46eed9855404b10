import { walkPage } from '../../lib/detect/detect';
import type { Detection } from '../../lib/detect/site';
import { report } from '../../lib/platform/report';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { makeLinkFinder } from './linked';
import { papersOf, type Row, rematch } from './rows';
import { sayFailure } from './say';
import { runInSlices } from './slices';
import { refresh } from './standings';
import { freshCount } from './views';

/** Finds the papers of a page and learns how they stand. */
export type Looker = {
  /** Looks at the page as it is now; gives the milliseconds of the page's thread that took. */
  look(): Promise<number>;
  /** Resolves when the page has been looked at and everything found is known. */
  settled(): Promise<void>;
  /** Finds the links to papers, if the reader wants them marked; else forgets them. */
  findLinks(): Promise<void>;
  /** Asks again how every paper stands. */
  relearn(): void;
};

const addressOf = ({ href }: Location) => href.split('#')[0];

/** Tells the toolbar badge what the page holds, whenever that has changed. */
function makeBadge(desk: Desk): () => void {
  let told = '0 0';
  return () => {
    const holds = { papers: desk.state.papers.length, fresh: freshCount(desk.state) };
    const words = `${holds.papers} ${holds.fresh}`;
    if (words === told) return;
    told = words;
    askBackground('pageHolds', holds).catch((error) => sayFailure(desk, error, 'pageHolds'));
  };
}

/** What is forgotten when the page becomes another one. */
const anew = {
  standings: new Map(),
  picks: new Map(),
  isSelecting: false,
  filter: '',
  triage: undefined,
  menu: undefined,
  sheet: undefined,
  texts: new Map(),
} as const;

/** A looker for a desk's page; `onLeave` is called when the page becomes another one without being reloaded. */
export function makeLooker(desk: Desk, onLeave: () => void): Looker {
  const { document, location } = desk.window;
  const tellBadge = makeBadge(desk);
  const asked = new Set<string>();
  let address = addressOf(location);
  let learned = Promise.resolve();
  let hasLooked = () => {};
  const firstLook = new Promise<void>((resolve) => {
    hasLooked = resolve;
  });

  const learn = (papers: Parameters<typeof refresh>[1]) => {
    const asking = refresh(desk, papers).then(tellBadge);
    learned = asking.catch((error) => sayFailure(desk, error, 'standings'));
  };
  const turnPage = () => {
    if (address === addressOf(location)) return;
    address = addressOf(location);
    onLeave();
    asked.clear();
    desk.change(anew);
  };
  const learnNew = (papers: readonly Row[]) => {
    const unknown = papers.filter(({ key }) => !asked.has(key));
    for (const { key } of unknown) asked.add(key);
    if (unknown.length > 0) learn(unknown);
    else tellBadge();
  };
  const findLinks = makeLinkFinder(desk, learnNew);
  const take = ({ kind, papers: found }: Detection) => {
    const rows = rematch(desk.state.rows, found);
    const papers = papersOf(rows);
    if (papers.length > 0 || desk.state.papers.length > 0) desk.change({ kind, rows, papers });
    learnNew(papers);
  };
  return {
    async look() {
      turnPage();
      const walk = walkPage(document, location.href);
      const looked = await runInSlices(walk, desk.window, desk.signal).catch((error) => {
        report(error, 'detect');
        return undefined;
      });
      if (looked && address === addressOf(location)) take(looked.value);
      await findLinks();
      hasLooked();
      return looked?.cost ?? 0;
    },
    async settled() {
      await firstLook;
      await learned;
    },
    findLinks,
    relearn() {
      const { papers, links } = desk.state;
      if (papers.length + links.length > 0) learn([...papers, ...links]);
    },
  };
}
