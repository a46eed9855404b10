import type { Paper, PaperText } from '../core/paper';
import { longMarksOf, marksOf, termsOf } from '../core/query-terms';
import { isSameValue } from '../core/same-value';
import type { Change } from './change';
import type { Library } from './schema';
import { changeMarks, type MarkEdits, noteMarks } from './search-marks';
import { giveNumbers, numbersOf } from './search-numbers';
import { headOf, putHead } from './search-state';
import type { SearchDelta, SearchHead } from './search-tables';
import { packWords } from './search-words';

/** The tables of the index that `indexChanges` writes: a transaction around it has them in its scope, and `meta`. */
export function changedTables(db: Library) {
  return [db.searchDelta, db.searchIds, db.searchNumbers, db.searchMarks];
}

/** What one record was and is; absent means there was or is none. */
type Turn<T> = { before?: T | undefined; after?: T | undefined };

/** What became of one paper: its row and its long texts, as far as they changed. */
type Edited = { id: string; paper?: Turn<Paper>; text?: Turn<PaperText> };

/** An edit of a paper that has a number; `isNew` if it got that just now. */
type Numbered = Edited & { number: number; isNew: boolean };

/** At most this many papers are in one record of the delta: about 50 kB. */
const papersPerRecord = 40;

/** The changes of each paper as one: what it was before the first, and what it is after the last. */
function editsOf(changes: readonly Change[]): Edited[] {
  const edits = new Map<string, Edited>();
  for (const change of changes) {
    const edit = edits.get(change.id) ?? { id: change.id };
    edits.set(change.id, edit);
    if (change.table === 'papers') edit.paper = { before: change.before, ...edit.paper, after: change.after };
    if (change.table === 'texts') edit.text = { before: change.before, ...edit.text, after: change.after };
  }
  return [...edits.values()].filter(({ paper, text }) => paper ?? text);
}

/** The papers of a list in the order they came onto it, which is the order of their numbers. */
export function byArrival(papers: readonly Paper[]): Paper[] {
  return [...papers].sort((a, b) => a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1));
}

/** The edits that the index takes, with numbers; new papers get theirs. A build that is going on will read the rest. */
async function number(db: Library, head: SearchHead, edits: readonly Edited[]): Promise<Numbered[]> {
  const known = await numbersOf(
    db,
    edits.map(({ id }) => id),
  );
  const isDue = (id: string) => !head.building || id <= head.building.numberedTo;
  const fresh = edits.flatMap(({ id, paper }) =>
    paper?.after && !known.has(id) && isDue(id) ? [paper.after] : [],
  );
  const ids = byArrival(fresh).map(({ id }) => id);
  const given = ids.length ? await giveNumbers(db, ids, head.next) : new Map<string, number>();
  head.next += ids.length;
  return edits.flatMap((edit) => {
    const place = known.get(edit.id) ?? given.get(edit.id);
    return place === undefined ? [] : [{ ...edit, number: place, isNew: given.has(edit.id) }];
  });
}

/** The part of a row whose words are indexed with the long texts; the words of tags are marks. */
function wordedPart(paper: Paper | undefined) {
  return paper && { title: paper.title, authors: paper.authors, venue: paper.venue, ids: paper.ids };
}

function longPart(text: PaperText | undefined) {
  return text && { abstract: text.abstract, note: text.note };
}

function isReworded({ paper, text, isNew }: Numbered): boolean {
  if (isNew || (paper && !isSameValue(wordedPart(paper.before), wordedPart(paper.after)))) return true;
  return text !== undefined && !isSameValue(longPart(text.before), longPart(text.after));
}

/** The row and long texts of edited papers as they are now. */
async function presentOf(
  db: Library,
  edits: readonly Numbered[],
): Promise<{ edit: Numbered; paper: Paper | undefined; text: PaperText | undefined }[]> {
  const papers = await db.papers.bulkGet(edits.flatMap(({ id, paper }) => (paper ? [] : [id])));
  const texts = await db.texts.bulkGet(edits.flatMap(({ id, text }) => (text ? [] : [id])));
  const paperOf = new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper]] : [])));
  const textOf = new Map(texts.flatMap((text) => (text ? [[text.id, text]] : [])));
  return edits.map((edit) => ({
    edit,
    paper: edit.paper ? edit.paper.after : paperOf.get(edit.id),
    text: edit.text ? edit.text.after : textOf.get(edit.id),
  }));
}

/** Adds the words of changed papers to the delta, as the newest there are. */
async function addToDelta(
  db: Library,
  head: SearchHead,
  changed: Awaited<ReturnType<typeof presentOf>>,
): Promise<void> {
  const records: SearchDelta[] = [];
  for (let start = 0; start < changed.length; start += papersPerRecord) {
    const part = changed.slice(start, start + papersPerRecord);
    head.seq++;
    records.push({
      seq: head.seq,
      numbers: part.map(({ edit }) => edit.number),
      words: part.map(({ paper, text }) => (paper ? packWords(termsOf(paper, text)) : '')),
    });
  }
  head.pending += changed.length;
  await db.searchDelta.bulkPut(records);
}

const none: ReadonlySet<string> = new Set();

function marksBefore({ paper, text, isNew }: Numbered): ReadonlySet<string> {
  if (isNew) return none;
  return new Set([
    ...(paper?.before ? marksOf(paper.before) : []),
    ...(text ? longMarksOf(text.before) : []),
  ]);
}

function marksAfter({ paper, text }: Numbered): ReadonlySet<string> {
  return new Set([...(paper?.after ? marksOf(paper.after) : []), ...(text ? longMarksOf(text.after) : [])]);
}

/**
 * Brings the index to what changes make of the library. Runs inside the transaction that writes them, after the
 * writes, with the tables of the index in its scope: what is found is then always what is there.
 */
export async function indexChanges(db: Library, changes: readonly Change[]): Promise<void> {
  const edits = editsOf(changes);
  const kept = edits.length > 0 ? await headOf(db) : undefined;
  if (!kept) return;
  const head = { ...kept };
  const numbered = await number(db, head, edits);
  const reworded = numbered.filter(isReworded);
  if (reworded.length > 0) await addToDelta(db, head, await presentOf(db, reworded));
  const marks: MarkEdits = new Map();
  for (const edit of numbered) noteMarks(marks, edit.number, marksBefore(edit), marksAfter(edit));
  if (marks.size > 0) await changeMarks(db, marks);
  if (head.next !== kept.next || head.seq !== kept.seq) await putHead(db, head);
}
