// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AssignedKeys, HelpDialog } from '../../components/HelpDialog';
import { shortcuts } from '../../lib/core/shortcuts';
import { axeFindings } from './kit';

afterEach(cleanup);

function show(assigned?: AssignedKeys, isMac = false) {
  const onClose = vi.fn();
  const onSettings = vi.fn();
  render(<HelpDialog isMac={isMac} assigned={assigned} onClose={onClose} onSettings={onSettings} />);
  return { onClose, onSettings };
}

const keysFor = (scope: string, does: string) => {
  const section = within(screen.getByRole('region', { name: scope }));
  return section.getByText(does).nextElementSibling?.textContent;
};

describe('the help', () => {
  it('lists every shortcut there is', () => {
    show();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(
      shortcuts.map(({ does }) => does),
    );
  });

  it('shows the keys the browser really gave, and how to get those it did not', () => {
    show({ 'save-page': 'Ctrl+Shift+Y', 'start-triage': '' });
    const scope = 'Anywhere in the browser';
    expect(keysFor(scope, 'Save the papers of this page')).toBe('Ctrl+Shift+Y');
    expect(keysFor(scope, 'Start triage on this page')).toBe(
      'not set – set it in the browser’s shortcut settings',
    );
    expect(keysFor('In the reading list', 'Start triage on this page')).toBe('g');
  });

  it('writes keys as a Mac does', () => {
    show(undefined, true);
    expect(keysFor('Anywhere in the browser', 'Open the reading list')).toBe('⌥⇧O');
  });

  it('closes by Escape, by its own key, and by its button', async () => {
    const { onClose } = show();
    screen.getByRole('region', { name: 'All keys' }).focus();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('?');
    await userEvent.click(screen.getByRole('button', { name: /Close/ }));
    expect(onClose).toHaveBeenCalledTimes(3);
  });

  it('leads to the browser’s settings', async () => {
    const { onSettings } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Change the browser-wide keys' }));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it('has nothing for axe to find', async () => {
    show({});
    expect(await axeFindings(screen.getByRole('dialog'))).toEqual([]);
  });
});
