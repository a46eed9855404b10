import { sampleSize, type Verdict } from './judge';
import type { Region } from './regions';
import { countWords, titleScore } from './titles';
import type { Tree } from './tree';
import { pageTalk } from './words';

/** Lists that are believed for the heading right over them, though their rows by themselves say too little. */

const fewestRows = 8;
const fewestWords = 4;
const meanWords = 6;
const longestRow = 300;
const samples = 24;
const farthest = 400;

/** The heading of a list of accepted papers, and nothing more. */
const accepted =
  /^.{0,30}\baccepted (?:\w+ ){0,2}(?:papers|submissions|posters|contributions|abstracts|articles)\b.{0,20}$/i;

const noList = /\b(?:topics?|areas?|themes?|for|of|guidelines?|format|instructions?|publication)\b/i;

/** A heading that only parts a list: the years of its rows, or how long its papers are. */
const part =
  /^\D{0,3}(?:19|20)\d\d(?:\s*[-–/]\s*\d{2,4})?\D{0,3}$|^\W*(?:full|long|short|regular|research|technical) papers\W*$/i;

/** Whose list it is, behind its heading: "List of theses | Odd lab". */
const siteName = /\s+\|\s+.{1,40}$/s;

// Lines between breaks start at what holds them, which begins with their heading.
const insideHolder = 2;

/** The text of the heading that stands over a list, and over the years of it; empty where none does. */
function headingOver({ elements }: Tree, { kind, starts }: Region): string {
  const at = (starts[0] as number) + (kind === 'breaks' ? insideHolder : 0);
  for (let before = at - 1; before >= Math.max(0, at - farthest); before--) {
    const element = elements[before] as Element;
    if (!/^h[1-6]$/.test(element.localName)) continue;
    const text = (element.textContent ?? '').trim();
    if (!part.test(text)) return text.replace(siteName, '');
  }
  return '';
}

/** The number that a table of submissions has before each title. */
const submission = /^\s*#?\d{1,5}\s+(?=\S)/;
// A table's own heading is no title, nor is one row in six.
const mostOdd = 1 / 6;

/** Whether nearly each row is a title and nothing else but its number, right under a heading that announces accepted papers: only there is a title alone enough. */
export function isBareTitles(region: Region, tree: Tree): boolean {
  const { kind, size, runOf } = region;
  if (kind !== 'each' || size < fewestRows) return false;
  const heading = headingOver(tree, region);
  if (!accepted.test(heading) || noList.test(heading)) return false;
  const count = Math.min(samples, size);
  let words = 0;
  let titles = 0;
  for (let pick = 0; pick < count; pick++) {
    const text = (runOf(Math.floor((pick * size) / count))[0]?.textContent ?? '')
      .replace(submission, '')
      .trim();
    if (text.length > longestRow || pageTalk.test(text)) return false;
    if (titleScore(text) < 0.5 || countWords(text) < fewestWords) continue;
    words += countWords(text);
    titles++;
  }
  return titles >= count * (1 - mostOdd) && words / titles >= meanWords;
}

const lead = String.raw`(?:(?:completed|defended|recent|past|current|our|all|selected|latest|list of|titles of|doctoral|ph\.?d\.?|master(?:[’']?s)?|m\.?(?:phil|sc|a)\.?|graduate|and|&),?\s+)*`;
const kinds =
  'working|discussion|research|technical|conference|journal|refereed|peer[- ]reviewed|published|forthcoming';
const year = String.raw`\W*(?:\d{4}.{0,12})?$`;
/** A heading that says nothing but that theses, or papers, stand under it; what firms and papers of the day call theirs is not among it. */
const theses = new RegExp(
  String.raw`^\W*${lead}(?:dissertation(?:s|en)|theses|doktorarbeiten|thèses(?: soutenues)?|tesis(?: doctorales)?|teses)(?: in progress| completed)?${year}`,
  'i',
);
const papers = new RegExp(
  String.raw`^\W*${lead}(?:(?:${kinds}),?\s+)*(?:papers|preprints|(?:${kinds})\s+articles)${year}`,
  'i',
);

const nearlyAll = 0.8;
// Nobody but a meeting announces accepted papers, so there some names may be none that can be told.
const most = 0.7;
const longestOfOne = 400;

/**
 * Whether each row tells a title and somebody, and a date unless it is a thesis or an accepted paper, right under a
 * heading that announces such works: one author's name alone says little anywhere else.
 */
export function areAnnouncedWorks({ region, sample, words }: Verdict, tree: Tree): boolean {
  if (region.size < fewestRows || words < fewestWords) return false;
  const heading = headingOver(tree, region);
  const areTheses = theses.test(heading);
  const areAccepted = accepted.test(heading) && !noList.test(heading);
  if (!areTheses && !areAccepted && !papers.test(heading)) return false;
  const isOne = ({ evidence }: Verdict['sample'][number]) =>
    evidence.people > 0 &&
    (areTheses || areAccepted || evidence.hasYear || evidence.hasPdf) &&
    !(evidence.isShop || evidence.isOtherKind || evidence.isPost || evidence.hasAbstract) &&
    evidence.length < longestOfOne;
  const share = areAccepted ? most : nearlyAll;
  return sample.filter(isOne).length >= Math.min(region.size, sampleSize) * share;
}

/** What a table calls its column of papers. */
const paperColumn = /^\W*(?:papers?|publications?|articles?)(?: (?:titles?|names?|links?))?\W*$/i;
const leastMarked = 0.4;

/** Whether a table says of the column of titles that papers stand there, and rows enough have what only papers have: the others are its headings, or have none. */
export function areInPaperColumn({ region, sample, marked }: Verdict): boolean {
  if (region.kind !== 'each' || region.size < fewestRows || marked < leastMarked) return false;
  return sample.some(({ anchor, strength }) => strength >= leastMarked && paperColumn.test(columnOf(anchor)));
}

/** What stands over a table's cell in the first row of its table; empty outside tables. */
function columnOf(element: Element): string {
  const cell = element.closest<HTMLTableCellElement>('td');
  const head = cell?.closest('table')?.rows[0];
  return (head && cell && head.cells[cell.cellIndex]?.textContent) ?? '';
}
