import { idsInText } from '../core/ids';
import { decodeTex } from '../core/latex';
import { parseName } from '../core/names';
import type { Draft } from '../core/paper';
import { readDate } from './records/dates';
import { type Citation, readCitation, sentences } from './records/grammar';
import { arePeople, readPeople } from './records/people';
import { addressesIn, linksInText } from './records/text-links';
import { cleanTitle, countWords, titleScore } from './records/titles';
import { citationNumbers, venueWords } from './records/words';
import { linesOf, type TextLine } from './text-lines';

/** What a line of pasted text is to a list of papers. */
type Piece =
  | { kind: 'title' | 'people' | 'prose' | 'other'; text: string }
  | { kind: 'ids'; text: string; ids: string[] }
  | { kind: 'citation'; text: string; citation: Citation };

/** A paper being gathered from the lines below its title. */
type Open = { title: string; people: string; prose: string[]; ids: string[]; text: string };

const fieldLabel = /^(title|authors?|abstract|summary|by|doi|arxiv|url|link)\s*[:：]\s*/i;
const fewestProseWords = 25;

/** The papers in pasted plain text: titles with their abstracts, reference lists, identifiers, in any mixture. */
export function draftsInText(text: string): Draft[] {
  const lines = linesOf(text);
  const drafts = gather(lines.map(({ text: line }) => readPiece(line)));
  return drafts.length > 0 ? drafts : titlesAlone(lines);
}

function gather(pieces: Piece[]): Draft[] {
  const drafts: Draft[] = [];
  let open: Open | undefined;
  const close = () => {
    if (open && isSupported(open)) drafts.push(draftOf(open));
    open = undefined;
  };
  for (const piece of pieces) {
    if (piece.kind === 'citation') {
      close();
      drafts.push(citedDraft(piece.citation, piece.text));
    } else if (piece.kind === 'title') {
      close();
      open = { title: cleanTitle(piece.text), people: '', prose: [], ids: [], text: piece.text };
    } else if (open && piece.kind !== 'other') add(open, piece);
    else if (piece.kind === 'ids')
      drafts.push(...piece.ids.slice(0, 1).map((id) => placeholder(id, piece.ids)));
  }
  close();
  return drafts;
}

/** A title counts with names, prose or an id below it: anything can look like a title. */
function isSupported({ people, prose, ids }: Open): boolean {
  return people !== '' || prose.length > 0 || ids.length > 0;
}

function add(open: Open, piece: Exclude<Piece, { kind: 'citation' }>): void {
  if (piece.kind === 'people') open.people ||= piece.text;
  if (piece.kind === 'prose') open.prose.push(piece.text);
  if (piece.kind === 'ids') open.ids.push(...piece.ids);
  open.text += ` \n ${piece.text}`;
}

function readPiece(line: string): Piece {
  const label = fieldLabel.exec(line)?.[1]?.toLowerCase();
  const text = line.replace(fieldLabel, '');
  const ids = idsInText(line);
  if (label === 'title') return { kind: 'title', text };
  if (label?.startsWith('author') || label === 'by') return { kind: 'people', text };
  if (isOnlyIds(line, ids)) return { kind: 'ids', text: line, ids };
  if (isProse(text)) return { kind: 'prose', text };
  const citation = readCitation(text);
  if (citation && isSure(citation, text, ids)) return { kind: 'citation', text, citation };
  const people = readPeople(text);
  if (arePeople(people, people.isCitationForm ? 1 : 2)) return { kind: 'people', text };
  if (titleScore(cleanTitle(text)) >= 0.4 && countWords(text) > 2) return { kind: 'title', text };
  return ids.length > 0 ? { kind: 'ids', text, ids } : { kind: 'other', text };
}

/** Whether little but ids and addresses stands on a line. */
function isOnlyIds(line: string, ids: string[]): boolean {
  if (ids.length === 0) return false;
  const left = line
    .replace(/https?:\S+|10\.\d{4,9}\/\S+|\b(?:arxiv|doi|pmid|pmcid)\b\s*[:.]?\s*\S*/gi, ' ')
    .replace(/[^\p{L}]/gu, '');
  return left.length < 12;
}

function isProse(text: string): boolean {
  const words = countWords(text);
  if (words < fewestProseWords || text.length < 150) return false;
  const small = text.match(/(?<=\s)\p{Ll}[\p{L}'’-]*/gu)?.length ?? 0;
  return small >= words * 0.5 && !(readCitation(text) && citationNumbers.test(text) && words < 60);
}

/** A citation has names, and a year, a venue or an id: a title with a colon can look like names and a title. */
function isSure({ people, rest }: Citation, text: string, ids: string[]): boolean {
  const who = readPeople(people);
  if (who.names.length === 0) return false;
  const hasPlace =
    ids.length > 0 || citationNumbers.test(rest) || venueWords.test(rest) || readDate(text) !== undefined;
  return hasPlace || (who.isCitationForm && who.names.length > 1);
}

function citedDraft(citation: Citation, text: string): Draft {
  const issued = readDate(text.replace(citation.title, ' '));
  const venue = venueOf(citation.rest);
  return {
    title: decodeTex(citation.title),
    authors: namesIn(citation.people),
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    ids: idsInText(text),
    links: landingIn(text),
  };
}

function namesIn(text: string): Draft['authors'] {
  return readPeople(decodeTex(text), true).names.flatMap((name) => parseName(name) ?? []);
}

/** The place of publication at the head of what follows a title. */
function venueOf(rest: string): string | undefined {
  const [first = ''] = sentences(rest.replace(/^[\s.,;:"”]*(?:in:?\s+)?/i, ''));
  const name = first
    .split(/[,;(]|\s\d|\b(?:vol|no|pp?)\b\.|https?:|\bdoi\b|\barxiv:/i)[0]
    ?.replace(/[\s.]+$/, '');
  return name && /\p{L}{2}/u.test(name) && name.length < 160 ? name : undefined;
}

function landingIn(text: string): Draft['links'] {
  const found = addressesIn(text);
  const pdf = found.find((url) => /\.pdf$|\/pdf\//i.test(url));
  const landing = found.find((url) => url !== pdf);
  return { ...(landing === undefined ? {} : { landing }), ...(pdf === undefined ? {} : { pdf }) };
}

function draftOf({ title, people, prose, ids, text }: Open): Draft {
  const issued = readDate(text.replace(title, ' ').replace(prose.join(' '), ' '));
  const abstract = decodeTex(prose.join('\n\n'));
  return {
    title: decodeTex(title),
    authors: namesIn(people),
    ...(abstract === '' ? {} : { abstract }),
    ...(issued === undefined || prose.some((part) => part.includes(issued)) ? {} : { issued }),
    ids: [...new Set([...idsInText(title), ...ids])],
    links: linksInText(prose.join(' ')),
  };
}

/** A paper of which only an id is known yet: the id stands for its title. */
function placeholder(id: string, ids: string[]): Draft {
  return { title: id, authors: [], ids, links: {} };
}

/** A list of nothing but titles: offered with doubt, as nothing else says that they are papers. */
function titlesAlone(lines: TextLine[]): Draft[] {
  const titles = lines
    .map(({ text }) => cleanTitle(text))
    .filter((title) => titleScore(title) === 1 && countWords(title) > 3);
  if (titles.length < 2 || titles.length < lines.length * 0.7) return [];
  return titles.map((title) => ({
    title: decodeTex(title),
    authors: [],
    ids: [],
    links: {},
    confidence: 0.4,
  }));
}
