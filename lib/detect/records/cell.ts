import { readCitation } from './grammar';
import { arePeople, nobody, type People, readPeople } from './people';
import type { Citation } from './sentences';
import { cleanTitle, titleScore } from './titles';

/** A piece of a record that has a place of its own: a line, or an element inside a line. */
export type Cell = {
  /** Hash of the place within the record, equal for the same column of every record. */
  key: number;
  /** The same, whatever stands before it in its block. */
  looseKey: number;
  text: string;
  element: Element;
  isLine: boolean;
  /** The line's number in the record, and where in its unread text the cell began. */
  line: number;
  start: number;
  /** The address of the link round or at the cell, as written. */
  href?: string;
  tag: string;
  /** What has been read from the text, shared by the record's cells of equal text. */
  phrase: Phrase;
};

const fieldName = /^(?:dt|th|label)$/;

/** A text's readings, each made when first asked for. */
export type Phrase = { people?: People; title?: string; score?: number; citation?: Citation | null };

/** What a cell's text says of people; what a field is called says nothing. */
export function peopleOf(cell: Cell): People {
  if (fieldName.test(cell.tag) && /[:：]$/.test(cell.text)) return nobody;
  cell.phrase.people ??= readPeople(cell.text);
  return cell.phrase.people;
}

/** A cell's text read as a citation; the first order asked for holds. */
export function citationOf({ phrase, text }: Cell, order?: Citation['order']): Citation | undefined {
  if (phrase.citation === undefined) phrase.citation = readCitation(text, order) ?? null;
  return phrase.citation ?? undefined;
}

/** A cell's text without what listings put round a title. */
export function titleOf({ phrase, text }: Cell): string {
  phrase.title ??= cleanTitle(text);
  return phrase.title;
}

/** How well a cell's text can be a title, from 0 to 1. */
export function titleScoreOf(cell: Cell): number {
  cell.phrase.score ??= titleScore(titleOf(cell));
  return cell.phrase.score;
}

/** Whether a line can be no citation: it is nothing but several names in the form of citations, or another line is names. */
export function isNoCitation(cells: Cell[], line: Cell): boolean {
  const { names, pieces, isCitationForm } = peopleOf(line);
  const isByline = isCitationForm && names.length > 2 && names.length === pieces;
  return isByline || hasPeopleElsewhere(cells, line.line);
}

/** A file, which a link names by the paper and not by its author. */
const file = /\.pdf(?:$|[?#])/i;

/** Whether the record has a line, other than this one, that is nothing but names: then this one holds none. */
function hasPeopleElsewhere(cells: Cell[], line: number): boolean {
  const isFile = ({ line: at, text }: Cell) =>
    cells.some((cell) => cell.line === at && cell.text === text && file.test(cell.href ?? ''));
  return cells.some(
    (cell) => cell.isLine && cell.line !== line && arePeople(peopleOf(cell)) && !isFile(cell),
  );
}
