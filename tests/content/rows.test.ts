import { beforeEach, describe, expect, it } from 'vitest';
import {
  makeNames,
  papersOf,
  type Row,
  rematch as rematchNamed,
  withGone,
} from '../../entrypoints/content/rows';
import type { Draft } from '../../lib/core/paper';
import { aDraft } from './kit';

let names = makeNames();
beforeEach(() => {
  names = makeNames();
});
const rematch = (before: readonly Row[], seen: Parameters<typeof rematchNamed>[1]) =>
  rematchNamed(before, seen, names);

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

  it('keep their keys when the page draws all of them anew', () => {
    const draft = () => aDraft({ ids: [] });
    const before = rematch([], [found(draft())]);
    expect(rematch(before, [found(draft())])[0]?.key).toBe(before[0]?.key);
    const stronger = rematch(before, [found(aDraft({ ids: ['arxiv:2405.10001'] }))]);
    expect(stronger[0]?.key).toBe(before[0]?.key);
  });

  it('are others where only the titles are alike and the ids are not', () => {
    const two = rematch([], [found(aDraft()), found(aDraft({ ids: ['arxiv:2405.10009'] }))]);
    expect(papersOf(two)).toHaveLength(2);
  });

  it('are the same rows where nothing has changed', () => {
    const one = found(aDraft());
    const before = rematch([], [one]);
    expect(rematch(before, [one])[0]).toBe(before[0]);
  });
});

describe('papers that have left the page', () => {
  const drafts = Array.from({ length: 9 }, (_, at) =>
    aDraft({ title: `Paper number ${at}`, ids: [`arxiv:2405.1000${at}`] }),
  );
  const rowsFrom = (from: number, to: number) =>
    papersOf(
      rematch(
        [],
        drafts.slice(from, to).map((draft) => found(draft)),
      ),
    );
  const titles = (rows: readonly Row[]) => rows.map(({ draft }) => Number(draft.title.at(-1)));

  it('stay before and after those that are there, each once', () => {
    const scrolledDown = withGone(rowsFrom(2, 6), rowsFrom(4, 8));
    expect(titles(scrolledDown)).toEqual([2, 3, 4, 5, 6, 7]);
    const scrolledUp = withGone(scrolledDown, rowsFrom(0, 4));
    expect(titles(scrolledUp)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keep their places when the list jumps', () => {
    const jumped = withGone(rowsFrom(0, 3), rowsFrom(6, 9));
    expect(titles(jumped)).toEqual([0, 1, 2, 6, 7, 8]);
    expect(titles(withGone(jumped, rowsFrom(0, 3)))).toEqual([0, 1, 2, 6, 7, 8]);
  });
});
