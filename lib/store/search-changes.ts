import type { Paper, PaperText } from '../core/paper';
import { longMarksOf, marksOf } from '../core/query-terms';
import { isSameValue } from '../core/same-value';
import type { Change } from './change';
import type { Library } from './schema';
import { keysOf } from './search-keys';
import { noteMarks } from './search-marks';
import { giveNumbers, numbersIn, type Stretches } from './search-numbers';
import {
  fullDelta,
  type GivenNumbers,
  type MarkEdits,
  type SearchDelta,
  type SearchHead,
} from './search-tables';
import { packedWords, sizeOf } from './search-words';

/** The tables of the index that `indexChanges` writes: a transaction around it has them in its scope, and `meta`. */
export function changedTables(db: Library) {
  return [db.searchDelta, db.searchNumbers];
}

/** What one record was and is; absent means there was or is none. */
type Turn<T> = { before?: T | undefined; after?: T | undefined };

/** What became of one paper: its row and its long texts, as far as they changed. */
type Edited = { id: string; paper?: Turn<Paper>; text?: Turn<PaperText> };

/** An edit of a paper that has a number; `isNew` if it got that just now. */
type Numbered = Edited & { number: number; isNew: boolean };

/** At most this many papers are in one record of the delta: about 50 kB. */
const papersPerRecord = 40;

/** So few are read at a time, where words are made later or anew: a write waits for that. */
export const papersPerRead = 500;

/** A write of more papers than this is done in parts, and their words are made after it: that would take longer than the rest. */
export const mostAtOnce = fullDelta;

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

/** What the index is before a write: where it stands, and the numbers of the papers that are written. */
export type IndexBefore = { head: SearchHead | undefined; stretches: Stretches };

/** The edits that the index takes, with numbers; new papers get theirs. A build that is going on will read the rest. */
function number(
  db: Library,
  head: SearchHead,
  { edits, stretches }: { edits: readonly Edited[]; stretches: Stretches },
  writing: PromiseLike<unknown>[],
): Numbered[] {
  const known = numbersIn(stretches);
  const isDue = (id: string) => !head.building || id <= head.building.numberedTo;
  const fresh = edits.flatMap(({ id, paper }) =>
    paper?.after && !known.has(id) && isDue(id) ? [paper.after] : [],
  );
  const ids = byArrival(fresh).map(({ id }) => id);
  const given = new Map<string, number>();
  if (ids.length > 0) {
    const { numbers, written } = giveNumbers(db, stretches, ids, head.next);
    for (const [id, place] of numbers) given.set(id, place);
    writing.push(written);
  }
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

/** The row and long texts of edited papers as they are now, by id. */
type Present = { papers: Map<string, Paper | undefined>; texts: Map<string, PaperText | undefined> };

/** Reads what the edits do not tell of their papers. */
async function presentOf(db: Library, edits: readonly Numbered[]): Promise<Present> {
  const papers = new Map(edits.flatMap(({ id, paper }) => (paper ? [[id, paper.after]] : [])));
  const texts = new Map(edits.flatMap(({ id, text }) => (text ? [[id, text.after]] : [])));
  // A paper that is new has no other text than it was written with.
  const isUntold = ({ id, paper }: Numbered) => !texts.has(id) && (!paper || paper.before !== undefined);
  const [rowless, textless] = [edits.filter(({ id }) => !papers.has(id)), edits.filter(isUntold)];
  for (const row of rowless.length > 0 ? await db.papers.bulkGet(rowless.map(({ id }) => id)) : [])
    if (row) papers.set(row.id, row);
  for (const text of textless.length > 0 ? await db.texts.bulkGet(textless.map(({ id }) => id)) : [])
    if (text) texts.set(text.id, text);
  return { papers, texts };
}

type Unsequenced = Omit<SearchDelta, 'seq'>;

/** The words of changed papers as records of the delta. Those of many are left to be made later. */
async function wordsOf(db: Library, changed: readonly Numbered[]): Promise<Unsequenced[]> {
  const isLater = changed.length > mostAtOnce;
  const { papers, texts } = await presentOf(db, isLater ? [] : changed);
  const size = isLater ? papersPerRead : papersPerRecord;
  const records: Unsequenced[] = [];
  for (let start = 0; start < changed.length; start += size) {
    const part = changed.slice(start, start + size);
    const numbers = part.map((edit) => edit.number);
    const words = () => part.map(({ id }) => packedWords(papers.get(id), texts.get(id)));
    records.push(isLater ? { numbers } : { numbers, words: words() });
  }
  return records;
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

/** The titles and ids that a paper has now and had not. */
function newKeys({ paper, isNew }: Numbered): string[] {
  const { before, after } = paper ?? {};
  const known = before && !isNew ? keysOf(before) : [];
  return after ? keysOf(after).filter((key) => !known.includes(key)) : [];
}

/** Which numbers new papers got, which follow each other; none if there are no new ones. */
function givenTo(edits: readonly Numbered[]): GivenNumbers | undefined {
  const fresh = edits.filter(({ isNew }) => isNew).sort((a, b) => a.number - b.number);
  const [first] = fresh;
  return first && { from: first.number, ids: fresh.map(({ id }) => id).join('\n') };
}

/** Records of the delta that say what edits change, as the newest there are; none if that is nothing. Changes `head`. */
async function deltaOf(db: Library, head: SearchHead, edits: readonly Numbered[]): Promise<SearchDelta[]> {
  const marks: MarkEdits = new Map();
  for (const edit of edits) noteMarks(marks, edit.number, marksBefore(edit), marksAfter(edit));
  const keys = edits.flatMap(newKeys);
  const reworded = edits.filter(isReworded);
  if (reworded.length === 0 && marks.size === 0 && keys.length === 0) return [];
  const [first = { numbers: [], words: [] }, ...rest] = await wordsOf(db, reworded);
  const given = givenTo(edits);
  const whole = {
    ...first,
    ...(marks.size > 0 && { marks }),
    ...(keys.length > 0 && { keys }),
    ...(given && { given }),
  };
  return [whole, ...rest].map((record) => {
    head.pending += sizeOf(record);
    head.seq++;
    return { seq: head.seq, ...record };
  });
}

/**
 * Brings the index to what changes make of the library, and gives where it stands then. Runs inside the transaction
 * that writes them, with the tables of the index in its scope: what is found is then always what is there. Adds to
 * `writing` what is yet to be waited for.
 */
export async function indexChanges(
  db: Library,
  changes: readonly Change[],
  { head: kept, stretches }: IndexBefore,
  writing: PromiseLike<unknown>[],
): Promise<SearchHead | undefined> {
  const edits = editsOf(changes);
  if (!kept || edits.length === 0) return undefined;
  const head = { ...kept };
  const numbered = number(db, head, { edits, stretches }, writing);
  const records = await deltaOf(db, head, numbered);
  if (records.length > 0) writing.push(db.searchDelta.bulkPut(records));
  return head.next === kept.next && head.seq === kept.seq ? undefined : head;
}

/** The ids of the papers that changes are about. */
export function papersIn(changes: readonly Change[]): string[] {
  return editsOf(changes).map(({ id }) => id);
}
