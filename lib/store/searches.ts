import { UserError } from '../core/errors';
import { foldText } from '../core/fold';
import { type ActReport, newPaperId } from '../core/paper';
import { parseQuery } from '../core/query';
import { changeOf } from './change';
import { done } from './deeds';
import { type Deed, write } from './journal';
import type { SavedSearch } from './records';
import type { Library } from './schema';

const mostSearches = 500;

async function searchOf(db: Library, id: string): Promise<SavedSearch> {
  const search = await db.searches.get(id);
  if (!search) throw new UserError('NotFound', 'That search is no longer kept.');
  return search;
}

async function refuseTwins(db: Library, name: string, id: string): Promise<void> {
  const twins = await db.searches
    .filter((other) => other.id !== id && foldText(other.name) === foldText(name))
    .count();
  if (twins > 0) throw new UserError('BadRequest', `There is a search named “${name}” already.`);
}

/** The query, if it can be searched for. Throws `BadRequest` with what is wrong with it. */
function sound(query: string): string {
  const read = parseQuery(query);
  if ('problem' in read) throw new UserError('BadRequest', read.problem.message);
  if (read.query.kind === 'all')
    throw new UserError('BadRequest', 'An empty search finds everything; there is nothing to keep.');
  return query.trim();
}

/** Keeps a search under a name, after those that are there; one of the same name gets the new query. */
export async function saveSearch(
  db: Library,
  asked: { name: string; query: string; now: number },
): Promise<ActReport> {
  const query = sound(asked.query);
  return await write(db, async () => {
    const all = await db.searches.toArray();
    const before = all.find(({ name }) => foldText(name) === foldText(asked.name));
    if (!before && all.length >= mostSearches)
      throw new UserError('BadRequest', `Offprint keeps ${mostSearches} searches.`);
    const place = Math.max(0, ...all.map((search) => search.place)) + 1;
    const after = before
      ? { ...before, query }
      : { id: newPaperId(asked.now), name: asked.name, query, place };
    const deed: Deed = { kind: 'search', did: () => `Kept the search “${after.name}”.` };
    return await done(
      db,
      deed,
      [changeOf('searches', after.id, before, after)],
      asked.now,
      'That search is kept already.',
    );
  });
}

/** Gives a kept search another name. */
export async function renameSearch(
  db: Library,
  asked: { id: string; name: string; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const before = await searchOf(db, asked.id);
    await refuseTwins(db, asked.name, asked.id);
    const change = changeOf('searches', asked.id, before, { ...before, name: asked.name });
    const deed: Deed = { kind: 'search', did: () => `Renamed the search to “${asked.name}”.` };
    return await done(db, deed, [change], asked.now, 'It has that name already.');
  });
}

/** Keeps a search no longer. */
export async function removeSearch(db: Library, asked: { id: string; now: number }): Promise<ActReport> {
  return await write(db, async () => {
    const before = await searchOf(db, asked.id);
    const deed: Deed = { kind: 'search', did: () => `Removed the search “${before.name}”.` };
    return await done(db, deed, [changeOf('searches', asked.id, before, undefined)], asked.now, '');
  });
}

/** Moves a kept search to a place among the others, counted from 0. */
export async function moveSearch(
  db: Library,
  asked: { id: string; place: number; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const moving = await searchOf(db, asked.id);
    const others = (await db.searches.toArray())
      .filter(({ id }) => id !== asked.id)
      .sort((a, b) => a.place - b.place);
    const order = [...others.slice(0, asked.place), moving, ...others.slice(asked.place)];
    const changes = order.map((search, index) =>
      changeOf('searches', search.id, search, { ...search, place: index + 1 }),
    );
    const deed: Deed = { kind: 'search', did: () => `Moved the search “${moving.name}”.` };
    return await done(db, deed, changes, asked.now, 'It is there already.');
  });
}
