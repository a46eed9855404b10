import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { askBackground } from '../../lib/platform/rpc';
import { placeInQueue } from '../../lib/store/place-in-queue';
import { moveInQueue, setPriority, snooze } from '../../lib/store/queue';
import { setProgress, setRating } from '../../lib/store/reading';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { removeSearch, saveSearch } from '../../lib/store/searches';
import { undo, undoLast } from '../../lib/store/undo';
import { keepApart, splitPaper, unite } from '../../lib/store/unite';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, page } from '../store/kit';

const now = 1_700_000_000_000;

/** How the background writes what the popup asks for. */
const writes: Readonly<Record<string, (db: Library, input: never) => Promise<unknown>>> = {
  setStatus,
  setTags,
  removePapers,
  setNote,
  moveInQueue,
  placeInQueue,
  setPriority,
  snooze,
  setProgress,
  setRating,
  saveSearch,
  removeSearch,
  unite,
  keepApart,
  splitPaper,
  undo: (db, { act }: { act: number }) => undo(db, act, now),
  undoLast: (db) => undoLast(db, now),
};

/** The background's answers, on a real library; `askBackground` is a mock in all tests of the popup. */
export function answerFrom(db: Library): void {
  const answer = async (call: string, input: object): Promise<unknown> => {
    const write = writes[call];
    return write ? write(db, { ...input, now } as never) : { said: `Did ${call}.`, act: 99 };
  };
  vi.mocked(askBackground).mockImplementation(answer as never);
}

/** What the background was asked for by a call. */
export const asked = (call: string) => vi.mocked(askBackground).mock.calls.filter(([name]) => name === call);

/** What the background was told in its nth call of a name. */
export const told = (call: string, nth = 0) => asked(call)[nth]?.[1] as Record<string, unknown> | undefined;

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
