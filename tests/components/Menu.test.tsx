// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../components/Menu';
import { axeFindings } from './kit';

const runs = { later: vi.fn(), read: vi.fn(), tags: vi.fn() };
const onClose = vi.fn();
let opener: HTMLButtonElement;

beforeEach(() => {
  opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
  render(
    <Menu
      label="Slow rivers"
      anchor={opener}
      onClose={onClose}
      items={[
        { name: 'Queue', run: runs.later, state: 'later', isChosen: false, keys: ['l'], keyName: 'l' },
        { name: 'Read', run: runs.read, state: 'read', isChosen: true, keys: ['r'], keyName: 'r' },
        { name: 'Edit tags', run: runs.tags, keys: ['t'], keyName: 't' },
      ]}
    />,
  );
});

afterEach(() => {
  cleanup();
  opener.remove();
});

const focused = () => document.activeElement?.getAttribute('aria-label');

describe('a menu', () => {
  it('starts at what is chosen and goes round by the arrow keys', async () => {
    const seen = [focused()];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{Home}', '{End}']) {
      await userEvent.keyboard(key);
      seen.push(focused());
    }
    expect(seen).toEqual(['Read', 'Edit tags', 'Queue', 'Edit tags', 'Queue', 'Edit tags']);
  });

  it('does by Enter, by an item’s own key, and by a click, and closes', async () => {
    await userEvent.keyboard('{Enter}');
    expect(runs.read).toHaveBeenCalledTimes(1);
    screen.getByRole('menuitem', { name: 'Edit tags' }).focus();
    await userEvent.keyboard('l');
    expect(runs.later).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Edit tags' }));
    expect(runs.tags).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalled();
  });

  it('gives the focus back on Escape, without doing anything', async () => {
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
    expect(document.activeElement).toBe(opener);
    expect([runs.later, runs.read, runs.tags].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('closes when the focus goes elsewhere', () => {
    opener.focus();
    expect(onClose).toHaveBeenCalled();
  });

  it('says which state is chosen', () => {
    expect(screen.getByRole('menuitemradio', { checked: true }).getAttribute('aria-label')).toBe('Read');
  });

  it('has nothing for axe to find', async () => {
    expect(await axeFindings(screen.getByRole('menu'))).toEqual([]);
  });
});
