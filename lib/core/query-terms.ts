import { hourMarks } from './hour-marks';
import { nameText, type Paper, type PaperText } from './paper';
import { listOf } from './place';
import { hourOf } from './query-dates';
import { type TextField, textFields } from './query-tree';
import { indexedTerms, plainHost, plainTag } from './query-words';

/** The reader's and the bibliography's long texts of a paper, as far as searches look at them. */
export type LongTexts = Pick<PaperText, 'abstract' | 'note'>;

/** A set of fields as bits: the lowest is the field that ranks first. */
export type FieldMask = number;

/** A field's bit in a mask. */
export function fieldBit(field: TextField): FieldMask {
  return 1 << textFields.indexOf(field);
}

/** All fields. */
export const anyField: FieldMask = (1 << textFields.length) - 1;

/** The place of a mask's best field in the order of ranking, from 0. The mask has a bit. */
export function rankOf(mask: FieldMask): number {
  return 31 - Math.clz32(mask & -mask);
}

/** The texts that words are looked for in, by field: each name and each tag stands by itself. */
export function textsOf(paper: Paper, long: LongTexts | undefined): Record<TextField, readonly string[]> {
  const some = (value: string | undefined) => (value ? [value] : []);
  return {
    title: [paper.title],
    authors: paper.authors.map(nameText),
    tags: paper.tags,
    venue: some(paper.venue),
    note: some(long?.note),
    abstract: some(long?.abstract),
    ids: paper.ids,
  };
}

/** Adds the words of texts to a map from words to the fields they are in. */
function addWords(words: Map<string, FieldMask>, texts: readonly string[], bit: FieldMask): void {
  for (const text of texts) {
    for (const term of indexedTerms(text)) words.set(term, (words.get(term) ?? 0) | bit);
  }
}

/** The words of a paper and the fields each is in; tags are left to `marksOf`, because they change far more often. */
export function termsOf(paper: Paper, long: LongTexts | undefined): Map<string, FieldMask> {
  const words = new Map<string, FieldMask>();
  const texts = textsOf(paper, long);
  for (const field of textFields) if (field !== 'tags') addWords(words, texts[field], fieldBit(field));
  return words;
}

/** What a mark's name begins with, by what it marks. The names sort: a stretch of years is a stretch of marks. */
export const markOf = {
  status: (status: string) => `is:${status}`,
  having: (what: string) => `has:${what}`,
  year: (year: number) => `year:${String(year).padStart(4, '0')}`,
  site: (host: string) => `site:${host}`,
  tag: (tag: string) => `tag:${tag}`,
  tagWord: (word: string) => `word:${word}`,
} as const;

/** A host and those above it, down to two labels: what `site:` finds it by. */
function hostsOf(url: string): string[] {
  const labels = plainHost(url).split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).slice(0, Math.max(1, labels.length - 1));
}

function tagMarks(tags: readonly string[]): string[] {
  return [
    ...tags.map((tag) => markOf.tag(plainTag(tag))),
    ...tags.flatMap(indexedTerms).map(markOf.tagWord),
    ...(tags.length ? [markOf.having('tags')] : []),
  ];
}

/** What filters find a paper's row by: its status, year, tags and so on, each a name that a set of papers has. */
export function marksOf(paper: Paper): Set<string> {
  const { links, met } = paper;
  const urls = [
    links.landing,
    links.pdf,
    links.project,
    ...(links.others ?? []),
    ...met.map(({ url }) => url),
  ];
  const year = Number(/^\d{4}/.exec(paper.issued ?? '')?.[0]);
  return new Set([
    markOf.status(paper.status),
    markOf.status(listOf(paper)),
    ...(year ? [markOf.year(year)] : []),
    ...(links.code?.length ? [markOf.having('code')] : []),
    ...(links.pdf ? [markOf.having('pdf')] : []),
    ...urls.flatMap((url) => (url ? hostsOf(url).map(markOf.site) : [])),
    ...(paper.savedAt > 0 ? hourMarks(hourOf(paper.savedAt)) : []),
    ...tagMarks(paper.tags),
  ]);
}

/** What filters find a paper's long texts by. */
export function longMarksOf(long: LongTexts | undefined): Set<string> {
  const marks = new Set<string>();
  if (long?.note) marks.add(markOf.having('note'));
  if (long?.abstract) marks.add(markOf.having('abstract'));
  return marks;
}
