// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Offered } from '../../components/PasteList';
import { PasteSheet } from '../../components/PasteSheet';
import { axeFindings } from './kit';

const offered = (count: number): Offered[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `p${index}`,
    title: `Paper ${index}`,
    byline: 'Okonjo · 2024',
    isPicked: index !== 1,
    isDoubtful: index === 1,
  }));

function show(props: Partial<ComponentProps<typeof PasteSheet>> = {}) {
  const spies = {
    onText: vi.fn(),
    onPick: vi.fn(),
    onStatus: vi.fn(),
    onTags: vi.fn(),
    onSave: vi.fn(),
    onClose: vi.fn(),
  };
  const empty = { text: '', isReading: false, papers: [], status: 'saved', tags: '' } as const;
  render(<PasteSheet {...empty} {...spies} {...props} />);
  return spies;
}

const status = () => screen.getByRole('status').textContent;

afterEach(cleanup);

describe('the paste sheet', () => {
  it('has the focus in its box, and says what can be pasted', async () => {
    const { onText } = show();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text with papers' }));
    expect(status()).toMatch(/^Titles with abstracts/);
    await userEvent.paste('A title');
    expect(onText).toHaveBeenCalledWith('A title');
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it('says when there is nothing, and what went wrong', () => {
    show({ text: 'Dear all' });
    expect(status()).toBe('No papers found in this text.');
    cleanup();
    show({ text: 'x', problem: 'Something went wrong inside Offprint. Try again.' });
    expect(status()).toMatch(/^Something went wrong/);
  });

  it('offers what was found, doubtful ones without a tick', async () => {
    const { onPick } = show({ text: 'x', papers: offered(3) });
    expect(status()).toBe('3 papers found · 2 selected');
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Paper 1 doubtful/ }));
    expect(onPick).toHaveBeenCalledWith(['p1'], true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(onPick).toHaveBeenCalledWith(['p0', 'p1', 'p2'], true);
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it('saves to a state with tags, by a button or by Ctrl+Enter; Escape closes', async () => {
    const { onSave, onStatus, onTags, onClose } = show({ text: 'x', papers: offered(3) });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Queue');
    expect(onStatus).toHaveBeenCalledWith('later');
    await userEvent.type(screen.getByRole('textbox', { name: 'Tags' }), 'r');
    expect(onTags).toHaveBeenCalledWith('r');
    await userEvent.click(screen.getByRole('button', { name: 'Save 2 papers' }));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledTimes(2);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('draws only some of thousands', () => {
    show({ text: 'x', papers: offered(5000) });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    expect(status()).toBe('5,000 papers found · 4,999 selected');
  });
});
