import { draftOfIds, linksOfIds } from '../core/address-draft';
import { idsInText } from '../core/ids';
import { decodeTex } from '../core/latex';
import { parseName } from '../core/names';
import type { Draft } from '../core/paper';
import { mergeDrafts, titleKey } from './once';
import { readDate } from './records/dates';
import { readPeople } from './records/people';
import { type Citation, sentences } from './records/sentences';
import { addressesIn, linksInText } from './records/text-links';
import { cleanTitle, countWords, titleScore } from './records/titles';
import { splitAtBibtex } from './text-bibtex';
import { linesOf, type TextLine } from './text-lines';
import { splitAtMail } from './text-mail';
import { cutBy } from './text-parts';
import { type Below, type Piece, readPiece } from './text-pieces';
import { splitAtScholar } from './text-scholar';

/** A paper being gathered from the lines below its title; `lists` are the lines of it that are nothing but ids. */
type Open = {
  title: string;
  people: string;
  prose: string[];
  ids: string[];
  lists: string[][];
  text: string;
};

const linesPerStep = 20;

/** The papers in pasted plain text: titles with their abstracts, reference lists, identifiers, Markdown, BibTeX, arXiv's mail, what was copied from Google Scholar, in any mixture. */
export function draftsInText(text: string): Draft[] {
  const walk = walkText(text);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** `draftsInText` in short steps: the caller may pause at every yield. */
export function* walkText(text: string): Generator<undefined, Draft[]> {
  const drafts: Draft[] = [];
  for (const part of cutBy(text, [splitAtMail, splitAtBibtex, splitAtScholar])) {
    if ('draft' in part) drafts.push(...(part.draft ? [part.draft] : []));
    else drafts.push(...(yield* readLines(linesOf(part.text))));
  }
  return eachOnce(drafts);
}

function* readLines(lines: TextLine[]): Generator<undefined, Draft[]> {
  const pieces: Placed[] = [];
  for (const { text, isFirst } of lines) {
    pieces.push({ ...readPiece(text), isFirst });
    if (pieces.length % linesPerStep === 0) yield;
  }
  const drafts = gather(pieces);
  return drafts.length > 0 ? drafts : titlesAlone(lines);
}

/** A paper that the text names twice is one. */
function eachOnce(drafts: Draft[]): Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = draft.ids[0] ?? titleKey(draft.title);
    const before = kept.get(key);
    const isNamed = before && !before.ids.some((id) => id === before.title.toLowerCase());
    if (before) kept.set(key, isNamed ? mergeDrafts(before, draft) : mergeDrafts(draft, before));
    else kept.set(key, draft);
  }
  return [...kept.values()].map(linked);
}

/** A draft with the addresses that its ids lead to, where the text gives none: else nothing could be clicked. */
function linked(draft: Draft): Draft {
  return { ...draft, links: { ...linksOfIds(draft.ids), ...draft.links } };
}

/** A piece, and whether a blank line (or the start) stands before it. */
type Placed = Piece & { isFirst: boolean };

/** The ids of a piece that begins a block right over a title: they are that paper's, not the one's before. */
function idsAhead(piece: Placed, next: Placed | undefined): string[] | undefined {
  const isAhead = piece.isFirst && next?.kind === 'title' && !next.isFirst;
  return isAhead && piece.kind === 'ids' ? piece.ids : undefined;
}

function gather(pieces: readonly Placed[]): Draft[] {
  const drafts: Draft[] = [];
  let open: Open | undefined;
  let ahead: string[] = [];
  const close = () => {
    if (open) drafts.push(...closed(open));
    open = undefined;
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'other') continue;
    const own = idsAhead(piece, pieces[at + 1]);
    if (own) {
      ahead = own;
      continue;
    }
    if (isBelow(piece)) {
      if (open) add(open, piece);
      else if (piece.kind === 'ids') drafts.push(...namedBy(piece.ids));
      continue;
    }
    close();
    if (piece.kind === 'title') open = { ...opened(cleanTitle(piece.text), piece.text), ids: ahead };
    else if (piece.kind === 'named') open = { ...opened(piece.title, piece.text), ids: piece.ids };
    else if (piece.kind === 'citation') drafts.push(citedDraft(piece.citation, piece.text));
    else if (piece.kind === 'draft') drafts.push(piece.draft);
    ahead = [];
  }
  close();
  return drafts;
}

function isBelow(piece: Piece): piece is Below {
  return piece.kind === 'people' || piece.kind === 'prose' || piece.kind === 'ids';
}

/** The paper that ids alone name. */
function namedBy(ids: string[]): Draft[] {
  const draft = draftOfIds(ids);
  return draft ? [draft] : [];
}

function opened(title: string, text: string): Open {
  return { title, people: '', prose: [], ids: [], lists: [], text };
}

/** A title counts with names, prose or an id below it: anything can look like a title. One above a list of ids is a heading. */
function closed(open: Open): Draft[] {
  const { people, prose, lists } = open;
  const isHeading = people === '' && prose.length === 0 && lists.length > 1;
  const ids = isHeading ? open.ids : [...open.ids, ...lists.flat()];
  const own = people !== '' || prose.length > 0 || ids.length > 0 ? [draftOf({ ...open, ids })] : [];
  return isHeading ? [...own, ...lists.flatMap(namedBy)] : own;
}

function add(open: Open, piece: Below): void {
  if (piece.kind === 'ids') {
    if (piece.isBare) open.lists.push(piece.ids);
    else open.ids.push(...piece.ids);
  } else if (piece.kind === 'prose') open.prose.push(piece.text);
  else open.people ||= piece.text;
  open.text += ` \n ${piece.text}`;
}

function citedDraft(citation: Citation, text: string): Draft {
  const issued = dateIn(text.replace(citation.title, ' '));
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

/** The date in a text; figures of a DOI or an address are none. */
function dateIn(text: string): string | undefined {
  return readDate(text.replace(/10\.\d{4,9}\/\S+|https?:\S+/g, ' '));
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
  const issued = dateIn(text.replace(title, ' ').replace(prose.join(' '), ' '));
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
