import { Dexie } from 'dexie';
import { fingerprintOf } from '../core/identity';
import { type Kept, mergeDraft } from '../core/merge';
import { type Draft, newPaperId, type Paper, type SaveReport, type Status } from '../core/paper';
import { normalTags } from '../core/tags';
import { addMeetings, isFurther, unitePapers } from '../core/unite';
import type { Change } from './change';
import { commit, openAct, write } from './journal';
import type { Act, Library } from './schema';
import { savedText } from './sentences';
import { emptyShelf, findOn, loadCandidates, type Shelf, shelve, unshelve } from './shelf';
import { moved, turn } from './status';
import { mergeTags, spelled } from './tagging';

/** Drafts to save: under what, met where and when, and the act to go on with if this is a further part of a save. */
export type Saving = {
  drafts: Draft[];
  status: Status;
  tags?: string[];
  url: string;
  now: number;
  act?: number;
};

/** A paper at work: as the library has it (absent for a new one) and as it becomes. */
type Entry = { before?: Kept; paper: Paper; text: Kept['text']; into?: Entry };

/** What all papers of one save have in common: `at` orders them among the library's, `from` among the parts of the save. */
type Occasion = { status: Status; tags: string[]; url: string; now: number; at: number; from: number };

function newEntry(draft: Draft, order: number, { status, url, now, at, from }: Occasion): Entry {
  const { abstract, listed: _, confidence: __, ...work } = draft;
  const id = newPaperId(now);
  const savedAt = turn(at, from + order);
  const made: Paper = {
    ...work,
    id,
    fingerprint: fingerprintOf(draft),
    met: [{ url, at: now }],
    status: 'saved',
    place: -savedAt,
    tags: [],
    savedAt,
    changedAt: now,
  };
  const text = abstract === undefined ? { id } : { id, abstract };
  return { paper: status === 'saved' ? made : moved(made, status, savedAt, now), text };
}

/** Takes a younger entry into an older one. */
function absorb(shelf: Shelf<Entry>, older: Entry, younger: Entry): void {
  unshelve(shelf, younger);
  Object.assign(older, unitePapers(older, younger));
  younger.into = older;
}

/** The entry a draft belongs to, made if the library has none; what the draft shows to be one work becomes one. */
function settle(shelf: Shelf<Entry>, draft: Draft, order: number, occasion: Occasion): Entry {
  const [found, ...same] = findOn(shelf, draft);
  const entry = found ?? newEntry(draft, order, occasion);
  if (found) {
    unshelve(shelf, entry);
    for (const younger of same) absorb(shelf, entry, younger);
    Object.assign(entry, mergeDraft(entry, draft));
    entry.paper = onOccasion(entry.paper, order, occasion);
  }
  entry.paper = { ...entry.paper, tags: mergeTags(entry.paper.tags, occasion.tags) };
  shelve(shelf, entry);
  return entry;
}

/** A paper that was there already: met once more, and moved on if the save asks for more than it has. */
function onOccasion(paper: Paper, order: number, { status, url, now, at, from }: Occasion): Paper {
  const met = addMeetings(paper.met, [{ url, at: now }]);
  const isMoving = isFurther(status, paper.status);
  return { ...(isMoving ? moved(paper, status, turn(at, from + order), now) : paper), met };
}

async function openShelf(db: Library, drafts: readonly Draft[]): Promise<Shelf<Entry>> {
  const store = Dexie.currentTransaction.idbtrans.objectStore('papers');
  const papers = await loadCandidates(db, store, drafts);
  const texts = await db.texts.bulkGet(papers.map(({ id }) => id));
  const shelf = emptyShelf<Entry>();
  papers.forEach((paper, index) => {
    const text = texts[index] ?? { id: paper.id };
    shelve(shelf, { before: { paper, text }, paper, text });
  });
  return shelf;
}

/** True if a text record has anything to keep. */
const hasText = ({ abstract, note }: Kept['text']): boolean => abstract !== undefined || note !== undefined;

function changesOf({ before, paper, text, into }: Entry): Change[] {
  const { id } = paper;
  const wasText = before && hasText(before.text) ? before.text : undefined;
  const isText = !into && hasText(text);
  return [
    { table: 'papers', id, ...(before && { before: before.paper }), ...(!into && { after: paper }) },
    { table: 'texts', id, ...(wasText && { before: wasText }), ...(isText && { after: text }) },
  ];
}

const lastOf = (entry: Entry): Entry => (entry.into ? lastOf(entry.into) : entry);

async function occasionOf(db: Library, saving: Saving, act: Act | undefined): Promise<Occasion> {
  const { status, tags = [], url, now } = saving;
  const names = await spelled(db, normalTags(tags));
  return { status, tags: names, url, now, at: act?.at ?? now, from: act?.papers ?? 0 };
}

/**
 * Saves drafts. Each goes to the paper of the library that is the same work, or becomes a new one; drafts of one work
 * become one, and papers that a draft shows to be one work are united. Saving the same again changes nothing.
 * A paper that is there already is only moved forward (dismissed, saved, later, reading, read) and gains the tags.
 */
export async function savePapers(db: Library, saving: Saving): Promise<SaveReport> {
  return await write(db, async () => {
    const act = saving.act === undefined ? undefined : await openAct(db, saving.act, 'save');
    const occasion = await occasionOf(db, saving, act);
    const shelf = await openShelf(db, saving.drafts);
    const known = new Set([...shelf.byId.values(), ...shelf.byPrint.values()].flatMap((set) => [...set]));
    const settled = saving.drafts.map((draft, order) => settle(shelf, draft, order, occasion));
    const entries = [...new Set([...known, ...settled])];
    const kept = entries.filter(({ before, into }) => before || !into);
    const did = (count: number) => savedText(saving.status, count);
    const id = await commit(
      db,
      { kind: 'save', did, ...(act && { act }) },
      kept.flatMap(changesOf),
      saving.now,
    );
    const added = kept.filter(({ before }) => !before).length;
    return {
      paperIds: settled.map((entry) => lastOf(entry).paper.id),
      added,
      ...(id !== undefined && { act: id }),
    };
  });
}
