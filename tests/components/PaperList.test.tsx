// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RowPaper } from '../../components/byline';
import { PaperList } from '../../components/PaperList';
import { aPaper, axeFindings, manyPapers } from './kit';

afterEach(cleanup);

function show(papers: (RowPaper | undefined)[], current = 0, onEnd = vi.fn(), chosen?: Set<string>) {
  const acts = { pick: vi.fn(), open: vi.fn(), chooseState: vi.fn() };
  const list = (at: number) => (
    <PaperList
      id="papers"
      label="Queue"
      papers={papers}
      total={papers.length}
      current={at}
      acts={acts}
      onEnd={onEnd}
      {...(chosen && { chosen })}
      listRef={createRef()}
    />
  );
  const { rerender, container } = render(list(current));
  return { acts, onEnd, container, moveTo: (at: number) => rerender(list(at)) };
}

/** A signal that aborts when the test is over. */
function ended(): AbortSignal {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  return end.signal;
}

const currentRow = () => screen.getByRole('row', { selected: true });

describe('a list of papers', () => {
  it('keeps the document small, whatever its length', () => {
    show(manyPapers(10_000));
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(40);
    expect(screen.getByRole('grid', { name: 'Queue' }).getAttribute('aria-rowcount')).toBe('10000');
    // Yet as high as if all of it were there, for the scroll bar.
    expect(Number.parseInt(screen.getByRole('rowgroup').style.height, 10)).toBeGreaterThan(500_000);
  });

  it('takes the current row for as high as its foot makes it', () => {
    const height = () => screen.getByRole('rowgroup').style.height;
    show([aPaper({ id: 'a', tags: ['rivers'] }), aPaper({ id: 'b', tags: [], links: {} })]);
    expect(height()).toBe('132px');
    cleanup();
    show([aPaper({ id: 'b', tags: [], links: {} })]);
    expect(height()).toBe('56px');
  });

  it('keeps the current row when it is scrolled out of view', () => {
    show(manyPapers(10_000), 5000);
    expect(currentRow().getAttribute('aria-rowindex')).toBe('5001');
    expect(Number.parseInt(currentRow().style.top, 10)).toBeGreaterThan(250_000);
    expect(screen.getAllByRole('row').at(0)?.style.top).toBe('');
  });

  it('asks for more only when its end comes into view', () => {
    expect(show(manyPapers(500)).onEnd).not.toHaveBeenCalled();
    expect(show(manyPapers(18)).onEnd).toHaveBeenCalled();
  });

  it('shows tags and links of the current row alone, and names it to the focus', () => {
    const { moveTo } = show([aPaper({ id: 'a' }), aPaper({ id: 'b', tags: ['weather'] })]);
    expect(within(currentRow()).getByText('rivers/slow')).toBeDefined();
    expect(screen.getAllByRole('link', { name: 'PDF' })).toHaveLength(1);
    moveTo(1);
    expect(within(currentRow()).getByText('weather')).toBeDefined();
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe(currentRow().id);
  });

  it('opens by a plain click on the title, and leaves other clicks to the browser', () => {
    const { acts } = show([aPaper()]);
    const title = screen.getByRole('link', { name: /Slow rivers/ });
    const taken: boolean[] = [];
    const onClick = (event: Event) => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', onClick, { signal: ended() });
    fireEvent.click(title, { ctrlKey: true });
    fireEvent.click(title);
    expect(taken).toEqual([false, true]);
    expect(acts.open.mock.calls).toEqual([['p1', 'landing']]);
  });

  it('picks a row by a click, and asks for its states by one on its mark', () => {
    const { acts } = show(manyPapers(3));
    const [, second] = screen.getAllByRole('row');
    if (!second) throw new Error('no second row');
    const mark = within(second).getByRole('button', { name: 'Read later: change the state' });
    fireEvent.click(mark);
    expect(acts.pick).toHaveBeenCalledWith('p1', 'alone');
    expect(acts.chooseState).toHaveBeenCalledWith('p1', mark);
  });

  it('selects by check boxes and modifier keys, where several can be selected', () => {
    const { acts } = show(manyPapers(3), 0, vi.fn(), new Set(['p2']));
    expect(screen.queryByRole('link', { name: /^A study/ })).toBeNull();
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Select A study/ });
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, true]);
    const [row, second, third] = screen.getAllByRole('row');
    fireEvent.click(boxes[1] as Element);
    fireEvent.click(second as Element, { ctrlKey: true });
    fireEvent.click(third as Element, { shiftKey: true });
    fireEvent.click(row as Element);
    expect(acts.pick.mock.calls).toEqual([
      ['p1', 'beside'],
      ['p1', 'beside'],
      ['p2', 'range'],
      ['p0', 'alone'],
    ]);
  });

  it('keeps the place of papers that are not read yet', () => {
    show([aPaper({ id: 'a' }), undefined, undefined]);
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-busy'))).toEqual([
      null,
      'true',
      'true',
    ]);
  });

  it('shows titles as text, whatever they hold', () => {
    const title = '<img src=x onerror=alert(1)>Rivers <b>bold</b>';
    const { container } = show([aPaper({ title, tags: ['<i>tag</i>'] })]);
    expect(screen.getByText(title)).toBeDefined();
    expect(container.querySelector('img, b, i')).toBeNull();
  });

  it('has nothing for axe to find', async () => {
    const { container } = show([aPaper(), aPaper({ id: 'p2', status: 'dismissed', links: {} })]);
    expect(await axeFindings(container)).toEqual([]);
  });
});
