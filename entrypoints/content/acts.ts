import { papersText } from '../../components/counts';
import { UserError } from '../../lib/core/errors';
import type { Status } from '../../lib/core/paper';
import { type ActReport, maxDraftsPerCall } from '../../lib/platform/protocol';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import type { Row } from './rows';
import type { Done } from './say';
import { inParts, refresh } from './standings';
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

type Move = { key: string; paperId: string | undefined };

function moveTo(desk: Desk, moves: readonly Move[], status: Status, added: readonly string[] = []): void {
  const standings = new Map(desk.state.standings);
  for (const { key, paperId } of moves) {
    const tags = [...new Set([...standingOf(desk.state, key).tags, ...added])];
    standings.set(key, { state: status, tags, ...(paperId !== undefined && { paperId }) });
  }
  const dismissed = status === 'dismissed' && desk.state.triage ? moves.map(({ key }) => key) : [];
  desk.change({ standings, spared: new Set([...desk.state.spared, ...dismissed]) });
}

type Saving = { status: Status; tags: readonly string[] };

async function saveParts(desk: Desk, papers: readonly Row[], { status, tags }: Saving): Promise<ActReport> {
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
      ...(tags.length > 0 && { tags: [...tags] }),
      ...(act !== undefined && { act }),
    });
    act ??= saved.act;
    done += part.length;
    const moves = part.map(({ key }, index) => ({ key, paperId: saved.paperIds[index] || undefined }));
    // What a paper that was in the library has become is the library's to say.
    const isNew = ({ key, paperId }: Move) => paperId && standingOf(desk.state, key).paperId === undefined;
    moveTo(desk, moves.filter(isNew), status, tags);
    leftOut += saved.leftOut ?? 0;
  }
  return { said: sentence(total - leftOut, leftOut, status), ...(act !== undefined && { act }) };
}

const hasPaper = (desk: Desk) => (paper: Row) => standingOf(desk.state, paper.key).paperId !== undefined;

/** Saves papers under a status and with tags, in parts, as one act. Rejects with a `UserError`. */
export async function save(
  desk: Desk,
  papers: readonly Row[],
  status: Status,
  tags: readonly string[] = [],
): Promise<ActReport> {
  const known = papers.filter(hasPaper(desk));
  try {
    const saved = await saveParts(desk, papers, { status, tags });
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

/** Saves the sure papers among these; of a listing, all but the dismissed. Rejects with `NothingHere` where there is none. */
export async function savePage(
  desk: Desk,
  status: Status,
  papers: readonly Row[] = desk.state.papers,
): Promise<ActReport> {
  const sure = papers.filter((paper) => !isDoubtful(paper) && !isDismissed(desk, paper));
  if (sure.length === 0) throw new UserError('NothingHere', 'There are no papers to save on this page.');
  return save(desk, sure, status);
}

/** Puts papers under a status: saves those that the library has not, and moves those that it has. Rejects with a `UserError`. */
export async function put(desk: Desk, papers: readonly Row[], status: Status): Promise<Done> {
  const known = papers.filter(hasPaper(desk));
  const unknown = papers.filter((paper) => !hasPaper(desk)(paper));
  const reports: ActReport[] = [];
  if (unknown.length > 0) reports.push(await save(desk, unknown, status));
  if (known.length > 0) {
    const moves = known.map(({ key }) => ({ key, paperId: standingOf(desk.state, key).paperId }));
    const paperIds = moves.flatMap(({ paperId }) => paperId ?? []);
    reports.push(await askBackground('setStatus', { paperIds, status }));
    moveTo(desk, moves, status);
  }
  const [only, other] = reports;
  if (only && !other) return only;
  return { said: sentence(papers.length, 0, status), acts: reports.flatMap(({ act }) => act ?? []) };
}

/** Puts tags on papers, which saves those that the library has not, and takes tags off. Rejects with a `UserError`. */
export async function tag(
  desk: Desk,
  papers: readonly Row[],
  add: readonly string[],
  drop: readonly string[] = [],
): Promise<Done> {
  const paperIds = papers.flatMap(({ key }) => standingOf(desk.state, key).paperId ?? []);
  const unknown = add.length > 0 ? papers.filter((paper) => !hasPaper(desk)(paper)) : [];
  const reports: ActReport[] = [];
  if (paperIds.length > 0)
    reports.push(await askBackground('setTags', { paperIds, add: [...add], drop: [...drop] }));
  if (unknown.length > 0) {
    const { said, act } = await save(desk, unknown, 'saved', add);
    reports.push({ said: `${said} Tagged ${add.join(', ')}.`, ...(act !== undefined && { act }) });
  }
  await refresh(desk, papers);
  const said = reports.map((one) => one.said).join(' ') || 'The tags are as they were.';
  return { said, acts: reports.flatMap(({ act }) => act ?? []) };
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
