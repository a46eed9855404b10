// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PickList } from '../../../components/page/PickList';

afterEach(cleanup);

const papers = Array.from({ length: 1000 }, (_, index) => ({
  key: `p${index}`,
  title: `Paper ${index}`,
  state: 'new' as const,
  isPicked: false,
  isDoubtful: false,
}));

it('draws the rows in sight wherever it is scrolled to, and keeps its whole height', () => {
  render(<PickList papers={papers} onPick={vi.fn()} />);
  const list = screen.getByRole('list', { name: 'Papers' });
  list.scrollTop = 500 * 28;
  fireEvent.scroll(list);
  expect(screen.getByText('Paper 500')).toBeTruthy();
  expect(screen.queryByText('Paper 0')).toBeNull();
  const spaces = ['--before', '--after'].map((name) =>
    Number.parseInt(list.style.getPropertyValue(name), 10),
  );
  const rows = screen.getAllByRole('listitem').length;
  expect((spaces[0] ?? 0) + (spaces[1] ?? 0) + rows * 28).toBe(1000 * 28);
});

it('shows the end when what was scrolled away is filtered out', () => {
  const { rerender } = render(<PickList papers={papers} onPick={vi.fn()} />);
  const list = screen.getByRole('list', { name: 'Papers' });
  list.scrollTop = 900 * 28;
  fireEvent.scroll(list);
  rerender(<PickList papers={papers.slice(0, 3)} onPick={vi.fn()} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});
