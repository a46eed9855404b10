import type { Claims } from './claims';
import type { Tree } from './tree';

const longestHeading = 120;

/** Tells the heading that a place in the page stands under, leaving out the headings inside records. */
export function makeSections(tree: Tree, claims: Claims): (at: number) => string | undefined {
  const headings: number[] = [];
  tree.elements.forEach((element, at) => {
    const name = element.localName;
    if (
      name.length === 2 &&
      name.startsWith('h') &&
      name >= 'h1' &&
      name <= 'h6' &&
      claims.isFree([at, at + 1])
    )
      headings.push(at);
  });
  return (at) => {
    const heading = tree.elements[lastBefore(headings, at) ?? -1];
    const text = heading?.textContent?.replace(/\s+/g, ' ').trim();
    return text && text.length <= longestHeading ? text : undefined;
  };
}

function lastBefore(sorted: number[], limit: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
