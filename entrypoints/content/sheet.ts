import { normalTags, tagKey } from '../../lib/core/tags';
import { askBackground } from '../../lib/platform/rpc';
import { save, tag } from './acts';
import type { Desk, OpenSheet, Texts } from './desk';
import type { Row } from './rows';
import { type Done, perform, sayFailure } from './say';
import { standingOf } from './views';

function keepText(desk: Desk, key: string, texts: Texts): void {
  desk.change({ texts: new Map([...desk.state.texts, [key, texts]]) });
}

/** Reads a paper's long texts from the library, once; a paper that is not there has none. Rejects with a `UserError`. */
async function readTexts(desk: Desk, { key }: Row): Promise<Texts> {
  const { paperId } = standingOf(desk.state, key);
  const texts = paperId === undefined ? {} : await askBackground('readText', { paperId });
  keepText(desk, key, texts);
  return texts;
}

/** Opens a sheet about these papers at the foot of the page. */
export function openSheet(desk: Desk, what: OpenSheet['what'], papers: readonly Row[]): void {
  const [first] = papers;
  if (!first) return;
  const isOpenPanel = desk.state.panel === 'open';
  desk.change({
    sheet: { what, keys: papers.map(({ key }) => key), added: [] },
    ...(isOpenPanel && { panel: 'rest' }),
  });
  if (what !== 'tags' && !(what === 'abstract' && first.draft.abstract))
    readTexts(desk, first).catch((error) => sayFailure(desk, error, 'readText'));
}

/** Closes the sheet. */
export function closeSheet(desk: Desk): void {
  desk.change({ sheet: undefined });
}

/** The papers that the open sheet is about. */
export function sheetPapers({ state }: Desk): Row[] {
  const keys = new Set(state.sheet?.keys);
  return state.papers.filter(({ key }) => keys.has(key));
}

/** The tags that all of these papers have. */
export function commonTags({ state }: Desk, papers: readonly Row[]): string[] {
  const [first = [], ...others] = papers.map(({ key }) => standingOf(state, key).tags);
  const sets = others.map((tags) => new Set(tags.map(tagKey)));
  return first.filter((one) => sets.every((set) => set.has(tagKey(one))));
}

/** Puts a tag on the papers of the sheet, and remembers it for the key that repeats. */
export function addTag(desk: Desk, papers: readonly Row[], added: string): void {
  void perform(desk, 'tags', async () => {
    const names = normalTags([added]);
    const { sheet } = desk.state;
    const all = normalTags([...(sheet?.added ?? []), ...names]);
    desk.change({ lastTags: all, ...(sheet && { sheet: { ...sheet, added: all } }) });
    return await tag(desk, papers, names);
  });
}

/** Takes a tag off the papers of the sheet. */
export function dropTag(desk: Desk, papers: readonly Row[], dropped: string): void {
  const { sheet } = desk.state;
  const added = sheet?.added.filter((other) => tagKey(other) !== tagKey(dropped)) ?? [];
  if (sheet) desk.change({ sheet: { ...sheet, added }, ...(sheet.added.length > 0 && { lastTags: added }) });
  void perform(desk, 'tags', () => tag(desk, papers, [], [dropped]));
}

async function writeNote(desk: Desk, paper: Row, written: string, isWhole: boolean): Promise<Done> {
  // What was written before the library had answered goes below what was there.
  const { note: before = '' } = isWhole ? {} : await readTexts(desk, paper);
  const note = [before, written].filter((part) => part.trim()).join('\n');
  const isUnknown = standingOf(desk.state, paper.key).paperId === undefined;
  if (isUnknown && !note.trim()) return { said: 'No note was written.' };
  const saved = isUnknown ? await save(desk, [paper], 'saved') : undefined;
  const { paperId = '' } = standingOf(desk.state, paper.key);
  const noted = await askBackground('setNote', { paperId, note });
  keepText(desk, paper.key, { ...desk.state.texts.get(paper.key), note: note.trim() });
  const acts = [saved?.act, noted.act].filter((act) => act !== undefined);
  return { said: saved ? 'Saved, with your note.' : noted.said, acts };
}

/** Closes the note and keeps what was written, if that changed anything; `isWhole` if the library's note was there to be changed. */
export function endNote(desk: Desk, paper: Row, written: string, isWhole: boolean): void {
  const before = desk.state.texts.get(paper.key)?.note ?? '';
  closeSheet(desk);
  if (written.trim() === (isWhole ? before.trim() : '')) return;
  void perform(desk, 'note', () => writeNote(desk, paper, written, isWhole));
}
