import type { Collection, InsertType } from 'dexie';
import { foldText, wordsOf } from '../core/fold';
import { nameText, type Paper, type PaperText } from '../core/paper';
import type { Library } from './schema';

type Papers = Collection<Paper, string, InsertType<Paper, 'id'>>;

const chunkSize = 500;

/** All that a query looks at, as one text. */
function searchedText(paper: Paper, text: PaperText | undefined): string {
  const names = paper.authors.map(nameText);
  const parts = [paper.title, ...names, paper.venue, ...paper.tags, ...paper.ids, text?.abstract, text?.note];
  return parts.filter(Boolean).join(' ');
}

/** A test for texts that have every word of the query, the last one perhaps only begun. */
function matcherOf(query: string): (text: string) => boolean {
  const whole = wordsOf(query);
  const parts = [...whole];
  const begun = /\s$/.test(query) ? undefined : whole.pop();
  return (text) => {
    const folded = foldText(text);
    // Cutting a text into words is dear: most texts fail before.
    if (!parts.every((part) => folded.includes(part))) return false;
    const words = new Set(wordsOf(folded));
    if (!whole.every((word) => words.has(word))) return false;
    return begun === undefined || [...words].some((word) => word.startsWith(begun));
  };
}

/** The stretch of an ordered list that matches a query, found by reading the whole list. */
export async function scanLibrary(
  db: Library,
  inOrder: Papers,
  { query, limit, offset }: { query: string; limit: number; offset: number },
): Promise<{ papers: Paper[]; total: number }> {
  const isMatch = matcherOf(query);
  const ids = await inOrder.primaryKeys();
  const hits: Paper[] = [];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    const [papers, texts] = await Promise.all([db.papers.bulkGet(chunk), db.texts.bulkGet(chunk)]);
    papers.forEach((paper, index) => {
      if (paper && isMatch(searchedText(paper, texts[index]))) hits.push(paper);
    });
  }
  return { papers: hits.slice(offset, offset + limit), total: hits.length };
}
