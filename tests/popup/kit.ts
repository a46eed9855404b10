import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Status } from '../../lib/core/paper';
import { askBackground } from '../../lib/platform/rpc';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { removePapers, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, page } from '../store/kit';

const now = 1_700_000_000_000;

/** The background's answers, on a real library; `askBackground` is a mock in all tests of the popup. */
export function answerFrom(db: Library): void {
  const answer = async (call: string, input: never): Promise<unknown> => {
    const { paperIds, status, add, drop } = input as {
      paperIds: string[];
      status: Status;
      add: string[];
      drop: string[];
    };
    if (call === 'setStatus') return setStatus(db, { paperIds, status, now });
    if (call === 'setTags') return setTags(db, { paperIds, add, drop, now });
    if (call === 'removePapers') return removePapers(db, { paperIds, now });
    return { said: `Did ${call}.`, act: 99 };
  };
  vi.mocked(askBackground).mockImplementation(answer as never);
}

/** What the background was asked for by a call. */
export const asked = (call: string) => vi.mocked(askBackground).mock.calls.filter(([name]) => name === call);

/** Puts papers of these titles in the queue. */
export async function queue(db: Library, ...titles: string[]): Promise<void> {
  for (const [index, title] of titles.entries())
    await savePapers(db, {
      drafts: [aDraft({ title, ids: [`arxiv:2405.1000${index}`] })],
      status: 'later',
      url: page,
      now: now + index,
    });
}

/** Puts a tag on the paper of a title. */
export async function tag(db: Library, title: string, name: string): Promise<void> {
  const found = await db.papers.filter((paper) => paper.title === title).toArray();
  const paperIds = found.map(({ id }) => id);
  await setTags(db, { paperIds, add: [name], drop: [], now });
}

export const box = () => screen.getByRole('combobox', { name: /^Search/ });
export const current = () => screen.getByRole('row', { selected: true });
export const press = (keys: string) => userEvent.keyboard(keys);

/** The titles of the rows that are drawn. */
export const titles = () =>
  screen.queryAllByRole('row').map((row) => row.querySelector('.row-title')?.textContent ?? '');
