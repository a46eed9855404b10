// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Desk, setDesk } from '../../entrypoints/content/desk';
import { selectionOf } from '../../entrypoints/content/select';
import { addTag, endNote, sheetPapers } from '../../entrypoints/content/sheet';
import { pressKey, startTriage } from '../../entrypoints/content/triage';
import type { MarkState } from '../../lib/core/paper';
import { answerAs } from './background';
import { rowsOf } from './kit';

let desk: Desk;
let calls: ReturnType<typeof answerAs>;

const states: MarkState[] = ['seen', 'new', 'saved', 'new', 'seen'];

beforeEach(() => {
  fakeBrowser.reset();
  document.body.replaceChildren();
  calls = answerAs({
    savePapers: ({ drafts }) => ({ paperIds: drafts.map(({ title }) => title), added: 1, act: 1 }),
    setStatus: ({ status }) => ({ act: 2, said: `Moved to ${status}.` }),
    setTags: ({ add }) => ({ act: 3, said: `Tagged ${add.join(', ')}.` }),
    setNote: () => ({ act: 4, said: 'Changed the note.' }),
    readText: () => ({ note: 'Before.', abstract: 'They do.' }),
    fetchAbstract: () => ({ abstract: 'They did.' }),
    standings: ({ identities }) => identities.map(() => ({ state: 'saved', paperId: 'x', tags: ['rivers'] })),
    openLink: () => undefined,
  });
  const rows = rowsOf(5, (index) =>
    index >= 3 ? { links: {}, ids: index === 4 ? [] : ['arxiv:2405.10003'] } : {},
  ).map((row) => {
    const anchor = document.body.appendChild(document.createElement('p'));
    anchor.getBoundingClientRect = () => new DOMRect(0, 10, 100, 20);
    return { ...row, anchor, record: anchor };
  });
  desk = setDesk(window as never, new AbortController().signal, () => {});
  const standings = new Map(
    states.map((state, index) => [
      `p${index}`,
      { state, tags: [], ...(state === 'saved' && { paperId: 'x' }) },
    ]),
  );
  desk.change({ kind: 'listing', panel: 'rest', rows, papers: rows, standings });
});

const modifiers = { altKey: false, ctrlKey: false, metaKey: false };
const press = (...keys: string[]) =>
  keys.map((key) => pressKey(desk, { key, shiftKey: /^[A-Z]$/.test(key), ...modifiers }, false));
const current = () => desk.state.triage?.key;

describe('triage', () => {
  it('starts at the first new paper in view', () => {
    startTriage(desk);
    expect(current()).toBe('p1');
  });

  it('says so where nothing is left to triage', () => {
    desk.change({ filter: 'deserts' });
    startTriage(desk);
    expect([current(), desk.state.toast?.text]).toEqual([undefined, 'No paper here to triage.']);
  });

  it('takes the cursor out of the page’s own box', () => {
    const box = document.body.appendChild(document.createElement('input'));
    box.focus();
    startTriage(desk);
    expect(document.activeElement).not.toBe(box);
  });

  it('walks all papers or the new ones, and says where it ends', () => {
    startTriage(desk);
    press('j');
    expect(current()).toBe('p2');
    press('k', 'k');
    expect(current()).toBe('p0');
    press('J', 'J');
    expect(current()).toBe('p3');
    press('J');
    expect([current(), desk.state.toast?.text]).toEqual(['p3', 'That was the last new paper here.']);
  });

  it('decides and moves on', async () => {
    startTriage(desk);
    press('l', 'x');
    expect(current()).toBe('p3');
    await expect.poll(() => desk.state.standings.get('p2')?.state).toBe('dismissed');
    expect(desk.state.standings.get('p1')).toMatchObject({ state: 'later', paperId: 'Paper 1' });
    expect(calls.map(({ call }) => call)).toEqual(['savePapers', 'setStatus']);
  });

  it('stays at the last paper when that is decided', () => {
    desk.change({ triage: { key: 'p4' } });
    press('s');
    expect(current()).toBe('p4');
  });

  it('walks on among the shown papers when what it decided is shown no more', async () => {
    desk.change({ isNewOnly: true });
    startTriage(desk);
    press('s');
    await expect.poll(() => desk.state.standings.get('p1')?.state).toBe('saved');
    press('k');
    expect([current(), desk.state.toast?.text]).toEqual(['p3', 'That was the first paper here.']);
  });

  it('opens the page and the PDF, and says when there is none', () => {
    startTriage(desk);
    press('o', 'p');
    expect(calls.map(({ input }) => input)).toEqual([
      { url: 'https://papers.example/1' },
      { url: 'https://papers.example/1.pdf' },
    ]);
    desk.change({ triage: { key: 'p3' } });
    press('p');
    expect(calls.at(-1)?.input).toEqual({ url: 'https://arxiv.org/pdf/2405.10003' });
    desk.change({ triage: { key: 'p4' } });
    press('p');
    expect(desk.state.toast?.text).toBe('The page gives no PDF for it.');
  });

  it('selects one by one, by steps and by range, and acts on all that is selected', async () => {
    startTriage(desk);
    press('v', 'j', 'j', 'V');
    expect([...desk.state.picks]).toEqual([
      ['p1', true],
      ['p2', true],
      ['p3', true],
    ]);
    press('v');
    expect(selectionOf(desk).map(({ key }) => key)).toEqual(['p1', 'p2']);
    press('l');
    expect([desk.state.isSelecting, current()]).toEqual([false, 'p3']);
    await expect.poll(() => desk.state.toast?.text).toBe('Put 2 papers in the queue.');
    expect(calls.map(({ call }) => call)).toEqual(['savePapers', 'setStatus']);
  });

  it('extends the selection with Shift and an arrow, and lets go of it first', () => {
    startTriage(desk);
    const shift = { shiftKey: true, ...modifiers };
    pressKey(desk, { key: 'ArrowDown', ...shift }, false);
    pressKey(desk, { key: 'ArrowDown', ...shift }, false);
    expect(selectionOf(desk).map(({ key }) => key)).toEqual(['p1', 'p2', 'p3']);
    press('Escape');
    expect([desk.state.isSelecting, current()]).toEqual([false, 'p3']);
  });

  it('edits tags in place, and repeats them on the next', async () => {
    startTriage(desk);
    press('T');
    expect(desk.state.toast?.text).toBe('No tags to repeat yet.');
    press('j', 't');
    expect(desk.state.sheet).toMatchObject({ what: 'tags', keys: ['p2'] });
    expect(press('s', 'j')).toEqual([false, false]);
    addTag(desk, sheetPapers(desk), 'rivers');
    await expect.poll(() => desk.state.toast?.text).toBe('Tagged rivers.');
    press('Escape', 'j', 'T');
    expect(current()).toBe('p4');
    await expect.poll(() => calls.filter(({ call }) => call === 'savePapers')).toHaveLength(1);
    expect(calls.find(({ call }) => call === 'savePapers')?.input).toMatchObject({
      drafts: [{ title: 'Paper 3' }],
      tags: ['rivers'],
    });
  });

  it('keeps a note with what was there, and saves the paper it is on', async () => {
    desk.change({ triage: { key: 'p2' } });
    press('n');
    const [paper] = sheetPapers(desk);
    if (paper) endNote(desk, paper, 'Early.', false);
    await expect.poll(() => desk.state.toast?.text).toBe('Changed the note.');
    expect(calls.at(-1)?.input).toEqual({ paperId: 'x', note: 'Before.\nEarly.' });
    press('k', 'n');
    const [other] = sheetPapers(desk);
    if (other) endNote(desk, other, 'New.', true);
    await expect.poll(() => desk.state.toast?.text).toBe('Saved, with your note.');
    expect(calls.at(-1)?.input).toEqual({ paperId: 'Paper 1', note: 'New.' });
  });

  it('does nothing for a note that is as it was', async () => {
    desk.change({ triage: { key: 'p2' } });
    press('n');
    await expect.poll(() => desk.state.texts.get('p2')?.note).toBe('Before.');
    const [paper] = sheetPapers(desk);
    if (paper) endNote(desk, paper, 'Before. ', true);
    expect([desk.state.sheet, calls.map(({ call }) => call)]).toEqual([undefined, ['readText']]);
  });

  it('shows the abstract, from the library where the page has none, and follows the walk', async () => {
    desk.change({ triage: { key: 'p2' } });
    press('e');
    await expect.poll(() => desk.state.texts.get('p2')?.abstract).toBe('They do.');
    press('j');
    expect(desk.state.sheet?.keys).toEqual(['p3']);
    press('e');
    expect(desk.state.sheet).toBeUndefined();
  });

  it('asks elsewhere for an abstract only where the reader has set that, once', async () => {
    desk.change({ triage: { key: 'p0' } });
    press('e', 'e');
    await expect.poll(() => desk.state.texts.has('p0')).toBe(true);
    expect(calls).toEqual([]);
    desk.change({ fetchesAbstracts: true });
    press('j', 'e', 'e', 'e');
    await expect.poll(() => desk.state.texts.get('p1')?.abstract).toBe('They did.');
    expect(calls).toEqual([{ call: 'fetchAbstract', input: { ids: ['arxiv:2405.10001'] } }]);
  });

  it('shows the keys, filters, and leaves what is innermost first', () => {
    startTriage(desk);
    press('?');
    expect(desk.state.isHelpOpen).toBe(true);
    press('j', 'Escape', '/');
    expect([current(), desk.state.isHelpOpen, desk.state.panel]).toEqual(['p1', false, 'open']);
    desk.change({ filter: 'paper' });
    press('Escape');
    expect([desk.state.panel, desk.state.filter, current()]).toEqual(['rest', 'paper', 'p1']);
    press('Escape');
    expect([current(), desk.state.filter]).toEqual([undefined, '']);
    expect(press('Escape')).toEqual([false]);
  });

  it('undoes the newest act, or says that there is none', () => {
    startTriage(desk);
    press('u');
    expect(desk.state.toast?.text).toBe('There is nothing to undo.');
  });

  it('leaves keys alone that mean nothing, or text that is typed', () => {
    startTriage(desk);
    expect(press('q', ' ')).toEqual([false, false]);
    expect(pressKey(desk, { key: 'j', shiftKey: false, ...modifiers }, true)).toBe(false);
    expect(current()).toBe('p1');
  });

  it('has only the panel’s own keys before it has started', () => {
    expect(press('s', 'j', 'A')).toEqual([false, false, false]);
    expect(press('/')).toEqual([true]);
    expect(calls).toEqual([]);
  });
});
