import { Dexie } from 'dexie';
import type { Draft, SaveReport, Status } from '../core/paper';
import { normalTags } from '../core/tags';
import { readOutset } from './changes';
import { doubtsOf, withoutDoubts } from './doubts';
import { commit, type Deed, openAct, write } from './journal';
import type { Act, Library } from './schema';
import { savedText } from './sentences';
import { changesOf, type Entry, lastOf, type Occasion, settle } from './settle';
import { loadCandidates, type Shelf, shelfOf } from './shelf';
import { spelled } from './tagging';
import { wholesOf } from './wholes';

/** Drafts to save: under what, met where and when, and the act to go on with if this is a further part of a save. */
export type Saving = {
  drafts: Draft[];
  status: Status;
  tags?: string[];
  /** The page they were met on, if it was one. */
  url?: string;
  now: number;
  act?: number;
};

async function openShelf(db: Library, drafts: readonly Draft[]): Promise<Shelf<Entry>> {
  const store = Dexie.currentTransaction.idbtrans.objectStore('papers');
  const { papers, apart } = await loadCandidates(db, store, drafts);
  const wholes = await wholesOf(db, papers);
  return shelfOf(
    wholes.map((before) => ({ before, ...before })),
    apart,
  );
}

async function occasionOf(db: Library, saving: Saving, act: Act | undefined): Promise<Occasion> {
  const { status, tags = [], url, now } = saving;
  const names = await spelled(db, normalTags(tags));
  return {
    status,
    tags: names,
    ...(url !== undefined && { url }),
    now,
    at: act?.at ?? now,
    from: act?.papers ?? 0,
  };
}

/**
 * Saves drafts. Each goes to the paper of the library that is the same work, or becomes a new one; drafts of one work
 * become one, and papers that a draft shows to be one work are united. Saving the same again changes nothing.
 * A paper that is there already is only moved forward (dismissed, saved, later, reading, read) and gains the tags.
 * Where only the reader can tell whether two are one, they stay apart and the question is kept.
 */
export async function savePapers(db: Library, saving: Saving): Promise<SaveReport> {
  return await write(db, async () => {
    const outset = readOutset(db);
    const act = saving.act === undefined ? undefined : await openAct(db, saving.act, 'save');
    const occasion = await occasionOf(db, saving, act);
    const shelf = await openShelf(db, saving.drafts);
    const known = [...shelf.byId.values(), ...shelf.byTitle.values()].flatMap((set) => [...set]);
    const settled = saving.drafts.map((draft, order) => settle(shelf, draft, order, occasion));
    const entries = [...new Set([...known, ...settled.map(({ entry }) => entry)])];
    const kept = entries.filter(({ before, into }) => before || !into);
    const gone = kept.flatMap(({ before, into }) => (before && into ? before.paper.id : []));
    const raised = doubtsOf(settled.flatMap(({ question }) => question ?? []));
    const changes = [...kept.flatMap(changesOf), ...raised, ...(await withoutDoubts(db, gone))];
    const did = (count: number) => savedText(saving.status, count);
    const deed: Deed = { kind: 'save', did, ...(act && { act }) };
    const done = await commit(db, deed, changes, saving.now, outset);
    return {
      paperIds: settled.map(({ entry }) => lastOf(entry).paper.id),
      added: kept.filter(({ before }) => !before).length,
      ...(raised.length > 0 && { asks: raised.length }),
      ...(done && { act: done.id }),
    };
  });
}
