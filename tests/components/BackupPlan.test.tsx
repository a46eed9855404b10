// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BackupPlan } from '../../components/BackupPlan';
import { bytesText } from '../../components/counts';
import { StorageLine } from '../../components/StorageLine';
import type { Backups } from '../../lib/core/backup-plan';
import { axeFindings } from './kit';

afterEach(cleanup);

const noon = new Date(2026, 10, 26, 14, 2).getTime();
const last = {
  at: noon,
  papers: 2310,
  bytes: 4_123_456,
  name: 'Offprint/offprint-2026-11-26.json',
  mark: '',
};

function show(backups: Partial<Backups>, more: { canChooseFile?: boolean; fileName?: string } = {}) {
  const acts = { plan: vi.fn(), chooseFile: vi.fn(), backUpNow: vi.fn(), giveAccess: vi.fn() };
  const { container } = render(
    <BackupPlan
      backups={{ every: 'off', to: 'downloads', kept: [], ...backups }}
      now={noon + 60_000}
      canChooseFile={more.canChooseFile ?? true}
      fileName={more.fileName}
      isBusy={false}
      acts={acts}
    />,
  );
  return { acts, container };
}

it('asks how often, and nothing more before that', async () => {
  const { acts, container } = show({});
  expect(screen.queryByRole('button')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Every week' }));
  expect(acts.plan).toHaveBeenCalledWith({ every: 'week', to: 'downloads' });
  expect(await axeFindings(container)).toEqual([]);
});

it('says when the last one was, how large, and where it is', async () => {
  const { acts, container } = show({ every: 'day', last });
  expect(container.textContent).toContain(
    'Last backup: today, 14:02 (2,310 papers, 4.1 MB), Offprint/offprint-2026-11-26.json.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(acts.backUpNow).toHaveBeenCalled();
});

it('says that one failed, and asks for access where that is why', async () => {
  const failed = { at: noon, message: 'Offprint may no longer save to your downloads.', needsAccess: true };
  const { acts, container } = show({ every: 'day', last, failed });
  expect(screen.getByRole('alert').textContent).toMatch(/^The backup of .* failed: Offprint may no longer/);
  await userEvent.click(screen.getByRole('button', { name: 'Give access again' }));
  expect(acts.giveAccess).toHaveBeenCalled();
  expect(await axeFindings(container)).toEqual([]);
});

it('offers a file only where the browser can write one', () => {
  show({ every: 'day' }, { canChooseFile: false });
  expect(screen.queryByRole('radio', { name: /file/ })).toBeNull();
  cleanup();
  show({ every: 'day', to: 'file' }, { fileName: 'mine.json' });
  expect(screen.getByRole('radio', { name: /^The file mine\.json/ })).toBeDefined();
});

it('tells the room the library takes, and asks the browser to keep it', async () => {
  const onKeep = vi.fn();
  render(<StorageLine papers={2310} use={{ bytes: 18_200_000, isKept: false }} onKeep={onKeep} />);
  expect(
    screen.getByText(/^2,310 papers, 18 MB on this computer\. The browser has not promised to keep it/),
  ).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }));
  expect(onKeep).toHaveBeenCalled();
});

it.each([
  [812, '812 bytes'],
  [4_123_456, '4.1 MB'],
  [120_400_000, '120 MB'],
  [2_500_000_000_000, '2,500 GB'],
])('writes %d bytes as people read them', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
