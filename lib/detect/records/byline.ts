import { uncasedLetter } from '../../core/uncased';
import { readBeside } from './beside-title';
import { type Cell, peopleOf } from './cell';
import type { Columns } from './columns';
import { arePeople, nobody, type People, readPeople } from './people';
import { sentences } from './sentences';
import { namesBeforeVenue } from './title-first';
import { coauthorsInBrackets, pageTurning } from './words';

/** What is known of a row when its names are looked for: its title, the cell that holds it, and the names its citation gave. */
type Known = { title: string; at: Cell; cited: string | undefined };

/** The offers for a row's names, of which the one with most names wins. */
type Offers = { best: People; worth: number };

const longestLine = 4000;
const twoNames = new RegExp(String.raw`\p{Lu}.*\p{Lu}|\p{Script=Han}|${uncasedLetter}`, 'u');
const mostColumns = 3;

function offer(offers: Offers, people: People, weight: number, least: number): void {
  const value = people.names.length * weight;
  const needed = people.isCitationForm ? 1 : least;
  if (value > offers.worth && arePeople(people, needed))
    Object.assign(offers, { best: people, worth: value });
}

/** The people of a row: those its citation names, those in the region's columns of names, or the most name-like stretch of its lines. */
export function readByline(cells: Cell[], columns: Columns, { title, at, cited }: Known): People {
  const offers: Offers = { best: nobody, worth: 0 };
  if (cited) offer(offers, readPeople(withoutTag(cells, cited)), 1.5, 1);
  const [before, behind] = besideTitle(cells, title, at);
  for (const [people, weight, least] of readBeside(before, behind)) offer(offers, people, weight, least);
  offer(offers, readPeople(underLabel(cells)), 1.5, 1);
  const lines = offerColumns(offers, cells, columns, { title, at });
  offer(offers, readPeople(stackedNames(cells, at).join('; ')), 1.15, 2);
  for (const cell of cells) {
    if (!cell.isLine || cell.text.length > longestLine || (lines && !lines.has(cell.line))) continue;
    const text = withoutLinks(cells, cell, title) + continuation(cells, cell);
    for (const [, others = ''] of text.matchAll(withOthers)) offer(offers, readPeople(others), 1.2, 1);
    const [, first = ''] = andOthers.exec(text) ?? [];
    offer(offers, readPeople(first), 1, 1);
    if (!twoNames.test(text) || pageTurning.test(text)) continue;
    const isDated = beforeYear.test(text);
    if (isDated || beforeVolume.test(text))
      offer(offers, readPeople(namesBeforeVenue(text) ?? ''), isDated ? 2.3 : 1.1, 1);
    for (const part of parts(text)) offer(offers, readPeople(part), 1.1, 2);
  }
  return offers.best;
}

/** A meeting's short name or a year, and no other names. */
const tag = /^(?=.*(?:\d{4}|\p{Lu}{3}))[^,;&]+$/u;

/** The names of a citation without a tag before them, where they are an element of their own: "CVPR **A. Doe, B. Roe**". */
function withoutTag(cells: Cell[], cited: string): string {
  const text = cited.replace(/[\s,.:;]+$/, '');
  const names = cells.find((cell) => {
    if (cell.isLine || cell.text.length >= text.length || !text.endsWith(cell.text)) return false;
    const people = peopleOf(cell);
    const isWhole = people.names.length > 0 && people.names.length === people.pieces;
    return isWhole && tag.test(text.slice(0, -cell.text.length));
  });
  return names?.text ?? cited;
}

/** Offers what stands in the columns of names. Gives the lines where more of them can stand beside, or undefined where the columns say nothing. */
function offerColumns(
  offers: Offers,
  cells: Cell[],
  columns: Columns,
  { title, at }: Pick<Known, 'title' | 'at'>,
): Set<number> | undefined {
  // The words of a title are no names.
  const isAround = ({ line, text }: Cell) => line === at.line && text.includes(title);
  let lines: Set<number> | undefined;
  let tried = 0;
  for (const key of columns.people.keys()) {
    const own = cells.filter(
      (cell) => cell.key === key && cell !== at && cell.text !== '' && !isAround(cell),
    );
    const [first] = own;
    if (!first) continue;
    const people = own.length > 1 ? readPeople(own.map(({ text }) => text).join('; ')) : inColumn(first);
    offer(offers, people, first.isLine ? 1.2 : 1, 1);
    if (people.names.length > 0 && offers.best === people)
      lines = withLinesBefore(
        cells,
        own.filter((cell) => isOpenEnded(cells, cell)),
      );
    if (++tried >= mostColumns || (lines?.size === 0 && people.names.length === people.pieces)) break;
  }
  return lines;
}

/** What stands in a column of names: a single name may have its place of work beside it there. */
function inColumn(cell: Cell): People {
  const isDated = beforeYear.test(cell.text);
  const people = isDated ? readPeople(namesBeforeVenue(cell.text) ?? '') : peopleOf(cell);
  if (people.names.length > 0) return people;
  const [name = ''] = cell.text.split(/\s*[:：(,]/);
  return name.length < cell.text.length ? readPeople(name) : people;
}

const longestStacked = 150;

const isAlike = (one: Element, other: Element) =>
  one.localName === other.localName && one.classList[0] === other.classList[0];

/** A place of work in brackets behind a name, which labels and buttons below each other do not have. */
const placed = /\p{L} ?\([^()]{3,}\)\W*$/u;

/** Names that stand below each other, one a line with its place of work. */
function stackedNames(cells: Cell[], at: Cell): string[] {
  let names: string[] = [];
  let first: Element | undefined;
  for (const cell of cells) {
    if (!cell.isLine) continue;
    const isTitle = cell.line === at.line;
    const isNone = isTitle || cell.text.length > longestStacked || !placed.test(cell.text);
    const people = isNone ? nobody : inColumn(cell);
    const isLike = first === undefined || isAlike(first, cell.element);
    if (people.names.length !== 1 || people.pieces > 1 || !isLike) {
      if (names.length > 1) break;
      names = [];
      first = undefined;
    } else {
      names.push(people.names[0] as string);
      first ??= cell.element;
    }
  }
  return names.length > 1 ? names : [];
}

/** The line of that number. */
const lineOf = (cells: Cell[], { line }: Pick<Cell, 'line'>): Cell | undefined =>
  cells.find((cell) => cell.isLine && cell.line === line);

const goesOn = /(?:,|&|\band)$/;

/** Whether more names can stand beside those of a cell: in the rest of its line, or in the next. */
function isOpenEnded(cells: Cell[], { isLine, text, line }: Cell): boolean {
  if (isLine) return goesOn.test(text);
  const whole = lineOf(cells, { line });
  return whole === undefined || whole.text.length > text.length + 2 || goesOn.test(whole.text);
}

/** The lines of some cells, and those before them that a break has cut off. */
function withLinesBefore(cells: Cell[], own: Cell[]): Set<number> {
  const lines = new Set(own.map(({ line }) => line));
  for (const cell of cells.toReversed())
    if (cell.isLine && lines.has(cell.line + 1) && goesOn.test(cell.text)) lines.add(cell.line);
  return lines;
}

/** What follows of a list of names that a break has cut: lines ending in a comma or "and" go on. */
function continuation(cells: Cell[], line: Cell): string {
  let text = '';
  let last = line;
  while (goesOn.test(last.text)) {
    const next = lineOf(cells, { line: last.line + 1 });
    if (!next) break;
    text += ` ${next.text}`;
    last = next;
  }
  return text;
}

const nameLabel =
  /^(?:author(?:s|\(s\))?|creators?|contributors?|by|written by|autor\p{L}{0,3}|auteurs?|yazar(?:lar)?|penulis|verfasser|作者|著者|저자|авторы?)\s*[:：]?$/iu;

/** The lines under one that says nothing but that names follow: "Creator:", as long as they stand in elements like the first. */
function underLabel(cells: Cell[]): string {
  const lines = cells.filter(({ isLine }) => isLine);
  const from = lines.findIndex(({ text }) => nameLabel.test(text)) + 1;
  const first = lines[from];
  if (from === 0 || !first) return '';
  const end = lines.findIndex((line, at) => at > from && line.element.localName !== first.element.localName);
  const under = first.element.localName === 'dd' ? lines.slice(from, end < 0 ? undefined : end) : [first];
  return under.map(({ text }) => text).join('; ');
}

/** What stands before and behind a title that is an element in a line; nothing for a title that is a line. */
function besideTitle(cells: Cell[], title: string, at: Cell): [before: string, behind: string] {
  const line = at.isLine ? '' : (lineOf(cells, at)?.text ?? '');
  const start = line.indexOf(title);
  return start < 0 ? ['', ''] : [line.slice(0, start), line.slice(start + title.length)];
}

const aside = /^(?:a|i|em)$/;

/** A line without the title and without links and italics that are no names. */
function withoutLinks(cells: Cell[], line: Cell, title: string): string {
  let text = line.text.replace(title, ' . ');
  for (const cell of cells) {
    const isAside = cell.line === line.line && !cell.isLine && aside.test(cell.tag) && cell.text.length > 2;
    if (isAside && peopleOf(cell).names.length === 0) text = text.replace(cell.text, ' . ');
  }
  return text;
}

/** "(with A. Doe and B. Roe)": on an author's own page only the others are named. */
const withOthers = new RegExp(coauthorsInBrackets, 'gi');

/** "by A. Doe et al.": only the first is named. */
const andOthers = /\bby ((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+),? et al\b/u;

/** "A. Doe, B. Roe, Odd Reports 54, 31 (1999)": a name before a comma, and later a volume or an issue. */
const beforeVolume = /^[^,\d]{3,60},\s(?=\p{Lu}|["“]).*\d\D{1,12}\d/u;

/** "Ann Doe, Ben Roe, ODD 2014": without its year the meeting, or the journal, looks like one more name. */
const beforeYear = /^[^,\d]{3,60},\s.*,\s(?:\p{Lu}[\p{L}&'’-]*\s){1,4}(?:19|20)\d\d\.?$/u;

/** "J. Slow Math. 31": a journal's short name before its volume looks like a person's. */
const journal =
  /(?<=[,.]\s)(?:J|Ann|Proc|Trans|Comm|Bull|Math|Phys|Rev|Acta|Arch|Int)\.\s(?:\p{L}+\.?\s){1,4}(?=\d)/gu;

/** What parts a line; a year is told apart from the others, as the first group. */
const gaps = /\s+[–—-]\s+|\s+[|/]\s+|:\s+|(\(?\b(?:1[5-9]|20)\d\d\b\)?)|\[|\]|\n/u;

/** What a date has before its year: "12 March", "Jun", "okt.". Looked for where a year is, and not all along a line. */
const monthAtEnd = new RegExp(
  String.raw`(?:\b\d{1,2} \p{Lu}\p{Ll}{2,8}|(?<!\p{L})(?:jan(?:uar[yi]?|vier)?|feb(?:ruar[yi]?)?|mar(?:ch|s|zo)?|märz|maart|ma[yi]|mei|apr(?:ile?)?|` +
    String.raw`jun[ei]?|juin|jul[yi]?|juillet|aug(?:ust(?:us)?)?|sept?(?:ember)?|o[ck]t(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|de[cz](?:emb(?:er|re))?))\.? $`,
  'iu',
);
const longestMonth = 16;

function withoutMonth(text: string): string {
  const end = text.slice(-longestMonth);
  const month = monthAtEnd.exec(end)?.[0].length ?? 0;
  return text.slice(0, text.length - month);
}

/** The stretches of a line that can be a list of names: between stops, dashes, colons and years. */
function parts(line: string): string[] {
  const text = line.replace(journal, ' . ');
  // Every second piece is the year after the one before it, if it is a year.
  const pieces: (string | undefined)[] = text.split(gaps);
  const broken = pieces.flatMap((piece = '', at) => {
    if (at % 2 === 1) return [];
    return sentences(pieces[at + 1] ? withoutMonth(piece) : piece);
  });
  return [text, ...broken]
    .map((part) => part.replace(/^[\s.,;:)]+|[\s,;:(]+$/gu, ''))
    .filter((part) => part.length > 3);
}
