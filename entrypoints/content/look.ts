import { walkPage } from '../../lib/detect/detect';
import { framesIn, rootsIn } from '../../lib/detect/roots';
import type { Detection } from '../../lib/detect/site';
import { report } from '../../lib/platform/report';
import { askBackground } from '../../lib/platform/rpc';
import { taughtRulesFor } from '../../lib/platform/taught-rules';
import type { Desk } from './desk';
import { takeDrift } from './drift';
import { makeLinkFinder } from './linked';
import { makeNames, papersOf, type Row, rematch, withGone } from './rows';
import { sayFailure } from './say';
import { runInSlices } from './slices';
import { refresh } from './standings';
import { freshCount } from './views';
import type { Looked } from './watch';

/** Finds the papers of a page and learns how they stand. */
export type Looker = {
  /** Looks at the page as it is now. Where it has changed by being scrolled, papers that have left it are still its papers. */
  look(isScrolled: boolean): Promise<Looked>;
  /** Resolves when the page has been looked at and everything found is known. */
  settled(): Promise<void>;
  /** Finds the links to papers, if the reader wants them marked; else forgets them. */
  findLinks(): Promise<void>;
  /** Asks again how every paper stands. */
  relearn(): void;
};

/** The address of what the page shows: a fragment that reads like a path is one. */
const addressOf = ({ href }: Location) => (/#!?\//.test(href) ? href : href.split('#')[0]);

/** What is to be watched beside the page's own tree. */
function partsOf(document: Document): (ShadowRoot | Document)[] {
  const frames = framesIn(document);
  return [...rootsIn(document), ...frames, ...frames.flatMap(partsOf)];
}

/** Whether two lists have a paper in common. */
function isSharing(one: readonly Row[], other: readonly Row[]): boolean {
  const keys = new Set(one.map(({ key }) => key));
  return other.some(({ key }) => keys.has(key));
}

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

/** Learns how papers stand, each once unless it is told to forget. */
function makeLearner(desk: Desk, tellBadge: () => void) {
  const asked = new Set<string>();
  let learned = Promise.resolve();
  const learn = (papers: Parameters<typeof refresh>[1]) => {
    const asking = refresh(desk, papers).then(tellBadge);
    learned = asking.catch((error) => sayFailure(desk, error, 'standings'));
  };
  return {
    learnNew(papers: readonly Row[]) {
      const unknown = papers.filter(({ key }) => !asked.has(key));
      for (const { key } of unknown) asked.add(key);
      if (unknown.length > 0) learn(unknown);
      else tellBadge();
    },
    relearn() {
      const { papers, links } = desk.state;
      if (papers.length + links.length > 0) learn([...papers, ...links]);
    },
    forget: () => asked.clear(),
    learned: () => learned,
  };
}

/** A looker for a desk's page; `onLeave` is called when the page becomes another one without being reloaded. */
export function makeLooker(desk: Desk, onLeave: () => void): Looker {
  const { document, location } = desk.window;
  const tellBadge = makeBadge(desk);
  const learner = makeLearner(desk, tellBadge);
  let names = makeNames();
  let address = addressOf(location);
  let looks = 0;
  let hasLooked = () => {};
  const firstLook = new Promise<void>((resolve) => {
    hasLooked = resolve;
  });

  const turnPage = () => {
    onLeave();
    learner.forget();
    names = makeNames();
    desk.change(anew);
  };
  const findLinks = makeLinkFinder(desk, learner.learnNew);
  const take = async (detection: Detection, shown: string | undefined, isScrolled: boolean) => {
    const { kind, papers: found, drift } = detection;
    const { rows: before, papers: known } = desk.state;
    const rows = rematch(before, found, names);
    const here = papersOf(rows);
    // A list that goes on under another address, as endless ones do, is still the same.
    const isOther = shown !== address && !isSharing(known, here);
    if (isOther) turnPage();
    address = shown;
    const papers = isScrolled && !isOther ? withGone(known, here) : here;
    const isAsBefore = rows.length === before.length && rows.every((row, at) => row === before[at]);
    if (!isAsBefore || papers.length !== known.length)
      desk.change({ kind: papers.length > here.length ? desk.state.kind : kind, rows, papers });
    learner.learnNew(papers);
    await takeDrift(desk, drift);
  };
  return {
    async look(isScrolled) {
      const shown = addressOf(location);
      const turn = ++looks;
      const taught = await taughtRulesFor(new URL(location.href));
      const walk = walkPage(document, location.href, { taught });
      const looked = await runInSlices(walk, desk.window, desk.signal).catch((error) => {
        report(error, 'detect');
        return undefined;
      });
      if (looked && turn === looks && shown === addressOf(location))
        await take(looked.value, shown, isScrolled);
      await findLinks();
      hasLooked();
      return { cost: looked?.cost ?? 0, parts: partsOf(document) };
    },
    async settled() {
      await firstLook;
      await learner.learned();
    },
    findLinks,
    relearn: learner.relearn,
  };
}
