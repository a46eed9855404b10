import { yearInside } from './sentences';
import { countWords } from './titles';
import { citationNumbers } from './words';

/** Where a title ends and its place of publication begins, when only a comma stands between. */

/** A place of publication that only a comma parts from the title: "…, IEEE Trans", "…, in Volume (Place, Year)". */
const afterComma =
  /[.,]?\s+In:\s+(?=\p{Lu})|,\s+(?:(?:in:?|erscheint in)\s+(?=\p{Lu}|\p{Ll}+ \p{Lu})|In\s+(?=(?:the )?(?:Proc|\d{1,2}(?:st|nd|rd|th)\b|Int(?:ernational|l|\.)|IEEE\b|ACM\b|Workshop|Conference|Journal)|[^,]{0,60}\((?:[Ee]ds?|[Hh]rsg)\b)|(?=(?:J|Ann|Bull|Trans|Proc|Rev|Comm|Lett|Adv|Arch|Phys|Math)\.?(?:\s|$)|Journal of|Proceedings|International (?:Conference|Journal|Symposium|Workshop)|IEEE\b|ACM\b|Transactions|Annals of|Lecture Notes|arXiv\b|Acta\b|(?:[Aa]ccepted|[Ss]ubmitted|[Tt]o appear)\s))/u;
/** A place of publication of any name: its volume, its pages and a year follow it, each after a comma. */
const beforeVolume =
  /[,，、]\s*(?=[^,，、]{2,80}[,，、]\s*(?:[Vv]ol\.?\s*|第)?\d[^,，、]{0,12}[,，、]\s*(?:pp?\.?\s*)?(?:[IVX]+_)?\d+\s?[-–—～]+\s?(?:[IVX]+_)?\d+[,，、]\s*(?:19|20)\d\d)/u;

/** The fewest letters of a title, in front of what may be a place of publication. */
export const shortestTitle = 12;

/** ", Odd Hydrol., 30, 421–432", ", Odd Journal 30(5):16", ", Odd Letters (submitted)": a place of publication where the year has been told before the title. */
const numberedVenue =
  /(?:,\s+|，\s*|,(?=\p{Script=Han}))(?=[\p{Lu}\p{Script=Han}\p{Script=Hangul}][^,，\d()]{2,90}(?:[,，\s]\s*(?:[Vv]ol\.?\s*)?\d{1,4}\s?(?:\(\d{1,4}(?:[-–]\d+)?\)[,:]|[,:])\s*(?:pp?\.?\s?|Article\s)?\p{L}{0,2}\d|\s\((?:[Ii]n (?:revision|review|press)|[Ss]ubmitted|[Aa]ccepted)\)))/u;

/** The beginning of a title that ends before a journal with its numbers, wherever the abbreviations in its name end sentences. */
export function upToNumberedVenue(title: string, after: string): string {
  const at = numberedVenue.exec(after)?.index ?? title.length;
  const shortest = /\p{Script=Han}/u.test(title) ? shortestTitle / 2 : shortestTitle;
  return at >= shortest && at < title.length ? title.slice(0, at) : title;
}

/** A title without the place of publication that follows it after a comma, where numbers or a year say that it is one. */
export function withoutVenue(title: string, rest: string): string {
  const numbers = beforeVolume.exec(title);
  if (numbers && numbers.index >= shortestTitle)
    return withoutVenue(title.slice(0, numbers.index), title.slice(numbers.index) + rest);
  const hit = afterComma.exec(title);
  if (!hit || hit.index < shortestTitle) return title;
  const place = title.slice(hit.index);
  const told = /^,(?: In)?$/.test(hit[0].trim()) ? place + rest : place;
  const isPlace = yearInside.test(told) || citationNumbers.test(told) || /arxiv/i.test(place);
  return isPlace ? title.slice(0, hit.index) : title;
}

/** Fewer words are seldom a title where nothing but a comma ends it. */
export const fewestWords = 4;
const awaited = 'in (?:press|revision|preparation)|submitted|to appear|accepted|under review';
/** What says that a paper is still to come, behind a comma. */
export const isAwaited = new RegExp(String.raw`,\s+\(?(?:${awaited})\b`);
const nextPart = new RegExp(String.raw`,\s+(?=\p{Lu}|\(?(?:${awaited}|preprint|(?:19|20)\d\d)\b)`, 'gu');

/** The beginning of a text, of some words, up to a comma that a capital, a year or "to appear" follows; all of it where there is none. */
export function upToNextPart(text: string): string {
  const parts = [...text.matchAll(nextPart)];
  const end = parts.find(({ index }) => countWords(text.slice(0, index)) >= fewestWords)?.index;
  return text.slice(0, end);
}
