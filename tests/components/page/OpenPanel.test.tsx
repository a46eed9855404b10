// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OpenPanel, type OpenPanelProps } from '../../../components/page/OpenPanel';
import type { Pickable } from '../../../components/page/PickList';
import { axeFindings } from '../kit';

afterEach(cleanup);

const told = {
  onFilter: vi.fn(),
  onSwitch: vi.fn(),
  onPick: vi.fn(),
  onNextNew: vi.fn(),
  onTags: vi.fn(),
  onPickShown: vi.fn(),
  onSave: vi.fn(),
  onTriage: vi.fn(),
  onTeach: vi.fn(),
  onReport: vi.fn(),
  onClose: vi.fn(),
};

const paper = (index: number, fields: Partial<Pickable> = {}): Pickable => ({
  key: `p${index}`,
  title: `Paper ${index}`,
  state: 'new',
  isPicked: true,
  isDoubtful: false,
  ...fields,
});

const papers = [
  paper(0),
  paper(1, { state: 'read', isPicked: false }),
  paper(2, { isDoubtful: true, isPicked: false }),
];

const switches = { isNewOnly: false, isUnsavedOnly: false, isSelecting: false };

const open = (props: Partial<OpenPanelProps> = {}) =>
  render(<OpenPanel papers={papers} filter="" switches={switches} tagCount={0} {...told} {...props} />);

describe('the opened panel', () => {
  it('starts in its filter and tells what is typed', async () => {
    open();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter these papers' }));
    await userEvent.keyboard('r');
    expect(told.onFilter).toHaveBeenCalledWith('r');
  });

  it('says how many are shown and selected, and which of them are doubtful', () => {
    open();
    expect(screen.getByText('3 shown · 1 selected')).toBeTruthy();
    expect(screen.getAllByText('doubtful')).toHaveLength(1);
  });

  it('ticks one paper, all that are shown, and new ones only', async () => {
    open();
    await userEvent.click(screen.getByRole('checkbox', { name: /Paper 1/ }));
    expect(told.onPick).toHaveBeenCalledWith('p1', true, false);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
    expect(told.onPickShown).toHaveBeenCalledWith(true);
    for (const name of ['New only', 'Not saved', 'Boxes on page'])
      await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(told.onSwitch.mock.calls).toEqual([
      ['isNewOnly', true],
      ['isUnsavedOnly', true],
      ['isSelecting', true],
    ]);
  });

  it('saves, queues, starts triage, closes', async () => {
    open();
    for (const name of ['Save', 'Read later', 'Triage', 'Close'])
      await userEvent.click(screen.getByRole('button', { name }));
    expect(told.onSave.mock.calls).toEqual([['saved'], ['later']]);
    expect([told.onTriage.mock.calls.length, told.onClose.mock.calls.length]).toEqual([1, 1]);
  });

  it('saves nothing while nothing is selected, but keeps the focus', async () => {
    open({ papers: [paper(0, { isPicked: false })] });
    const save = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(told.onSave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(save);
    expect(save.getAttribute('aria-disabled')).toBe('true');
  });

  it('offers to be shown what is missing, and to report a changed layout only where there is one', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Show Offprint one' }));
    expect(told.onTeach).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Report' }));
    expect(told.onReport).toHaveBeenCalledOnce();
    cleanup();
    open({ onReport: undefined });
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull();
  });

  it('shows how far a long save has come, and starts no other', async () => {
    open({ progress: { done: 2000, total: 4500 } });
    expect(screen.getByText('2,000 of 4,500 papers')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Saving' }).getAttribute('value')).toBe('2000');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(told.onSave).not.toHaveBeenCalled();
  });

  it('says so where nothing matches', () => {
    open({ papers: [], filter: 'deserts' });
    expect(screen.getByText('No paper here matches.')).toBeTruthy();
  });

  it('draws only the papers in sight', () => {
    open({ papers: Array.from({ length: 3000 }, (_, index) => paper(index)) });
    expect(screen.getByText('3,000 shown · 3,000 selected')).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeLessThan(20);
  });

  it.each<[string, Partial<OpenPanelProps>]>([
    ['with papers', {}],
    ['empty', { papers: [] }],
    ['saving', { progress: { done: 1, total: 2 } }],
  ])('has nothing that axe objects to, %s', async (_name, props) => {
    const { container } = open(props);
    expect(await axeFindings(container)).toEqual([]);
  });
});
