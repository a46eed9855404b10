import { semanticScholarName } from '../../lib/core/semantic-scholar';
import { normalTags, tagKey } from '../../lib/core/tags';
import { askBackground } from '../../lib/platform/rpc';
import { save, tag } from './acts';
import type { Desk, PaperSheet, Texts } from './desk';
import type { Row } from './rows';
import { type Done, perform, sayFailure } from './say';
import { paperOf, standingOf } from './views';

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

/** Asks Semantic Scholar for a paper's abstract, because the reader asked for it. */
export function askAbstract(desk: Desk, { key, draft }: Row): void {
  const told = () => desk.state.texts.get(key) ?? {};
  if (told().isAsking || told().hasAsked) return;
  keepText(desk, key, { ...told(), isAsking: true });
  askBackground('fetchAbstract', { ids: draft.ids }).then(
    (found) => keepText(desk, key, { ...told(), ...found, isAsking: false, hasAsked: true }),
    (error) => {
      keepText(desk, key, { ...told(), isAsking: false });
      sayFailure(desk, error, 'fetchAbstract');
    },
  );
}

/** Reads what the library has of a paper; for the abstract asks elsewhere as well, if the reader has set that. */
async function fill(desk: Desk, what: PaperSheet, paper: Row): Promise<void> {
  if (what === 'abstract' && desk.state.texts.has(paper.key)) return;
  const { abstract } = await readTexts(desk, paper);
  const canAsk = semanticScholarName(paper.draft.ids) !== undefined && !abstract;
  if (what === 'abstract' && canAsk && desk.state.fetchesAbstracts) askAbstract(desk, paper);
}

/** Opens a sheet about these papers at the foot of the page. */
export function openSheet(desk: Desk, what: PaperSheet, papers: readonly Row[]): void {
  const [first] = papers;
  if (!first) return;
  const isOpenPanel = desk.state.panel === 'open';
  desk.change({
    sheet: { what, keys: papers.map(({ key }) => key), added: [] },
    ...(isOpenPanel && { panel: 'rest' }),
  });
  if (what !== 'tags' && !(what === 'abstract' && first.draft.abstract))
    fill(desk, what, first).catch((error) => sayFailure(desk, error, 'readText'));
}

/** Closes the sheet. */
export function closeSheet(desk: Desk): void {
  desk.change({ sheet: undefined });
}

/** The papers that the open sheet is about. */
export function sheetPapers({ state }: Desk): Row[] {
  return (state.sheet?.keys ?? []).flatMap((key) => paperOf(state, key) ?? []);
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
