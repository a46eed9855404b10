import axe from 'axe-core';
import type { RowPaper } from '../../components/byline';

/** A paper as a row shows it, of which some fields are given. */
export function aPaper(fields: Partial<RowPaper> = {}): RowPaper {
  return {
    id: 'p1',
    title: 'Slow rivers remember what the mountains forget',
    authors: [{ family: 'Okonkwo', given: 'Ada' }],
    issued: '2024-05',
    venue: 'Hydrology Letters',
    ids: ['arxiv:2405.10001'],
    status: 'later',
    tags: ['rivers/slow', 'to cite'],
    links: {
      landing: 'https://papers.example/1',
      pdf: 'https://papers.example/1.pdf',
      code: ['https://code.example/1'],
    },
    ...fields,
  };
}

/** Papers with titles and ids of their own. */
export function manyPapers(count: number): RowPaper[] {
  return Array.from({ length: count }, (_, index) =>
    aPaper({ id: `p${index}`, title: `A study of invented phenomenon ${index}` }),
  );
}

/** What axe finds wrong with an element; colours and page-wide rules aside, which need a real page. */
export async function axeFindings(element: Element): Promise<string[]> {
  const off = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(element, { rules: off });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
