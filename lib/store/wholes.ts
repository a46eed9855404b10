import type { Paper } from '../core/paper';
import { manyOf } from './many';
import type { Library } from './schema';
import type { Whole } from './settle';

/** Papers with their long texts and what they were merged from. Runs inside a transaction. */
export async function wholesOf(db: Library, papers: readonly Paper[]): Promise<Whole[]> {
  if (papers.length === 0) return [];
  const ids = papers.map(({ id }) => id);
  const texts = await manyOf(db.texts, ids);
  const merges = await manyOf(db.merges, ids);
  return papers.map((paper, index) => {
    const history = merges[index];
    return { paper, text: texts[index] ?? { id: paper.id }, ...(history && { merges: history }) };
  });
}
