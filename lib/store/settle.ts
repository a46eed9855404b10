import type { Doubt } from '../core/identity';
import { fingerprintOf } from '../core/identity';
import { draftOf, type Kept, mergeDraft } from '../core/merge';
import { type MergedBy, type Merges, withDraft, withPart } from '../core/merge-history';
import { type Draft, newPaperId, type Paper, type Status } from '../core/paper';
import { isSameValue } from '../core/same-value';
import { addMeetings, isFurther, unitePapers } from '../core/unite';
import { withoutForeignIds } from './apart';
import { type Change, changeOf } from './change';
import { findOn, type Shelf, shelve, unshelve } from './shelf';
import { moved, turn } from './status';
import { mergeTags } from './tagging';

/** A paper with its long texts and what it was merged from. */
export type Whole = Kept & { merges?: Merges };

/** A paper at work: as the library has it (absent for a new one), as it becomes, and the one it went into. */
export type Entry = Whole & { before?: Whole; into?: Entry };

/** Two papers that may be one. */
export type Question = { older: Entry; younger: Entry; why: Doubt };

/** What all papers of one save have in common: `at` orders them among the library's, `from` among the parts of the save. */
export type Occasion = {
  status: Status;
  tags: string[];
  /** Absent for what was met on no page, as pasted text. */
  url?: string;
  now: number;
  at: number;
  from: number;
};

const meetingAt = (url: string | undefined, at: number): Paper['met'] =>
  url === undefined ? [] : [{ url, at }];

function newEntry(draft: Draft, order: number, { status, url, now, at, from }: Occasion): Entry {
  const { abstract, listed: _, confidence: __, ...work } = draft;
  const id = newPaperId(now);
  const savedAt = turn(at, from + order);
  const made: Paper = {
    ...work,
    id,
    fingerprint: fingerprintOf(draft),
    met: meetingAt(url, now),
    status: 'saved',
    place: -savedAt,
    tags: [],
    savedAt,
    changedAt: now,
  };
  const text = abstract === undefined ? { id } : { id, abstract };
  return { paper: status === 'saved' ? made : moved(made, status, savedAt, now), text };
}

/** Takes a younger entry into an older one, which keeps it as it was in its history. */
export function absorb(older: Entry, younger: Entry, by: MergedBy, now: number): void {
  const { paper, text, merges } = younger;
  const was = { paper, text, ...(merges && { merges }) };
  const part = { at: now, by, draft: draftOf(younger), was };
  Object.assign(older, { merges: withPart(older.merges, older, part) }, unitePapers(older, younger));
  younger.into = older;
}

/** Merges what a draft says into an entry, and notes it where there is something to take apart. */
function learn(entry: Entry, draft: Draft, { url, now }: Occasion): void {
  const merged = mergeDraft(entry, draft);
  if (isSameValue(draftOf(merged), draftOf(entry))) return;
  const merges = withDraft(entry.merges, entry, draft, { at: now, ...(url !== undefined && { url }) });
  Object.assign(entry, merged, merges && { merges });
}

/** A paper that was there already: met once more, and moved on if the save asks for more than it has. */
function onOccasion(paper: Paper, order: number, { status, url, now, at, from }: Occasion): Paper {
  const met = addMeetings(paper.met, meetingAt(url, now));
  const isMoving = isFurther(status, paper.status);
  return { ...(isMoving ? moved(paper, status, turn(at, from + order), now) : paper), met };
}

/** What became of one draft: its paper, and the question whether that is another one, if there is one. */
export type Settled = { entry: Entry; question?: Question };

/** Puts a draft into the papers it belongs to: what it shows to be one work becomes one. */
function joinThose(
  shelf: Shelf<Entry>,
  same: Entry[],
  draft: Draft,
  order: number,
  occasion: Occasion,
): Entry {
  const [entry, ...younger] = same as [Entry, ...Entry[]];
  for (const each of same) unshelve(shelf, each);
  for (const each of younger) absorb(entry, each, 'id', occasion.now);
  learn(entry, withoutForeignIds(shelf.apart, entry.paper, draft), occasion);
  entry.paper = onOccasion(entry.paper, order, occasion);
  return entry;
}

/** Gives a draft its paper, made if the library has none. A new one that only may be another is asked about. */
export function settle(shelf: Shelf<Entry>, draft: Draft, order: number, occasion: Occasion): Settled {
  const { same, doubtful } = findOn(shelf, draft);
  const entry =
    same.length > 0 ? joinThose(shelf, same, draft, order, occasion) : newEntry(draft, order, occasion);
  entry.paper = { ...entry.paper, tags: mergeTags(entry.paper.tags, occasion.tags) };
  shelve(shelf, entry);
  const [doubt] = doubtful;
  if (same.length > 0 || !doubt || entry.paper.status === 'dismissed') return { entry };
  return { entry, question: { older: doubt.item, younger: entry, why: doubt.why } };
}

/** True if a text record has anything to keep. */
const hasText = ({ abstract, note }: Kept['text']): boolean => abstract !== undefined || note !== undefined;

/** What an entry changes in the library. */
export function changesOf({ before, paper, text, merges, into }: Entry): Change[] {
  const { id } = paper;
  const isThere = !into;
  return [
    changeOf('papers', id, before?.paper, isThere ? paper : undefined),
    changeOf(
      'texts',
      id,
      before && hasText(before.text) ? before.text : undefined,
      isThere && hasText(text) ? text : undefined,
    ),
    changeOf('merges', id, before?.merges, isThere ? merges : undefined),
  ];
}

/** The entry that an entry is in now. */
export function lastOf(entry: Entry): Entry {
  return entry.into ? lastOf(entry.into) : entry;
}
