import { shortText } from '../dom';
import { makeClaims } from './claims';
import type { Verdict } from './judge';
import type { Region } from './regions';
import { makeSections } from './sections';
import type { Tree } from './tree';
import { otherSection } from './words';

/** A curriculum vitae: its papers are rows of the same kind as its degrees, posts and awards. */

const lead = String.raw`(?:(?:academic|professional|work|higher|selected|recent|current|previous|research|teaching|other|university|external|doctoral|invited|community|editorial|volunteer|visiting|honou?rs|awards?|fellowships?|grants?|and|&|of|,)\s*)*`;
/** A heading over what a curriculum has beside papers, and nothing more. */
const aside = new RegExp(
  String.raw`^\W*${lead}(?:education|degrees|employment|positions?|appointments?|experience|awards?|honou?rs|prizes|distinctions|fellowships|scholarships|grants|funding|teaching|courses(?: taught)?|services?|memberships?|affiliations|skills|languages|supervision|advis(?:ing|ees)|students|reviews|reviewing|interests|contact|formation|enseignement|ausbildung|lehre|werdegang|formaci[óo]n|docencia|formação|istruzione)\W*$`,
  'i',
);

const longestHeading = 80;
const fewestLeft = 6;
const leastMean = 0.2;

const isAside = (section: string) => aside.test(section) || otherSection.test(section);

/** Gives the rows of a region that do not stand under headings of such things; undefined where that leaves it as it was, or too little of it. */
export type WithoutAsides = (verdict: Verdict) => Region | undefined;

/** What leaves such rows out of a page's regions. On most pages there is no such heading, and nothing more to do. */
export function makeAsides(tree: Tree): WithoutAsides {
  const headings = tree.elements[0]?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [];
  const hasAsides = [...headings].some((each) => isAside(shortText(each, longestHeading)?.trim() ?? ''));
  if (!hasAsides) return () => undefined;
  const sectionOf = makeSections(tree, makeClaims(tree.elements.length));
  return ({ region, mean }) => {
    if (region.kind === 'breaks' || region.size <= fewestLeft || mean < leastMean) return undefined;
    const left = region.starts.flatMap((at, index) => (isAside(sectionOf(at) ?? '') ? [] : [index]));
    if (left.length === region.size || left.length < fewestLeft) return undefined;
    const at = (index: number) => left[index] as number;
    return {
      ...region,
      starts: left.map((index) => region.starts[index] as number),
      size: left.length,
      runOf: (index) => region.runOf(at(index)),
      spanOf: (index) => region.spanOf(at(index)),
    };
  };
}
