// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { KeyHelp } from '../../../components/page/KeyHelp';
import { shortcuts } from '../../../lib/core/shortcuts';
import { axeFindings } from '../kit';

afterEach(cleanup);

it('lists every key of triage, as the reader’s system writes it, and holds the focus', async () => {
  const onClose = vi.fn();
  const onAct = vi.fn();
  const { container } = render(<KeyHelp isMac onClose={onClose} onAct={onAct} />);
  const rows = shortcuts.filter(({ scope }) => scope === 'triage');
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(
    rows.map(({ does }) => does),
  );
  expect(screen.getByText('⇧J')).toBeTruthy();
  const close = screen.getByRole('button', { name: 'Close' });
  await userEvent.tab({ shift: true });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leave triage' }));
  await userEvent.tab();
  expect(document.activeElement).toBe(close);
  await userEvent.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(await axeFindings(container)).toEqual([]);
});

it('does what is clicked, and closes first', async () => {
  const told: string[] = [];
  render(<KeyHelp isMac={false} onClose={() => told.push('closed')} onAct={(act) => told.push(act)} />);
  await userEvent.click(screen.getByRole('button', { name: 'Edit tags' }));
  expect(told).toEqual(['closed', 'editTags']);
});
