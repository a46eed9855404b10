import { byline } from '../../components/byline';
import { papersText } from '../../components/counts';
import type { SheetProps } from '../../components/page/Sheet';
import type { SheetTagsProps } from '../../components/page/SheetTags';
import { semanticScholarName } from '../../lib/core/semantic-scholar';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { reportProps } from './drift';
import type { Row } from './rows';
import { addTag, askAbstract, closeSheet, commonTags, dropTag, endNote, sheetPapers } from './sheet';

/** Known tags that go on with what is typed, from the library. */
export const suggest: SheetTagsProps['suggest'] = (typed, except) =>
  askBackground('suggestTags', { typed, except: [...except] });

function abstractProps(desk: Desk, paper: Row): Extract<SheetProps, { what: 'abstract' }> {
  const { key, draft } = paper;
  const texts = desk.state.texts.get(key);
  const canAsk = !texts?.hasAsked && semanticScholarName(draft.ids) !== undefined;
  return {
    what: 'abstract',
    about: key,
    title: draft.title,
    byline: byline(draft),
    abstract: draft.abstract ?? texts?.abstract,
    onAsk: canAsk ? () => askAbstract(desk, paper) : undefined,
    isAsking: texts?.isAsking ?? false,
    hasAsked: texts?.hasAsked ?? false,
    onClose: () => closeSheet(desk),
  };
}

function tagsProps(desk: Desk, papers: readonly Row[], title: string): SheetProps {
  return {
    what: 'tags',
    about: desk.state.sheet?.keys.join(' ') ?? '',
    title: papers.length > 1 ? papersText(papers.length) : title,
    tags: commonTags(desk, papers),
    suggest,
    onAdd: (tag) => addTag(desk, papers, tag),
    onDrop: (tag) => dropTag(desk, papers, tag),
    onDone: () => closeSheet(desk),
  };
}

/** What is open at the foot of the page. */
export function sheetProps(desk: Desk): SheetProps | undefined {
  const papers = sheetPapers(desk);
  const [first] = papers;
  const what = desk.state.sheet?.what;
  if (what === 'report') return reportProps(desk);
  if (!what || !first) return undefined;
  const { title } = first.draft;
  if (what === 'tags') return tagsProps(desk, papers, title);
  if (what === 'abstract') return abstractProps(desk, first);
  const texts = desk.state.texts.get(first.key);
  const note = texts && (texts.note ?? '');
  return {
    what,
    about: first.key,
    title,
    note,
    onDone: (written, isWhole) => endNote(desk, first, written, isWhole),
  };
}
