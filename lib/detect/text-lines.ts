import { arePeople, readPeople } from './records/people';

/** Pasted text as the lines its writer meant: hard-wrapped lines joined, numbered entries apart. */

// "[12]", "[Knu84+]", "3.", "•"; but "[PDF]" and the like are links.
const entryMark =
  /^\s*(?:\[(?!(?:pdf|html|doc|book|citation|link|url|code|data|abs|arxiv|bibtex|bib|supp|video|slides|poster|project)\])[\w+-]{1,12}\](?:\s+|$)|(?:\(?\d{1,3}[.)]|[•·▪–*-])\s+)/i;
const passed = String.raw`comments?|subjects?|categories|key\s?words?|tl;?dr|published|journal-ref`;
/** Fields of which only the ids are of use. */
export const passedLabel = new RegExp(String.raw`^(?:${passed})\s*[:：]`, 'i');
/** A field that has a line of its own, in an entry of several lines. */
const ownLine = new RegExp(String.raw`^\s*(?:title|authors?|abstract|${passed})\s*[:：]`, 'i');
const wrapWidth = 55;
/** No paragraph is longer; what is, is no text of papers, and joining on would cost ever more. */
const longestLine = 12_000;

/** One line of a text, and whether a blank line (or the start) stands before it. */
export type TextLine = { text: string; isFirst: boolean };

/** The lines of a text, in order; lines that a mail or a PDF has wrapped are one. */
export function linesOf(text: string): TextLine[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((block) => joinWrapped(block.split('\n').filter((line) => line.trim() !== '')))
    .filter(({ text: line }) => line !== '');
}

function joinWrapped(lines: string[]): TextLine[] {
  const isNumbered = lines.some((line) => entryMark.test(line)) && !lines.some((line) => ownLine.test(line));
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const joined: TextLine[] = [];
  lines.forEach((line, index) => {
    const last = joined.at(-1);
    const before = lines[index - 1] ?? '';
    const isFull = (last?.text.length ?? 0) > longestLine;
    const isNew = !last || isFull || entryMark.test(line) || !goesOn(before, line, isNumbered, widest);
    if (isNew) joined.push({ text: bare(line), isFirst: joined.length === 0 });
    else last.text = joinTwo(last.text, line.trim());
  });
  return joined;
}

/** Whether a line goes on in the next: it is as wide as the block, ends amid a sentence, or the next starts amid one. */
function goesOn(line: string, next: string, isNumbered: boolean, widest: number): boolean {
  if (/^\s*(?:arxiv|doi|https?|www\.)/i.test(next)) return isNumbered;
  if (ownLine.test(next)) return false;
  if (isNumbered || /^\s*\p{Ll}/u.test(next)) return true;
  const isWide = line.length >= wrapWidth && line.length > widest * 0.8 && widest < 130;
  return isWide && !/[.!?]["”]?\s*$/.test(line) && (/[,&]\s*$/.test(line) || !areNames(next));
}

const smallWord = /\s\p{Ll}{4}/u;

/** True for a line of nothing but names: however long the one above it is, it ends there. */
function areNames(line: string): boolean {
  // Nearly all lines of prose are told by that, which takes a hundredth of the time.
  return !smallWord.test(line) && arePeople(readPeople(line.trim()), 2);
}

function bare(line: string): string {
  return line.replace(entryMark, '').trim();
}

function joinTwo(line: string, next: string): string {
  const isCut = line.endsWith('-') && /\p{Ll}-$/u.test(line.slice(-3)) && /^\p{Ll}/u.test(next);
  return isCut ? line.slice(0, -1) + next : `${line} ${next}`.trim();
}
