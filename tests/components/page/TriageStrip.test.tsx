// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { TriageStrip } from '../../../components/page/TriageStrip';
import { axeFindings } from '../kit';

afterEach(cleanup);

it('tells progress, reads out the paper, and does by the mouse what the keys do', async () => {
  const onAct = vi.fn();
  const { container } = render(
    <TriageStrip
      at={18}
      total={1096}
      kept={4}
      selected={3}
      title="Slow rivers"
      isMac={false}
      onAct={onAct}
    />,
  );
  expect(screen.getByText('18 of 1,096 · 4 saved · 3 selected')).toBeTruthy();
  expect(screen.getByText('Slow rivers').getAttribute('aria-live')).toBe('polite');
  for (const name of ['j Next', 's Save', 'l Later', 'x Dismiss', 'u Undo', '? Keys', 'Leave triage'])
    await userEvent.click(screen.getByRole('button', { name }));
  expect(onAct.mock.calls.flat()).toEqual([
    'next',
    'toSaved',
    'toLater',
    'toDismissed',
    'undo',
    'help',
    'leave',
  ]);
  expect(await axeFindings(container)).toEqual([]);
});
