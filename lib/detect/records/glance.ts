import type { Region } from './regions';
import { abstractPhrase, citationNumbers } from './words';

/** Names in a row, a family name before initials, initials before a family name, or names in Chinese or Korean signs. */
const nameList =
  /\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}\. ?)?\p{Lu}[\p{L}'’-]+\s*(?:\([^)]*\))?(?:[,;|·•:]| and | & )|\p{Lu}\p{L}+,? \p{Lu}\.|(?:^|[\s,;])\p{Lu}{1,3}\.? ?\p{Lu}\p{Ll}+|\p{Script=Han}{2,4}\s*[;,，、；]|\p{Lu}{2,} \p{Lu}{2,},|[\p{Script=Arabic}\p{Script=Hebrew}]{2,} [\p{Script=Arabic}\p{Script=Hebrew}]{2,}\s*[,;،؛]/u;
const paperLink =
  /arxiv|10\.\d{4}|doi|\.pdf|[/=]e?pdf|openreview|pubmed|pmc|\/abs|abstract|paper|publication|preprint|document\/\d|anthology|semanticscholar|-\d{8}|articl|dblp|\/\d{4}\/\d{3}|eid=|citation/i;
// In glued text, a word may begin where another ends.
const thesis =
  /(?:thesis|dissertation|th[èe]se de|tesis|tese de|soutenue le|defendida|orientador)(?!\p{L})/iu;
const samples = 4;
const mostText = 1500;
const mostLinks = 8;

/** A quick look at four rows of a region: whether at least half of them hold anything that papers have. */
export function isPromising(region: Region): boolean {
  const count = Math.min(samples, region.size);
  let good = 0;
  for (let i = 0; i < count; i++) {
    if (hasSign(region.runOf(Math.floor((i * region.size + (region.size >> 1)) / count)))) good++;
    if (good >= count / 2) return true;
  }
  return false;
}

function hasSign(run: Node[]): boolean {
  let text = '';
  for (const node of run) {
    text += ` ${node.textContent}`;
    if (node.nodeType === 1 && hasPaperLink(node as Element)) return true;
    if (text.length > mostText) break;
  }
  text = text.slice(0, mostText).replace(/\s+/g, ' ');
  return nameList.test(text) || citationNumbers.test(text) || abstractPhrase.test(text) || thesis.test(text);
}

function hasPaperLink(element: Element): boolean {
  if (element.localName === 'a' && paperLink.test(element.getAttribute('href') ?? '')) return true;
  const links = element.getElementsByTagName('a');
  for (let i = 0; i < Math.min(links.length, mostLinks); i++) {
    if (paperLink.test(links[i]?.getAttribute('href') ?? '')) return true;
  }
  return false;
}
