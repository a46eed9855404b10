import { papersText } from '../../components/counts';
import { UserError } from '../../lib/core/errors';
import type { Status } from '../../lib/core/paper';
import { isExtensionAlive } from '../../lib/platform/alive';
import { type ActReport, maxDraftsPerCall } from '../../lib/platform/protocol';
import { report } from '../../lib/platform/report';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import type { Row } from './rows';
import { askStandings, inParts, mergeStandings } from './standings';
import { isDoubtful, standingOf } from './views';

/** What happened to one paper, by the state it went to. */
const saidOfOne: Readonly<Record<Status, string>> = {
  saved: 'Saved.',
  later: 'Put in the queue.',
  reading: 'Moved to Reading.',
  read: 'Moved to Read.',
  dismissed: 'Dismissed.',
};

const saidOfMany: Readonly<Record<Status, (papers: string) => string>> = {
  saved: (papers) => `Saved ${papers}.`,
  later: (papers) => `Put ${papers} in the queue.`,
  reading: (papers) => `Moved ${papers} to Reading.`,
  read: (papers) => `Moved ${papers} to Read.`,
  dismissed: (papers) => `Dismissed ${papers}.`,
};

function sentence(count: number, leftOut: number, status: Status): string {
  const said = count === 1 ? saidOfOne[status] : saidOfMany[status](papersText(count));
  return leftOut > 0 ? `${said} Left out ${papersText(leftOut)} without a usable title.` : said;
}

/** Tells the reader what happened, with an Undo if it can be taken back. */
export function say(desk: Desk, text: string, undoIt?: () => void): void {
  if (undoIt) desk.change({ toast: { text, undo: undoIt }, lastUndo: undoIt });
  else desk.change({ toast: { text } });
}

/** Tells the reader what went wrong and what to do; a bug is reported too. */
export function sayFailure(desk: Desk, error: unknown, where: string): void {
  if (desk.signal.aborted) return;
  if (!isExtensionAlive()) say(desk, 'Offprint was updated. Reload the page to go on.');
  else if (error instanceof UserError) say(desk, error.message);
  else {
    report(error, where);
    say(desk, 'That did not work. Reload the page and try again.');
  }
}

/** Asks again how these papers stand (all of them if none are named) and shows it. Rejects with a `UserError`. */
export async function refresh(desk: Desk, papers: readonly Row[] = desk.state.papers): Promise<void> {
  const told = await askStandings(papers);
  desk.change({ standings: mergeStandings(desk.state.standings, told) });
}

type Move = { key: string; paperId: string | undefined };

function moveTo(desk: Desk, moves: readonly Move[], status: Status): void {
  const standings = new Map(desk.state.standings);
  for (const { key, paperId } of moves) {
    const { tags } = standingOf(desk.state, key);
    standings.set(key, { state: status, tags, ...(paperId !== undefined && { paperId }) });
  }
  desk.change({ standings });
}

async function saveParts(desk: Desk, papers: readonly Row[], status: Status): Promise<ActReport> {
  const { href: url } = desk.window.location;
  const total = papers.length;
  let act: number | undefined;
  let done = 0;
  let leftOut = 0;
  for (const part of inParts(papers)) {
    if (total > maxDraftsPerCall) desk.change({ progress: { done, total } });
    const drafts = part.map(({ draft }) => draft);
    const saved = await askBackground('savePapers', {
      drafts,
      status,
      url,
      ...(act !== undefined && { act }),
    });
    act ??= saved.act;
    done += part.length;
    const moves = part.map(({ key }, index) => ({ key, paperId: saved.paperIds[index] || undefined }));
    // What a paper that was in the library has become is the library's to say.
    const isNew = ({ key, paperId }: Move) => paperId && standingOf(desk.state, key).paperId === undefined;
    moveTo(desk, moves.filter(isNew), status);
    leftOut += saved.leftOut ?? 0;
  }
  return { said: sentence(total - leftOut, leftOut, status), ...(act !== undefined && { act }) };
}

/** Saves papers under a status, in parts, as one act. Rejects with a `UserError`. */
export async function save(desk: Desk, papers: readonly Row[], status: Status): Promise<ActReport> {
  const known = papers.filter(({ key }) => standingOf(desk.state, key).paperId !== undefined);
  try {
    const saved = await saveParts(desk, papers, status);
    if (known.length > 0) await refresh(desk, known);
    return saved;
  } finally {
    desk.change({ progress: undefined });
  }
}

/** True for a paper of a listing that the reader has put out of sight. */
function isDismissed({ state }: Desk, { key }: Row): boolean {
  return state.kind === 'listing' && standingOf(state, key).state === 'dismissed';
}

/** Saves every sure paper of the page; of a listing, all but the dismissed. Rejects with `NothingHere` where there is none. */
export async function savePage(desk: Desk, status: Status): Promise<ActReport> {
  const papers = desk.state.papers.filter((paper) => !isDoubtful(paper) && !isDismissed(desk, paper));
  if (papers.length === 0) throw new UserError('NothingHere', 'There are no papers to save on this page.');
  return save(desk, papers, status);
}

/** Puts one paper under a status: saves it, or moves it if the library has it. Rejects with a `UserError`. */
export async function put(desk: Desk, paper: Row, status: Status): Promise<ActReport> {
  const { paperId } = standingOf(desk.state, paper.key);
  if (paperId === undefined) return save(desk, [paper], status);
  const moved = await askBackground('setStatus', { paperIds: [paperId], status });
  moveTo(desk, [{ key: paper.key, paperId }], status);
  return moved;
}

/** Takes one paper out of the library. Rejects with a `UserError`. */
export async function remove(desk: Desk, paper: Row): Promise<ActReport> {
  const { paperId } = standingOf(desk.state, paper.key);
  if (paperId === undefined) return { said: 'It is not in your library.' };
  const removed = await askBackground('removePapers', { paperIds: [paperId] });
  const standings = new Map(desk.state.standings);
  standings.set(paper.key, { state: 'seen', tags: [] });
  desk.change({ standings });
  return removed;
}

async function undo(desk: Desk, act: number): Promise<ActReport> {
  const { said } = await askBackground('undo', { act });
  desk.change({ lastUndo: undefined });
  await refresh(desk);
  return { said };
}

/** Tells the reader what was done, with its Undo. */
export function sayDone(desk: Desk, { said, act }: ActReport): void {
  if (act === undefined) say(desk, said);
  else say(desk, said, () => void perform(desk, 'undo', () => undo(desk, act)));
}

/** Does something for the reader and says how it went. */
export async function perform(desk: Desk, where: string, doing: () => Promise<ActReport>): Promise<void> {
  try {
    sayDone(desk, await doing());
  } catch (error) {
    sayFailure(desk, error, where);
  }
}
