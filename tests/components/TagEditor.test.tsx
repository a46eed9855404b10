// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TagEditor } from '../../components/TagEditor';
import { axeFindings } from './kit';

const known = ['rivers/slow', 'rivers/wild', 'to cite'].map((name, index) => ({ name, papers: 9 - index }));
const done = vi.fn();
let tags: string[] = [];

function Sheet({ given }: { given: string[] }): JSX.Element {
  const [own, setOwn] = useState(given);
  const [typed, setTyped] = useState('');
  tags = own;
  return (
    <TagEditor
      title="Slow rivers"
      tags={own}
      typed={typed}
      offers={known.filter(({ name }) => !own.includes(name) && name.includes(typed))}
      onType={setTyped}
      onAdd={(tag) => {
        setOwn([...own, tag]);
        setTyped('');
      }}
      onDrop={(tag) => setOwn(own.filter((each) => each !== tag))}
      onDone={done}
    />
  );
}

const box = () => screen.getByRole('combobox', { name: 'Add a tag' });
const marked = () => screen.queryByRole('option', { selected: true })?.textContent;

beforeEach(() => {
  render(<Sheet given={['weather']} />);
});
afterEach(cleanup);

describe('the tag editor', () => {
  it('has the focus, offers known tags, and marks none until something is typed', () => {
    expect(document.activeElement).toBe(box());
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'rivers/slow9',
      'rivers/wild8',
      'to cite7',
    ]);
    expect(marked()).toBeUndefined();
  });

  it('takes the best offer by Enter', async () => {
    await userEvent.keyboard('riv{Enter}');
    expect(tags).toEqual(['weather', 'rivers/slow']);
  });

  it('takes no offer that was for what was typed before', async () => {
    cleanup();
    const onAdd = vi.fn();
    const props = { title: 'Slow rivers', tags: [], onAdd, onType: vi.fn(), onDrop: vi.fn(), onDone: done };
    const late = [{ name: 'rivers/slow', papers: 9 }];
    const { rerender } = render(<TagEditor {...props} typed="r" offers={late} />);
    rerender(<TagEditor {...props} typed="rain" offers={late} />);
    expect(marked()).toBe('New tag “rain”');
    await userEvent.keyboard('{Enter}');
    expect(onAdd).toHaveBeenCalledWith('rain');
  });

  it('walks the offers by the arrow keys', async () => {
    await userEvent.keyboard('riv{ArrowDown}');
    expect(marked()).toBe('rivers/wild8');
    expect(box().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await userEvent.keyboard('{Enter}');
    expect(tags).toEqual(['weather', 'rivers/wild']);
  });

  it('makes a new tag by a comma, even where a known one fits', async () => {
    await userEvent.keyboard('riv,');
    expect(tags).toEqual(['weather', 'riv']);
  });

  it('offers to make a tag that is not known, but not one that is there', async () => {
    await userEvent.keyboard('riv');
    expect(screen.getByRole('option', { name: 'New tag “riv”' })).toBeDefined();
    await userEvent.clear(box());
    await userEvent.keyboard('Weather');
    expect(screen.queryAllByRole('option')).toEqual([]);
  });

  it('takes the last tag off by Backspace, only when nothing is typed', async () => {
    await userEvent.keyboard('ab{Backspace}');
    expect(tags).toEqual(['weather']);
    await userEvent.keyboard('{Backspace}{Backspace}');
    expect(tags).toEqual([]);
  });

  it('adds and drops by the mouse, the focus staying in the box', async () => {
    await userEvent.click(screen.getByRole('option', { name: /to cite/ }));
    expect(document.activeElement).toBe(box());
    await userEvent.click(screen.getByRole('button', { name: 'Take off weather' }));
    expect(tags).toEqual(['to cite']);
  });

  it('is done by Escape, by Enter on nothing, and by its button', async () => {
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(done).toHaveBeenCalledTimes(3);
  });

  it('has nothing for axe to find', async () => {
    await userEvent.keyboard('riv');
    expect(await axeFindings(document.body)).toEqual([]);
  });
});
