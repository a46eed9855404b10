import { vi } from 'vitest';
import { askBackground } from '../../lib/platform/rpc';
import { deleteForever, emptyBin, restorePapers } from '../../lib/store/bin';
import { moveInQueue, snooze } from '../../lib/store/queue';
import { setProgress, setRating } from '../../lib/store/reading';
import type { Library } from '../../lib/store/schema';
import { moveSearch, removeSearch, renameSearch, saveSearch } from '../../lib/store/searches';
import { deleteTag, mergeTagsInto, renameTag, setTagColor } from '../../lib/store/tag-writes';
import { undo, undoLast } from '../../lib/store/undo';
import { keepApart, splitPaper, unite } from '../../lib/store/unite';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';

const now = 1_700_000_000_000;

/** The writes behind the calls that take their input as it is, with the time. */
const writes = {
  setStatus,
  setTags,
  setNote,
  removePapers,
  moveInQueue,
  snooze,
  setProgress,
  setRating,
  renameTag,
  mergeTags: mergeTagsInto,
  deleteTag,
  setTagColor,
  saveSearch,
  renameSearch,
  removeSearch,
  moveSearch,
  restorePapers,
  deleteForever,
  unite,
  keepApart,
  splitPaper,
} as const;

/** The background's answers, on a real library; `askBackground` is a mock in all tests of the page. */
export function answerFrom(db: Library): void {
  const answer = async (call: string, input: never): Promise<unknown> => {
    if (call === 'undo') return undo(db, (input as { act: number }).act, now);
    if (call === 'undoLast') return undoLast(db, now);
    if (call === 'emptyBin') return emptyBin(db, now);
    const write = writes[call as keyof typeof writes] as unknown;
    if (!write) return { said: `Did ${call}.` };
    return (write as (db: Library, asked: object) => Promise<unknown>)(db, { ...(input as object), now });
  };
  vi.mocked(askBackground).mockImplementation(answer as never);
}

/** What the background was asked for by a call. */
export const asked = (call: string) => vi.mocked(askBackground).mock.calls.filter(([name]) => name === call);
