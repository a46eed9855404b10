import { fingerprintOf, ownIds } from '../core/identity';
import type { Draft, Paper } from '../core/paper';
import type { Apart } from './records';
import type { Library } from './schema';

/** A paper or a draft, as far as telling which side of a pair it is needs. */
type Told = Pick<Draft, 'title' | 'authors' | 'ids'> & { id?: string; fingerprint?: string };

/** What the reader holds apart. */
export type ApartSet = readonly Apart[];

/** What a work goes by: its ids, and its title with its first author. */
function keysOf(told: Told): string[] {
  return [...ownIds(told.ids), told.fingerprint ?? fingerprintOf(told)].filter(Boolean);
}

/** Which side of a pair a paper or draft is: by its id, or by keys that only that side has; -1 if neither. */
function sideOf({ papers, keys }: Apart, told: Told): number {
  const named = told.id === undefined ? -1 : papers.indexOf(told.id);
  if (named >= 0) return named;
  const own = keysOf(told);
  const fits = keys.map((side) => own.some((key) => side.includes(key)));
  return fits[0] === fits[1] ? -1 : fits.indexOf(true);
}

/** True if the reader has said that two are not the same. */
export function areApart(apart: ApartSet, a: Told, b: Told): boolean {
  return apart.some((pair) => {
    const [sideA, sideB] = [sideOf(pair, a), sideOf(pair, b)];
    return sideA >= 0 && sideB >= 0 && sideA !== sideB;
  });
}

/** A draft without the ids that belong to a paper which the reader holds apart from the one it goes to. */
export function withoutForeignIds(apart: ApartSet, paper: Paper, draft: Draft): Draft {
  const foreign = apart.flatMap((pair) => {
    const side = sideOf(pair, paper);
    return side < 0 ? [] : (pair.keys[1 - side] ?? []);
  });
  const ids = draft.ids.filter((id) => !foreign.includes(id));
  return ids.length === draft.ids.length ? draft : { ...draft, ids };
}

/** The name of a pair of papers, whichever comes first. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The record that holds two papers apart. */
export function apartRecord(a: Paper, b: Paper): Apart {
  const [older, younger] = a.id < b.id ? [a, b] : [b, a];
  const [ofOlder, ofYounger] = [keysOf(older), keysOf(younger)];
  return {
    id: pairId(older.id, younger.id),
    papers: [older.id, younger.id],
    keys: [
      ofOlder.filter((key) => !ofYounger.includes(key)),
      ofYounger.filter((key) => !ofOlder.includes(key)),
    ],
  };
}

/** All that the reader holds apart: a few pairs, read whole. By Dexie's own promises, so that others can be read meanwhile. */
export function readApart(db: Library): PromiseLike<ApartSet> {
  return db.apart.toArray();
}
