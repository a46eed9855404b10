import type { Paper } from '../core/paper';
import { markOf } from '../core/query-terms';
import { plainTag } from '../core/query-words';
import { isSound } from '../core/sound';
import { manyOf } from './many';
import { pageAfter, type Stored } from './pages';
import type { Library, TagUse } from './schema';
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

/** All papers that are like this, read some at a time. */
async function papersLike(db: Library, isWanted: (paper: Paper) => boolean): Promise<Paper[]> {
  const wanted: Paper[] = [];
  let last: string | undefined;
  do {
    const page: Stored[] = await pageAfter(db, 'papers', last, papersPerRead);
    wanted.push(...page.filter(isSound).filter(isWanted));
    last = page.at(-1)?.id as string | undefined;
  } while (last !== undefined);
  return wanted;
}

/**
 * The papers that carry any of these tags. The search index knows them, so tags need no index of the database's own,
 * which every write of a paper would pay for. Where it knows fewer than use the tags, because it is being built or has
 * lost some, all papers are looked at.
 */
export async function papersTagged(db: Library, uses: readonly TagUse[]): Promise<Paper[]> {
  const names = uses.map(({ name }) => name);
  const wanted = new Set(names);
  const isWanted = ({ tags }: Paper) => tags.some((tag) => wanted.has(tag));
  const isBuilt = (await headOf(db))?.version === searchVersion;
  const ids = isBuilt ? (await idsMarked(db, names)).sort() : [];
  const marked = ids.length > 0 ? await manyOf(db.papers, ids) : [];
  const papers = marked.filter((paper) => isSound(paper)).filter(isWanted);
  const having = ({ name }: TagUse) => papers.filter(({ tags }) => tags.includes(name)).length;
  return uses.every((use) => having(use) >= use.papers) ? papers : await papersLike(db, isWanted);
}
