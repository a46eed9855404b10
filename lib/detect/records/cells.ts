import { rootOf } from '../roots';
import type { Cell, Phrase } from './cell';
import { isBetweenUnlikes, isGlued } from './glue';
import { mix, shapeOf, silent } from './tree';

/** One row as a run of sibling nodes: an element, an element with those that follow it, or the text between two breaks. */
export type Run = Node[];

const inline = new Set(
  'a span b i em strong small sub sup cite q u mark font abbr acronym time code label nobr bdi bdo wbr ins del s tt var kbd samp data big dfn o:p math mi mn mo mrow msub msup semantics'.split(
    ' ',
  ),
);

type Reading = {
  cells: Cell[];
  phrases: Map<string, Phrase>;
  buffer: string;
  line: number;
  key: number;
  element: Element;
  /** Breaks and blocks that the current block has had so far. */
  ordinal: number;
  /** The inline elements that are open. */
  marks: Cell[];
  /** The run's first node, before which nothing counts. */
  first: Node;
  /** The address of the link that is open. */
  href: string | undefined;
  /** All text of the tree that is read, and how much of it has been: one long string costs less than one of each text. */
  whole: string;
  read: number;
};

const uneven = /\s\s|[^\S ]/;
const longestPhrase = 250;
const counted = new Set(['td', 'th', 'tr', 'p', 'div', 'dd', 'section', 'blockquote']);

/** A chapter of a manual has hundreds of lines; what no paper has is not read. */
const mostLines = 100;

/** The cells of one run, in reading order: each line, then the elements inside it. Reads the DOM only; cost is linear in the run. */
export function readCells(run: Run): Cell[] {
  const first = run[0] as Node;
  const home = (first.nodeType === 1 ? first : first.parentElement) as Element;
  const reading: Reading = {
    cells: [],
    phrases: new Map(),
    buffer: '',
    line: 0,
    key: 3,
    element: home,
    ordinal: 0,
    marks: [],
    first,
    href: undefined,
    whole: '',
    read: 0,
  };
  for (const node of run) {
    Object.assign(reading, { whole: node.textContent ?? '', read: 0 });
    visit(reading, node, 3);
  }
  endLine(reading);
  return reading.cells;
}

/** The next so many characters of the text. */
function take(reading: Reading, length: number): string {
  const from = reading.read;
  reading.read += length;
  return reading.whole.slice(from, reading.read);
}

function visit(reading: Reading, node: Node, path: number): void {
  if (reading.line >= mostLines) return;
  if (node.nodeType === 3 || node.nodeType === 4) {
    const data = take(reading, (node as Text).length);
    if (node.nodeType === 3 && (reading.buffer !== '' || /\S/.test(data))) reading.buffer += data;
    return;
  }
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const tag = element.localName;
  if (tag === 'br' && isInPhrase(reading.marks.at(-1), element)) reading.buffer += ' ';
  else if (tag === 'br' || tag === 'hr') {
    endLine(reading);
    reading.ordinal++;
  } else if (silent.has(tag)) readSilent(reading, element, tag);
  else if (isHidden(element)) take(reading, element.textContent?.length ?? 0);
  else {
    const shape = mix(path, shapeOf(tag, element.getAttribute('class')));
    const key = mix(shape, placeOf(reading, element, tag));
    if (inline.has(tag) || tag.includes(':')) visitInline(reading, element, tag, key);
    else visitBlock(reading, element, key);
  }
}

/** A break inside a link, or between two stretches of text of one short phrase, wraps it; elsewhere it ends a line. */
function isInPhrase(mark: Cell | undefined, { previousSibling, nextSibling }: Element): boolean {
  if (!mark || mark.tag === 'font') return false;
  const isBetweenTexts = previousSibling?.nodeType === 3 && nextSibling?.nodeType === 3;
  if (mark.tag === 'a') return isBetweenTexts || !isBetweenUnlikes(previousSibling, nextSibling);
  return isBetweenTexts && (mark.element.textContent ?? '').length < longestPhrase;
}

/** How many siblings of its tag stand before a block: what tells columns apart that have no classes. */
function placeOf({ first }: Reading, element: Element, tag: string): number {
  if (!counted.has(tag)) return 0;
  const most = tag === 'td' || tag === 'tr' ? 12 : 3;
  let place = 0;
  for (let before = element; before !== first && place < most; place++) {
    const next: Element | null = before.previousElementSibling;
    if (next === null) break;
    before = next;
    if (before.localName !== tag) place--;
  }
  return place;
}

/** TeX that MathJax keeps in a script is text; nothing else silent is. */
function readSilent(reading: Reading, element: Element, tag: string): void {
  const text = take(reading, element.textContent?.length ?? 0);
  if (tag === 'script' && element.getAttribute('type')?.startsWith('math/tex')) reading.buffer += `$${text}$`;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const names = element.getAttribute('class');
  return (
    names !== null &&
    /(^|\s)((?:[\w-]{1,8}-)?(?:sr-only|visually-?hidden)|screen-?reader(?:-text|-only)?|MathJax_Preview|Z3988)(\s|$)/.test(
      names,
    )
  );
}

function visitInline(reading: Reading, element: Element, tag: string, key: number): void {
  const href = tag === 'a' ? (element.getAttribute('href') ?? undefined) : reading.href;
  if (isGlued(reading.buffer, element)) reading.buffer += ' ';
  const mark: Cell = {
    key: mix(mix(reading.key, key), reading.ordinal),
    looseKey: mix(reading.key, key),
    text: '',
    element,
    isLine: false,
    line: reading.line,
    start: reading.buffer.length,
    phrase: noPhrase,
    tag,
    ...(href === undefined ? {} : { href }),
  };
  const outer = reading.href;
  if (tag === 'a') reading.href = href;
  reading.marks.push(mark);
  visitChildren(reading, element, key);
  reading.marks.pop();
  reading.href = outer;
  if (mark.line !== reading.line) return;
  mark.text = clean(reading.buffer.slice(mark.start));
  if (mark.text === '' && !(tag === 'a' && href)) return;
  mark.phrase = phraseOf(reading, mark.text);
  reading.cells.push(mark);
}

/** What is in an element: in its shadow root first, if it has one. */
function visitChildren(reading: Reading, element: Element, key: number): void {
  const root = rootOf(element);
  if (root) {
    // The text round a shadow root leaves out what is in it.
    const { whole, read } = reading;
    Object.assign(reading, { whole: root.textContent ?? '', read: 0 });
    for (let child = root.firstChild; child; child = child.nextSibling) visit(reading, child, key);
    Object.assign(reading, { whole, read });
  }
  for (let child = element.firstChild; child; child = child.nextSibling) visit(reading, child, key);
}

function visitBlock(reading: Reading, element: Element, key: number): void {
  endLine(reading);
  const outer = { key: reading.key, element: reading.element, ordinal: reading.ordinal };
  Object.assign(reading, { key, element, ordinal: 0 });
  visitChildren(reading, element, key);
  endLine(reading);
  Object.assign(reading, outer);
  reading.ordinal++;
}

function endLine(reading: Reading): void {
  const text = clean(reading.buffer);
  for (const mark of reading.marks) {
    mark.line = reading.line + 1;
    mark.start = 0;
  }
  reading.buffer = '';
  if (text === '') return;
  const { element, line } = reading;
  const key = mix(reading.key, Math.min(reading.ordinal, 6) + 101);
  const href = reading.href === undefined ? {} : { href: reading.href };
  const place = { element, line, start: 0, tag: element.localName, ...href };
  const cellOf = (key: number, text: string, isLine: boolean): Cell => ({
    ...place,
    key,
    looseKey: key,
    text,
    isLine,
    phrase: phraseOf(reading, text),
  });
  reading.cells.push(cellOf(key, text, true));
  columnsIn(text).forEach((part, at) => {
    reading.cells.push(cellOf(mix(key, at + 211), part, false));
  });
  reading.line++;
}

const shortestColumn = 25;
const mostColumns = 8;

/** The fields of a line that bars part: "2021/03 | Venue | A title | Paper | Code"; none where it is no such line. */
function columnsIn(text: string): string[] {
  if (!text.includes(' | ')) return [];
  const parts = text.split(/\s+\|\s+/);
  const long = parts.filter((part) => part.length >= shortestColumn).length;
  return long === 1 && parts.length > 2 && parts.length <= mostColumns ? parts : [];
}

const noPhrase: Phrase = {};

function phraseOf({ phrases }: Reading, text: string): Phrase {
  const known = phrases.get(text);
  if (known) return known;
  const phrase: Phrase = {};
  phrases.set(text, phrase);
  return phrase;
}

function clean(text: string): string {
  return (uneven.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
