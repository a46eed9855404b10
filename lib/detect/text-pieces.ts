import { gatherIds, idsInText } from '../core/ids';
import type { Draft } from '../core/paper';
import { readDate } from './records/dates';
import { readCitation } from './records/grammar';
import { arePeople, readPeople } from './records/people';
import type { Citation } from './records/sentences';
import { cleanTitle, countWords, titleScore } from './records/titles';
import { breakRow, citationNumbers, pageTalk, venueWords } from './records/words';
import { passedLabel } from './text-lines';
import { readMarkdown } from './text-markdown';

/** What stands below a title and belongs to it; `isBare` where ids stand there alone, without a label. */
export type Below = { kind: 'people' | 'prose'; text: string } | Ids;
type Ids = { kind: 'ids'; text: string; ids: string[]; isBare: boolean };

/** What a line of pasted text is to a list of papers. */
export type Piece =
  | Below
  | { kind: 'title' | 'heading' | 'other'; text: string }
  | { kind: 'named'; title: string; text: string; ids: string[] }
  | { kind: 'draft'; draft: Draft }
  | { kind: 'citation'; text: string; citation: Citation };

const fieldLabel = /^(title|authors?|abstract|summary|by|doi|arxiv|url|link)\s*[:：]\s*/i;
const fewestProseWords = 25;
const writtenId = /<?https?:\S+|10\.\d{4,9}\/\S+|\b(?:arxiv|doi|pmid|pmcid)\b\s*[:.]?\s*\S*/gi;
/** How people begin a line in which they tell of a paper. */
const talk =
  /^(?:hi|hello|dear|hey|have|look|check|see|here|also|this|that|it|i|we|you|my|our|thanks?|btw|fyi|maybe|try|read this|recommended|related|source|via|cf)\b/i;
const lead = /^(?:[Aa]lso|[Ss]ee|[Pp]aper|[Tt]his|To read|New|Read)(?:\s\p{Ll}+){0,3}:\s+(?=\p{Lu})/u;

/** The ids on a line; a number in arXiv's form that has a line for itself is one. */
function idsOn(line: string): string[] {
  const isNumber = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(line);
  return isNumber ? gatherIds([`arxiv:${line}`]) : idsInText(line);
}

/** Reads one line. */
export function readPiece(line: string): Piece {
  if (/^#{1,6}\s/.test(line)) return { kind: 'heading', text: line };
  const ids = idsOn(line);
  const drafted = line.includes('](') ? readMarkdown(line) : undefined;
  if (drafted) return { kind: 'draft', draft: drafted };
  const label = fieldLabel.exec(line)?.[1]?.toLowerCase();
  // A label of ids is a part of the id.
  const text = unmarked(/^(?:doi|arxiv|url|link)$/.test(label ?? '') ? line : line.replace(fieldLabel, ''));
  if (label === 'title') return { kind: 'title', text };
  if (label?.startsWith('author') || label === 'by') return { kind: 'people', text };
  if (passedLabel.test(line))
    return ids.length > 0 ? { kind: 'ids', text: line, ids, isBare: false } : { kind: 'other', text: line };
  if (isOnlyIds(line, ids)) return { kind: 'ids', text: line, ids, isBare: isBare(line) };
  if (isProse(text)) return { kind: 'prose', text };
  return readShort(text, ids);
}

/** Reads a line that is neither labelled nor prose. */
function readShort(text: string, ids: string[]): Piece {
  const citation = readCitation(text);
  if (citation && isSure(citation, text, ids)) return { kind: 'citation', text, citation };
  if (ids.length > 0) return readNamed(text, ids);
  const people = readPeople(text);
  if (arePeople(people, people.isCitationForm ? 1 : 2)) return { kind: 'people', text };
  const isTitle = titleScore(cleanTitle(text)) >= 0.4 && countWords(text) > 2 && !breakRow.test(text);
  return { kind: isTitle ? 'title' : 'other', text };
}

/** A line with an id in it: the paper's title stands beside, or only talk. */
function readNamed(text: string, ids: string[]): Piece {
  const [before = '', ...after] = text.replace(lead, '').split(writtenId);
  const words = after
    .join(' ')
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  const title = cleanTitle((before.trim() || after.join(' ')).replace(/[\s([{<,:–—-]+$/, ''));
  const isAlone = before.trim() === '' || countWords(words) <= 3;
  const isTitle = isAlone && titleScore(title) >= 0.8 && countWords(title) > 2;
  if (isTitle && /^[\p{Lu}\p{N}\p{Lo}]/u.test(title) && !talk.test(title) && !pageTalk.test(title))
    return { kind: 'named', title, text, ids };
  return { kind: 'ids', text, ids, isBare: true };
}

/** A line without the signs that Markdown puts round words and before tasks. */
function unmarked(line: string): string {
  return line.replace(/^\[[ xX]\]\s+/, '').replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}

function lettersBeside(line: string): string {
  return line.replace(writtenId, ' ').replace(/[^\p{L}]/gu, '');
}

/** Whether little but ids and addresses stands on a line. */
function isOnlyIds(line: string, ids: string[]): boolean {
  return ids.length > 0 && lettersBeside(line).length < 12;
}

function isBare(line: string): boolean {
  return /^<?(?:https?:|10\.\d{4}|\d{4}\.\d{4,5})/i.test(line);
}

function isProse(text: string): boolean {
  const words = countWords(text);
  if (words < fewestProseWords || text.length < 150) return false;
  const small = text.match(/(?<=\s)\p{Ll}[\p{L}'’-]*/gu)?.length ?? 0;
  return small >= words * 0.5 && !(citationNumbers.test(text) && words < 60 && readCitation(text));
}

/** A citation has names, and a year, a venue or an id: a title with a colon can look like names and a title. */
function isSure({ people, rest }: Citation, text: string, ids: string[]): boolean {
  const who = readPeople(people);
  if (who.names.length === 0) return false;
  const hasPlace =
    ids.length > 0 || citationNumbers.test(rest) || venueWords.test(rest) || readDate(text) !== undefined;
  return hasPlace || (who.isCitationForm && who.names.length > 1);
}
