import { defineBackground } from 'wxt/utils/define-background';
import { parseDrafts, parseIdentities } from '../lib/core/draft';
import { UserError } from '../lib/core/errors';
import { landingUrl, pdfUrl } from '../lib/core/ids';
import type { ActReport, Paper, SaveReport } from '../lib/core/paper';
import { showCount } from '../lib/platform/badge';
import { obeyCommands } from '../lib/platform/commands';
import * as inputs from '../lib/platform/inputs';
import { letIn } from '../lib/platform/let-in';
import { openTab } from '../lib/platform/open';
import { askToPersist } from '../lib/platform/persist';
import type { OwnCalls, PageCalls } from '../lib/platform/protocol';
import { report } from '../lib/platform/report';
import { bumpRevision } from '../lib/platform/revision';
import { answerCalls, type Handlers, isOwnPage } from '../lib/platform/rpc';
import { countsOf, openLibrary, standingsOf } from '../lib/store/reads';
import { type Saving, savePapers } from '../lib/store/save';
import type { Library } from '../lib/store/schema';
import { tendIndex } from '../lib/store/search-build';
import { sawPapers } from '../lib/store/sightings';
import { undo, undoLast } from '../lib/store/undo';
import { markOpened, removePapers, setNote, setStatus, setTags } from '../lib/store/writes';

let opening: Promise<Library> | undefined;

/** The open library; opened again if that failed before. */
function library(): Promise<Library> {
  opening ??= openLibrary().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

let isTending = false;
let isToTend = false;

/** Keeps the search index in order, one run at a time, and once more if there were writes meanwhile. Never rejects. */
async function tend(db: Library): Promise<void> {
  isToTend = true;
  if (isTending) return;
  isTending = true;
  try {
    while (isToTend) {
      isToTend = false;
      await tendIndex(db);
    }
  } catch (error) {
    report(error, 'search index');
  } finally {
    isTending = false;
  }
}

/** Lets the pages know of a write once it has happened. */
async function told<R>(writing: Promise<R>): Promise<R> {
  const done = await writing;
  await bumpRevision();
  void tend(await library());
  return done;
}

/** Asks for storage that lasts when the first papers are saved: then there is something to lose. */
async function keepForGood(db: Library, { added }: SaveReport): Promise<void> {
  const counts = Object.values(await countsOf(db));
  const isFirst = added > 0 && counts.reduce((sum, count) => sum + count, 0) === added;
  if (isFirst) await askToPersist();
}

async function save(saving: Saving): Promise<SaveReport> {
  const db = await library();
  const saved = await told(savePapers(db, saving));
  await keepForGood(db, saved);
  return saved;
}

/** The address of a paper's page or PDF. */
function addressOf({ links, ids }: Paper, link: 'landing' | 'pdf'): string {
  const made = ids.map(link === 'pdf' ? pdfUrl : landingUrl).find((url) => url !== undefined);
  const url = links[link] ?? made ?? (link === 'landing' ? (links.others?.[0] ?? links.pdf) : undefined);
  if (url) return url;
  throw new UserError(
    'NotFound',
    link === 'pdf' ? 'No PDF is known for this paper.' : 'No page is known for this paper.',
  );
}

async function openPaper(paperId: string, link: 'landing' | 'pdf', now: number): Promise<ActReport> {
  const db = await library();
  const paper = await db.papers.get(paperId);
  if (!paper) throw new UserError('NotFound', 'That paper is no longer in the library.');
  await openTab(addressOf(paper, link), true);
  await markOpened(db, paperId, now);
  if (paper.status !== 'later') return { said: 'Opened.' };
  return await told(setStatus(db, { paperIds: [paperId], status: 'reading', now }));
}

const pageCalls: Handlers<PageCalls> = {
  standings: async (input) => standingsOf(await library(), parseIdentities(input?.identities)),
  async savePapers(input) {
    const parsed = parseDrafts(input?.drafts);
    const drafts = parsed.filter((draft) => draft !== undefined);
    const saved = await save({
      drafts,
      status: inputs.statusIn(input),
      tags: inputs.tagsIn(input, 'tags'),
      url: inputs.urlIn(input),
      now: Date.now(),
      ...(inputs.hasField(input, 'act') && { act: inputs.numberIn(input, 'act') }),
    });
    const ids = saved.paperIds.values();
    const paperIds = parsed.map((draft) => (draft ? (ids.next().value ?? '') : ''));
    const leftOut = parsed.length - drafts.length;
    return { ...saved, paperIds, ...(leftOut > 0 && { leftOut }) };
  },
  async setStatus(input) {
    const [paperIds, status] = [inputs.paperIdsIn(input), inputs.statusIn(input)];
    return await told(setStatus(await library(), { paperIds, status, now: Date.now() }));
  },
  async removePapers(input) {
    const paperIds = inputs.paperIdsIn(input);
    return await told(removePapers(await library(), { paperIds, now: Date.now() }));
  },
  async undo(input) {
    const act = inputs.numberIn(input, 'act');
    return await told(undo(await library(), act, Date.now()));
  },
  async sawPapers(input) {
    await sawPapers(await library(), parseIdentities(input?.identities), Date.now());
  },
  async pageHolds(input, { tab }) {
    const [papers, fresh] = [inputs.numberIn(input, 'papers'), inputs.numberIn(input, 'fresh')];
    if (tab?.id !== undefined) await showCount(tab.id, papers, fresh);
  },
  async lookHere(_, { tab }) {
    if (tab?.id !== undefined) await letIn(tab.id);
  },
  async openLink(input) {
    await openTab(inputs.urlIn(input), false);
    if (inputs.hasField(input, 'paperId'))
      await markOpened(await library(), inputs.paperIdIn(input), Date.now());
  },
};

const ownCalls: Handlers<OwnCalls> = {
  async setTags(input) {
    const paperIds = inputs.paperIdsIn(input);
    const [add, drop] = [inputs.tagsIn(input, 'add'), inputs.tagsIn(input, 'drop')];
    return await told(setTags(await library(), { paperIds, add, drop, now: Date.now() }));
  },
  async setNote(input) {
    const [paperId, note] = [inputs.paperIdIn(input), inputs.noteIn(input)];
    return await told(setNote(await library(), { paperId, note, now: Date.now() }));
  },
  undoLast: async () => await told(undoLast(await library(), Date.now())),
  openPaper: (input) => openPaper(inputs.paperIdIn(input), inputs.linkIn(input), Date.now()),
  lookAtTab: (input) => letIn(inputs.numberIn(input, 'tabId')),
};

export default defineBackground({
  type: 'module',
  // Not async, and every listener at once: the browser wakes us only for what was listened to in the first turn.
  main() {
    answerCalls('background', [
      { handlers: pageCalls, trusts: (sender) => sender.tab !== undefined || isOwnPage(sender) },
      { handlers: ownCalls, trusts: isOwnPage },
    ]);
    obeyCommands({
      async saveDraft(draft, status, url) {
        const { act } = await save({ drafts: [draft], status, url, now: Date.now() });
        if (act === undefined) return { said: 'It was in the library already.' };
        return { act, said: status === 'later' ? 'Put in the queue.' : 'Saved.' };
      },
    });
    // Opened early: while someone holds it, the popup opens it ten times sooner.
    library().then(tend, () => undefined);
  },
});
