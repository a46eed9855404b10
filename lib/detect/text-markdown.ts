import { idsInUrl } from '../core/ids';
import type { Draft } from '../core/paper';
import { isCodeLink } from './code-links';
import { makeDraft } from './raw';
import { readDate } from './records/dates';
import { arePeople, readPeople } from './records/people';
import { sentences } from './records/sentences';
import { cleanTitle, countWords, titleScore } from './records/titles';
import { paperAddress, paperLabel, venueWords } from './records/words';

/** A line of Markdown about a paper, as reading lists and notes have them: a linked or bold title, names, small links. */

const link = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((\S*?)(?:\s+"[^"]*")?\)/g;
const emphasis = /(\*\*|__|\*|_|`|~~)(?=\S)(.+?)(?<=\S)\1/g;
const strong = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/;

type Labelled = { label: string; url: string };

const bareLabel = (label: string) =>
  label
    .replace(emphasis, '$2')
    .replace(/^\[|\]$/g, '')
    .trim();

function linksIn(line: string): Labelled[] {
  return [...line.matchAll(link)]
    .filter(({ 0: whole, 2: url = '' }) => !whole.startsWith('!') && /^https?:/i.test(url))
    .map(({ 1: label = '', 2: url = '' }) => ({ label: bareLabel(label), url }));
}

const isTitle = (text: string) =>
  !paperLabel.test(text) && titleScore(cleanTitle(text)) >= 0.4 && countWords(text) > 2;

/** The line without Markdown's signs and without its small links. */
function withoutMarks(line: string): string {
  return line
    .replace(link, (_, label: string) => (paperLabel.test(bareLabel(label)) ? ' ' : bareLabel(label)))
    .replace(emphasis, '$2')
    .replace(/\[\s*\]|\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The title of a line: its linked title, its bold one, or what stands before the first small link. */
function titleOf(line: string, links: Labelled[]): string | undefined {
  const linked = links.find(({ label }) => isTitle(label))?.label;
  const bold = bareLabel(strong.exec(line)?.[2]?.replace(link, '$1') ?? '');
  if (linked ?? (isTitle(bold) && bold)) return linked ?? bold;
  const head = withoutMarks(line.slice(0, line.search(link)).replace(/\[\s*$/, ''));
  const [first = ''] = head.split(/\s+[-–—|]\s+|(?<=[.?!])\s+(?=\p{Lu})/u);
  return isTitle(first) ? first : undefined;
}

/** What stands round the title: names, a place, a year. */
function around(text: string): {
  people: string | undefined;
  venue: string | undefined;
  date: string | undefined;
} {
  const parts = text
    .split(/\s+[-–—|/]\s+|[()]|;\s+/)
    .flatMap(sentences)
    .map((part) => part.replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/g, ''));
  const names = (part: string) => part.replace(/,?\s*(?:1[5-9]|20)\d\d\.?$/, '');
  return {
    people: parts.map(names).find((part) => arePeople(readPeople(part))),
    venue: parts.find((part) => venueWords.test(part))?.replace(/[\s,]*(?:1[5-9]|20)\d\d\.?$/, ''),
    date: readDate(text),
  };
}

/** The paper a line with Markdown links tells of; undefined where it tells of none. */
export function readMarkdown(line: string): Draft | undefined {
  const links = linksIn(line);
  const title = titleOf(line, links);
  if (links.length === 0 || title === undefined) return undefined;
  const ids = links.flatMap(({ url }) => idsInUrl(url));
  const isPaper = ({ url }: Labelled) => !isCodeLink(url);
  const isPdf = ({ url }: Labelled) => /\.pdf$|\/pdf\//i.test(url);
  const { people, venue, date } = around(withoutMarks(line).replace(title, ' . '));
  const hasPaper = ids.length > 0 || links.some((each) => isPaper(each) && paperAddress.test(each.url));
  if (!hasPaper && people === undefined) return undefined;
  const draft = makeDraft({
    title: cleanTitle(title),
    authors: people,
    venue,
    date,
    ids,
    landing: links.find((each) => isPaper(each) && !isPdf(each))?.url,
    pdf: links.find(isPdf)?.url,
    code: links.filter((each) => !isPaper(each)).map(({ url }) => url),
  });
  return draft && (hasPaper ? draft : { ...draft, confidence: 0.4 });
}
