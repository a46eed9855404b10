import type { Desk, PageState } from '../../entrypoints/content/desk';
import { setDesk } from '../../entrypoints/content/desk';
import type { Row } from '../../entrypoints/content/rows';
import type { Draft } from '../../lib/core/paper';

/** A draft of an invented paper. */
export function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    title: 'Slow rivers remember',
    authors: [{ family: 'Okonkwo', given: 'Ada' }],
    ids: ['arxiv:2405.10001'],
    links: { landing: 'https://papers.example/1', pdf: 'https://papers.example/1.pdf' },
    ...fields,
  };
}

/** Rows of invented papers, keyed `p0`, `p1`, …; without a document, their elements are not to be touched. */
export function rowsOf(count: number, fields: (index: number) => Partial<Draft> = () => ({})): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `p${index}`,
    draft: aDraft({ title: `Paper ${index}`, ids: [`arxiv:2405.${10000 + index}`], ...fields(index) }),
    anchor: {} as Element,
    record: {} as Element,
  }));
}

/** A desk on which these things lie, in a window of one address. */
export function aDesk(part: Partial<PageState> = {}, href = 'https://arxiv.org/list/cs/new'): Desk {
  const window = { location: new URL(href) } as unknown as Window & typeof globalThis;
  const desk = setDesk(window, new AbortController().signal, () => {});
  desk.change({ papers: part.rows ?? [], ...part });
  return desk;
}
