import { type Cell, citationOf, isNoCitation, titleOf, titleScoreOf } from './cell';
import type { Columns } from './columns';
import { arePeople, readPeople } from './people';
import type { Citation } from './sentences';
import { shortestTitle } from './title-end';
import { cleanTitle, countWords } from './titles';
import { citationNumbers } from './words';

/** The title of a row that is a line read as a citation: where in the line it begins and ends. */

/** A row's title, the cell it stands in, and the citation it is part of, if it is. */
export type TitleAt = { title: string; at: Cell; citation?: Citation };

/** The title of the first line that reads as a citation, of those worth more than `atLeast` as a column. */
export function findCitation(cells: Cell[], columns: Columns, atLeast: number): TitleAt | undefined {
  for (const cell of cells) {
    if (!cell.isLine || (columns.citations.get(cell.key) ?? 0) * 0.95 <= atLeast) continue;
    if (isNoCitation(cells, cell)) continue;
    const citation = citationOf(cell, columns.order);
    if (!citation) continue;
    const linked = linkedTitle(cells, cell, citation);
    if (linked) return linked;
    const at = innermost(cells, cell, citation);
    const isSplit = at.isLine && citation.order === 'people-first';
    const title = isSplit
      ? beforeVenue(cells, cell, upToVenue(cells, cell, citation.title))
      : at.isLine
        ? citation.title
        : titleOf(at);
    return { title, at, citation };
  }
  return undefined;
}

/** A title of several sentences ends where the venue in italics begins. */
function upToVenue(cells: Cell[], line: Cell, title: string): string {
  const start = line.text.indexOf(title);
  const venue = cells.find(
    (cell) => cell.line === line.line && /^(?:i|em)$/.test(cell.tag) && line.text.indexOf(cell.text) > start,
  );
  if (start < 0 || !venue) return title;
  const longer = line.text.slice(start, line.text.indexOf(venue.text)).trim();
  const added = longer.slice(title.length);
  const isTitle =
    /[.?!]$/.test(longer) && longer.length < 400 && !citationNumbers.test(added) && !/\bIn\b:?/.test(added);
  return isTitle ? cleanTitle(longer) : title;
}

const emphasis = /^(?:a|b|strong)$/;
const fewestTitleWords = 3;

/** A title that is an element of its own behind the names, where the citation has been read past its end or has a name too much at its head: "A. Doe, *A title*, presented at ODD 2020". */
function linkedTitle(cells: Cell[], line: Cell, { title, order }: Citation): TitleAt | undefined {
  if (order !== 'people-first') return undefined;
  for (const cell of cells) {
    if (cell.isLine || cell.line !== line.line || !emphasis.test(cell.tag)) continue;
    const own = titleOf(cell);
    const before = title.slice(0, title.indexOf(own));
    const isIn =
      own.length < title.length && title.includes(own) && /^(?:[\p{L} .,'’-]{2,60},\s)?$/u.test(before);
    if (!isIn || titleScoreOf(cell) < 0.4 || countWords(own) < fewestTitleWords) continue;
    const at = line.text.indexOf(own);
    const people = line.text.slice(0, Math.max(0, at)).replace(/[\s,;:]+$/, '');
    if (!arePeople(readPeople(people))) continue;
    const rest = line.text.slice(at + own.length);
    return { title: own, at: cell, citation: { title: own, people, rest, order } };
  }
  return undefined;
}

/** A title without the journal in italics that it runs into, its numbers behind it, where an initial hides the stop between: "On Doe’s D. *Odd Journal* 2010; 10: 3". */
function beforeVenue(cells: Cell[], { line, text }: Cell, title: string): string {
  const venue = cells.find(
    (cell) =>
      cell.line === line &&
      /^(?:i|em)$/.test(cell.tag) &&
      title.indexOf(cell.text) > shortestTitle &&
      /^[\s,.]*(?:(?:19|20)\d\d|\d{1,4}[\s(:,])/.test(
        text.slice(text.lastIndexOf(cell.text) + cell.text.length),
      ),
  );
  const end = venue ? title.lastIndexOf(venue.text) : -1;
  const [, own] = /^(.*)[.?!]["”]?\s*$/s.exec(title.slice(0, Math.max(0, end))) ?? [];
  return own !== undefined && own.length > shortestTitle ? cleanTitle(own) : title;
}

/** The element inside a line that holds just this title, or the line. */
function innermost(cells: Cell[], line: Cell, { title, people }: Citation): Cell {
  const isSame = (text: string) =>
    text.length < line.text.length - 1 && text.startsWith(title) && !(people && text.includes(people));
  return cells.find((cell) => !cell.isLine && cell.line === line.line && isSame(titleOf(cell))) ?? line;
}
