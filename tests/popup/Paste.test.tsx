// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { askBackground, askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { answerFrom, asked, press } from './kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({ currentTab: async () => undefined, openOwnPage: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({ assignedKeys: async () => ({}) }));

const list = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://arxiv.org/abs/2101.${10000 + at}`).join('\n');

let db: Library;

beforeEach(async () => {
  localStorage.clear();
  db = await reads.openLibrary();
  answerFrom(db);
  vi.mocked(askTab).mockResolvedValue({ kind: 'none', papers: 0, fresh: 0 });
  render(<Popup isMac={false} isPopup />);
  await press('{Escape}{Shift>}V{/Shift}');
});
afterEach(async () => {
  cleanup();
  vi.clearAllMocks();
  await db.delete();
});

/** Answers saves as the background does: two of each part's papers are known already. */
function answerSaves(): void {
  const answers = vi.mocked(askBackground).getMockImplementation();
  vi.mocked(askBackground).mockImplementation((async (call: string, input: { drafts: unknown[] }) =>
    call === 'savePapers'
      ? { paperIds: [], added: input.drafts.length - 2, act: 7 }
      : answers?.(call as never, input as never)) as never);
}

describe('pasting papers into the popup', () => {
  it('saves what is ticked, to a state and with tags, as one act', async () => {
    answerSaves();
    await userEvent.paste(`The Acoustics of Swimming Pools\n\n${list(4)}`);
    await screen.findByText(/^4 papers found · 4 selected$/);
    await userEvent.click(screen.getByRole('checkbox', { name: /10003/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Queue');
    await userEvent.type(screen.getByRole('textbox', { name: 'Tags' }), 'rivers/slow, to cite');
    await press('{Control>}{Enter}{/Control}');
    await screen.findByText('Saved 3 papers to Queue. 2 of them you had.');
    expect(asked('savePapers')).toHaveLength(1);
    expect(asked('savePapers')[0]?.[1]).toMatchObject({
      status: 'later',
      tags: ['rivers/slow', 'to cite'],
      drafts: [{ title: 'arXiv:2101.10000' }, { title: 'arXiv:2101.10001' }, { title: 'arXiv:2101.10002' }],
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeDefined();
  });

  it('saves thousands in parts of one act', async () => {
    answerSaves();
    await userEvent.paste(list(4500));
    await screen.findByText(/^4,500 papers found/, {}, { timeout: 30_000 });
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked('savePapers')).toHaveLength(3));
    expect(asked('savePapers').map(([, input]) => (input as { act?: number }).act)).toEqual([
      undefined,
      7,
      7,
    ]);
  }, 60_000);

  it('saves nothing where nothing is ticked, and goes by Escape', async () => {
    await userEvent.paste('Dear all, the meeting is at noon.');
    await screen.findByText('No papers found in this text.');
    await press('{Control>}{Enter}{/Control}');
    expect(asked('savePapers')).toHaveLength(0);
    await press('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
