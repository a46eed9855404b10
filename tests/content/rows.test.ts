import { describe, expect, it } from 'vitest';
import { papersOf, rematch } from '../../entrypoints/content/rows';
import type { Draft } from '../../lib/core/paper';
import { aDraft } from './kit';

const element = () => ({}) as Element;
const found = (draft: Draft, anchor = element()) => ({ draft, anchor, record: anchor });

describe('rows of a page looked at again', () => {
  it('keep their keys when the page tells a stronger id', () => {
    const anchor = element();
    const before = rematch([], [found(aDraft({ ids: ['arxiv:2405.10001'] }), anchor)]);
    const fuller = aDraft({ ids: ['doi:10.1000/1', 'arxiv:2405.10001'], abstract: 'They do.' });
    const [after] = rematch(before, [found(fuller, anchor)]);
    expect(after).toMatchObject({ key: 'arxiv:2405.10001', draft: { abstract: 'They do.' } });
  });

  it('keep their keys when ids come later, by title and first author', () => {
    const anchor = element();
    const before = rematch([], [found(aDraft({ ids: [] }), anchor)]);
    const [after] = rematch(before, [found(aDraft({ title: 'Slow Rivers Remember.' }), anchor)]);
    expect(after?.key).toBe(before[0]?.key);
  });

  it('take the key of another paper when their element shows that', () => {
    const anchor = element();
    const before = rematch([], [found(aDraft(), anchor)]);
    const other = aDraft({ title: 'Fast deserts forget', ids: ['arxiv:2405.10002'] });
    expect(rematch(before, [found(other, anchor)])[0]?.key).toBe('arxiv:2405.10002');
  });

  it('are one at each element', () => {
    const anchor = element();
    expect(rematch([], [found(aDraft(), anchor), found(aDraft(), anchor)])).toHaveLength(1);
  });

  it('are found wherever they are appended', () => {
    const first = found(aDraft());
    const before = rematch([], [first]);
    const next = found(aDraft({ title: 'Fast deserts forget', ids: ['arxiv:2405.10002'] }));
    expect(rematch(before, [first, next]).map(({ key }) => key)).toEqual([
      'arxiv:2405.10001',
      'arxiv:2405.10002',
    ]);
  });

  it('of one paper count as one paper', () => {
    const rows = rematch([], [found(aDraft()), found(aDraft())]);
    expect(rows).toHaveLength(2);
    expect(papersOf(rows)).toEqual([rows[0]]);
  });

  it('have a key even without ids, letters or authors', () => {
    const [row] = rematch([], [found(aDraft({ title: '…', authors: [], ids: [] }))]);
    expect(row?.key).toBe('…');
  });
});
