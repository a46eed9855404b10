import type { Paper } from '../../../lib/core/paper';
import type { Chromium } from './chromium';
import { until } from './until';

/** The papers of the library, as they are on disk. */
export const papersOf = (browser: Chromium): Promise<Paper[]> => browser.records<Paper>('papers');

/** Waits until the library holds so many papers, and gives them. */
export const waitForPapers = (browser: Chromium, count: number, ms?: number): Promise<Paper[]> =>
  until(
    `${count} papers in the library`,
    async () => {
      const there = await browser.count('papers');
      if (there !== count) throw new Error(`There are ${there}.`);
      return papersOf(browser);
    },
    ms,
  );

/** The one paper with this title; throws if there is none, or more. */
export function titled(papers: Paper[], title: string): Paper {
  const found = papers.filter((paper) => paper.title === title);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} papers are titled "${title}".`);
  return found[0];
}
