import type { Region } from './regions';
import { countWords, titleScore } from './titles';
import type { Tree } from './tree';
import { pageTalk } from './words';

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

/** The text of the heading that stands over an element; empty where none does. */
function headingOver({ elements }: Tree, at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - farthest); before--) {
    const element = elements[before] as Element;
    if (/^h[1-6]$/.test(element.localName)) return (element.textContent ?? '').trim();
  }
  return '';
}

/** Whether each row is a title and nothing else, right under a heading that announces accepted papers: only there is a title alone enough. */
export function isBareTitles(region: Region, tree: Tree): boolean {
  const { kind, size, starts, runOf } = region;
  if (kind !== 'each' || size < fewestRows) return false;
  const heading = headingOver(tree, starts[0] as number);
  if (!accepted.test(heading) || noList.test(heading)) return false;
  const count = Math.min(samples, size);
  let words = 0;
  for (let pick = 0; pick < count; pick++) {
    const text = runOf(Math.floor((pick * size) / count))[0]?.textContent?.trim() ?? '';
    if (text.length > longestRow || pageTalk.test(text) || titleScore(text) < 0.5) return false;
    if (countWords(text) < fewestWords) return false;
    words += countWords(text);
  }
  return words / count >= meanWords;
}
