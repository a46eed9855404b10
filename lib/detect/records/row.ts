import { readByline } from './byline';
import { type Cell, citationOf, peopleOf, titleOf, titleScoreOf } from './cell';
import { findCitation, type TitleAt } from './cited-title';
import type { Columns } from './columns';
import { readCitation } from './grammar';
import { arePeople, isName, nobody, type People, readPeople } from './people';
import { cleanTitle } from './titles';
import { breakRow, coauthorsInBrackets, dataTitle, frontMatter, paperLabel, schoolNames } from './words';

/** One row read with the region's columns: the cell its title stands in, and the texts of its fields. */
export type Row = {
  cells: Cell[];
  title: string;
  at: Cell;
  people: People;
  abstract?: string;
  /** Whether the whole row is a line that reads as a citation. */
  isCitation: boolean;
  /** All that is no title, names or abstract, for dates and venues. */
  rest: string;
};

/** Reads one row; undefined where no title is to be found. */
export function readRow(cells: Cell[], columns: Columns): Row | undefined {
  const found = findTitle(cells, columns);
  const isNone = !found || breakRow.test(found.title) || dataTitle.test(found.title) || cells.some(isChaired);
  const row = isNone ? undefined : rowAt(cells, columns, found);
  return row && row.people.names.length === 0 && frontMatter.test(row.title) ? undefined : row;
}

/** "Session chair: Ann Doe": a session, not one of its papers. */
export function isChaired({ isLine, text }: Cell): boolean {
  return (
    isLine &&
    /^\W*session chairs?\b|\b(?:session chairs?|moderators?):|(?:좌장|座長|司会|主持人?)\s*[:：]/i.test(text)
  );
}

/** Reads one row whose title is known. */
export function rowAt(cells: Cell[], columns: Columns, { title, at, citation }: TitleAt): Row {
  const byline = readByline(cells, columns, { title, at, cited: citation?.people });
  const people = byline.names.length > 0 || citation ? byline : readCited(cells, columns, title, at);
  const abstract = findAbstract(cells, title, at);
  const rest = cells
    .filter((cell) => cell.isLine && cell.text !== abstract)
    .map((cell) => (cell.line === at.line ? cell.text.replace(title, ' ') : cell.text))
    .join(' \n ')
    .replace(citation?.people || '\u0000', ' ');
  return {
    cells,
    title,
    at,
    people,
    isCitation: citation !== undefined,
    rest,
    ...(abstract === undefined ? {} : { abstract }),
  };
}

const citeLabel = /^[^:.]{0,24}\b(?:citation|cite(?: as)?):\s+/i;

/** The single name that a line with the title tells, read as a citation: alone it is no list of names. */
function readCited(cells: Cell[], columns: Columns, title: string, at: Cell): People {
  for (const line of cells) {
    const { isLine, text } = line;
    if (!isLine || text.length < title.length + 8) continue;
    const isOwn = line.line === at.line;
    if (!isOwn && !citeLabel.test(text)) continue;
    const citation = isOwn ? citationOf(line, columns.order) : readCitation(text.replace(citeLabel, ''));
    if (citation?.people && citation.title.slice(0, 14) === title.slice(0, 14))
      return readPeople(citation.people);
  }
  return nobody;
}

/** The title by the best column that this row has; lines that read as citations count as a column too. */
function findTitle(cells: Cell[], columns: Columns): TitleAt | undefined {
  const [, best = 0] = [...columns.titles][0] ?? [];
  for (const [key, worth] of columns.titles) {
    if (worth < best * 0.12) break;
    const cited = worth < 0.95 ? findCitation(cells, columns, worth) : undefined;
    if (cited) return cited;
    const isBest = worth >= best * 0.8 && !columns.citations.has(key);
    const own = cells.find((cell) => cell.key === key && isTitle(cell, isBest));
    const at = own ?? (worth === best ? findMoved(cells, columns.looseTitles) : undefined);
    if (at) return { title: withoutLabels(cells, at), at };
  }
  return findCitation(cells, columns, 0);
}

/** The kind of a work or its prize, on a tag of its own beside the title. */
const kindTag =
  /^(?:(?:short|full|long|regular|demo|poster|opinion|position|industr(?:y|ial)|research|tool|invited|vision|survey|student)(?: (?:paper|track|talk))?|(?:(?:journal|conference) )?(?:article|paper)|book (?:chapter|section)|conference|thesis|misc(?:ellaneous)?|technical report|preprint|(?:zeitschriften)?artikel|buch(?:abschnitt|kapitel)?|konferenz(?:beitrag)?|sonstiges?|(?:best|outstanding) (?:\w+ ){0,2}(?:paper|award|candidate).{0,20}|honou?rable mention|new!?)$/i;

/** A title without the small links and tags that stand in its own element: "Title PDF", "Title (abstract)", "Title Short Paper". */
function withoutLabels(cells: Cell[], at: Cell): string {
  let title = titleOf(at);
  for (const { tag, text, line } of cells.toReversed()) {
    const isLabel =
      line === at.line && (tag === 'a' ? paperLabel : kindTag).test(text) && /^(?:a|span)$/.test(tag);
    const end = isLabel && [`(${text})`, text].find((label) => title.endsWith(label));
    if (end && title.length > end.length + 12) title = cleanTitle(title.slice(0, -end.length));
  }
  return title.replace(coauthors, (hit, names: string) => (arePeople(readPeople(names)) ? '' : hit));
}

/** "Title (with Ann Doe and B. Roe)". */
const coauthors = new RegExp(String.raw`\s*${coauthorsInBrackets}(?:,\s(?:19|20)\d\d\.?)?$`);

/** The title where something more stands before it than in other rows. */
function findMoved(cells: Cell[], looseKeys: Set<number>): Cell | undefined {
  return cells.find(
    (cell) =>
      !cell.isLine && looseKeys.has(cell.looseKey) && titleScoreOf(cell) > 0.4 && !arePeople(peopleOf(cell)),
  );
}

/** "Ann Doe, Odd University": an author with a place of work. */
const personAtPlace = /^([^,]{4,50}), (.{4,100})$/;
const school = new RegExp(String.raw`\b(?:${schoolNames})`, 'i');

/** Short titles are believed where a column of titles has them. */
function isTitle(cell: Cell, isBest: boolean): boolean {
  const title = titleOf(cell);
  const [, name = '', place = ''] = personAtPlace.exec(title) ?? [];
  if (school.test(place) && isName(name)) return false;
  return (
    titleScoreOf(cell) > 0.25 ||
    (isBest && title.length < 400 && /\p{L}{3}/u.test(title) && !paperLabel.test(title))
  );
}

const abstractLabel =
  /^\s*(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|摘要|tl;?dr)\s*[:.–—-]*\s*/i;
const fewestWords = 12;
const toggles = /\s*(?:△ Less|▽ More|read more|show (?:more|less)|\(more\)|… more)\s*$/i;

function findAbstract(cells: Cell[], title: string, at: Cell): string | undefined {
  let best = '';
  for (const cell of cells) {
    if (cell.text.length <= best.length || cell.text.length < 80 || cell === at) continue;
    if (cell.line === at.line && cell.text.includes(title)) continue;
    if (isProse(cell.text) && !(cell.isLine && hasTwin(cells, cell))) best = cell.text;
  }
  return best === '' ? undefined : best.replace(toggles, '').replace(abstractLabel, '');
}

/** Whether a line shows one text twice, short and in full: the full one is a cell of its own. */
function hasTwin(cells: Cell[], line: Cell): boolean {
  return cells.some(
    (cell) =>
      !cell.isLine &&
      cell.line === line.line &&
      cell.text.length > line.text.length * 0.5 &&
      line.text.indexOf(cell.text.slice(0, 40)) < line.text.lastIndexOf(cell.text.slice(0, 40)),
  );
}

/** Running text: many words, half of them in lower case. Counted by hand, since abstracts are long and many. */
function isProse(text: string): boolean {
  let words = 1;
  let small = 0;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    words++;
    if (isSmallLetter(text.charCodeAt(i + 1))) small++;
  }
  return (words >= fewestWords && small >= words * 0.5) || /\p{Script=Han}{12}/u.test(text);
}

/** Lower case of Latin (accented letters too), Greek and Cyrillic, near enough. */
function isSmallLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xdf && code <= 0xff) ||
    (code >= 0x3ac && code <= 0x3ce) ||
    (code >= 0x430 && code <= 0x45f)
  );
}
