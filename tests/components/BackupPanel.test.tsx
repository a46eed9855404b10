// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type BackupContents, BackupPanel } from '../../components/library/BackupPanel';
import { axeFindings } from './kit';

afterEach(cleanup);

const contents: BackupContents = {
  name: 'offprint-2024-05-17.json',
  madeAt: 1_715_900_000_000,
  papers: 1204,
  binned: 3,
  tags: 12,
  searches: 2,
};

function show(more: { contents?: BackupContents; work?: { what: string; share: number } } = {}) {
  const acts = { onMake: vi.fn(), onFile: vi.fn(), onRestore: vi.fn(), onForget: vi.fn() };
  const { container } = render(
    <BackupPanel papers={7} work={more.work} contents={more.contents} {...acts} />,
  );
  return { acts, container };
}

it('tells what a file holds before anything happens', async () => {
  const { acts, container } = show({ contents });
  expect(screen.getByText(/1,204 papers, 12 tags, 2 searches, and 3 papers in the bin/)).toBeDefined();
  expect(acts.onRestore).not.toHaveBeenCalled();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Merge it in' }));
  await userEvent.click(screen.getByRole('button', { name: 'Replace the library' }));
  expect(acts.onRestore.mock.calls).toEqual([['merge'], ['replace']]);
});

it('counts one of each as one', () => {
  show({ contents: { ...contents, papers: 1, tags: 1, searches: 1, binned: 1 } });
  expect(screen.getByText(/1 paper, 1 tag, 1 search, and 1 paper in the bin/)).toBeDefined();
});

it('hands over the file that is chosen', async () => {
  const { acts, container } = show();
  const file = new File(['[]'], 'a.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText(/Choose a backup file/), file);
  expect(acts.onFile).toHaveBeenCalledOnce();
  expect(await axeFindings(container)).toEqual([]);
});

it('shows how far it is, and starts nothing else meanwhile', async () => {
  const { acts, container } = show({ work: { what: 'Merging', share: 0.5 } });
  expect(screen.getByRole('progressbar', { name: 'Merging' })).toHaveProperty('value', 0.5);
  await userEvent.click(screen.getByRole('button', { name: 'Save a backup of 7 papers' }));
  expect(acts.onMake).not.toHaveBeenCalled();
  expect(screen.queryByLabelText(/Choose a backup file/)).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
});
