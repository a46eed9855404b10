import type { Paper } from '../core/paper';
import { markOf } from '../core/query-terms';
import { plainTag } from '../core/query-words';
import { isSound } from '../core/sound';
import { manyOf } from './many';
import { pageAfter } from './pages';
import type { Library } from './schema';
import { papersPerRead } from './search-changes';
import { joinEdits, marksIn, visitNumbers, withEdits } from './search-marks';
import { makeIdReader } from './search-numbers';
import { headOf } from './search-state';
import { searchVersion } from './search-tables';

/** The ids of the papers that the search index has marked with tags of these names, or of names that it takes for the same. */
async function idsMarked(db: Library, names: readonly string[]): Promise<string[]> {
  const marks = [...new Set(names.map((name) => markOf.tag(plainTag(name))))];
  const ranges = marks.map((mark) => ({ from: mark, to: mark }));
  const records = await marksIn(db, ranges);
  const deltas = await db.searchDelta.toArray();
  const edits = joinEdits(deltas.map((delta) => delta.marks));
  const numbers = new Set<number>();
  for (const [index, range] of ranges.entries())
    for (const record of withEdits(records[index] ?? [], range, edits))
      visitNumbers(record, (number) => numbers.add(number));
  const ids = makeIdReader(db);
  ids.know(deltas);
  return await ids.of([...numbers]);
}

/** The papers after an id that are like this, read a few at a time. */
async function papersAfter(db: Library, last: string, isWanted: (paper: Paper) => boolean): Promise<Paper[]> {
  const wanted: Paper[] = [];
  for (let after: string | undefined = last; after !== undefined; ) {
    const page = await pageAfter(db, 'papers', after, papersPerRead);
    wanted.push(...page.filter(isSound).filter(isWanted));
    after = page.at(-1)?.id as string | undefined;
  }
  return wanted;
}

/**
 * The papers that carry any of these tags: the search index knows them, and those that a build of it has not come to
 * are looked at one by one. So tags need no index of the database’s own, which every write of a paper would pay for.
 */
export async function papersTagged(db: Library, names: readonly string[]): Promise<Paper[]> {
  const wanted = new Set(names);
  const isWanted = ({ tags }: Paper) => tags.some((tag) => wanted.has(tag));
  const head = await headOf(db);
  const isBuilt = head?.version === searchVersion;
  const known = isBuilt ? (await idsMarked(db, names)).sort() : [];
  const end = isBuilt ? head.building?.numberedTo : '';
  const marked = known.length > 0 ? await manyOf(db.papers, known) : [];
  const found = marked.filter((paper) => isSound(paper)).filter(isWanted);
  if (end === undefined) return found;
  return [...found.filter(({ id }) => id <= end), ...(await papersAfter(db, end, isWanted))];
}
