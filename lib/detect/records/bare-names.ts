import { placeMark } from './words';

/** Lists of names without what stands round the names: labels, footnote marks, places of work, years and pages. */

const label =
  /^\s*(names?|authors?|authored by|by|von|par|por|creators?|contributors?|speakers?|presenters?|written by|autor(?:es|en|a|i)?|auteurs?|verfasser(?:in)?|作者|著者|نویسندگان|نویسنده|المؤلفون|المؤلفين|المؤلف)\s*[:：]\s*|^\s*(?:by|(?:joint(?: work)? |co-?authored |jointly )?with|authored by|th[èe]se de|tesis de|tese de)\s+(?=\p{Lu})/iu;
const tail =
  /[,;]?\s*(\bet\.? ?al\.?|(?<=\s)и др\.?|(?<=\p{Script=Han})等|(?<=[\p{Script=Han}\s,，、])(?:他|ほか)|…|\.\.\.|\band (others|\d+ others?|\d+ more)\b|\(\d+ additional authors?[^)]*\)|\(?eds?\.\)?)\s*[.,:;]?\s*$/iu;
const footnotes =
  /[*†‡§¶∗⋆✉★♯✝#^°]+|(?<=[\p{L}.])\s?\d+(,\d+)*(?=$|[\s,;])|(?<=\s)0\d{3}(?=$|[,;])|\[\d+\]/gu;
const nested = /\([^()]{0,80}\)(?=[^()]{0,80}\))/gu;
const bracketed = /\s*[([{（][^()[\]{}（）]{0,200}[)\]}）]\s*/gu;

const firstNames =
  /[,;|•·&，、；،؛:：\n]|(?<=\p{Script=Han})[・･](?=\p{Script=Han})|\s(?:and|und|et)\s|\s(?:y|e|og|och|i|en)\s(?=\p{Lu})|\s(?:[-–—/]|\/\/)\s|\sи др(?!\p{L})/u;

const marks = /[\d*†‡§¶∗⋆#^…]+|\.\.\.|\bet\.? ?al\b.*/gu;

// What only labels, affiliations, footnotes and shortened lists have.
const untidy =
  /[^\p{L}\p{M} ,;،؛'’&|-]|(?:等|他|ほか)\s*[,，、]?\s*$|\bby\b|\bet al\b|\bth[èe]se de\b|\btes[ei]s? de\b| {2}/iu;

/** The first pieces of a text that may begin with names, roughly cut. */
export function firstPieces(text: string): string[] {
  const start = text.slice(0, 240);
  const head = untidy.test(start)
    ? start.replace(label, '').replace(bracketed, ' , ').replace(marks, ' ')
    : start;
  return head.split(firstNames, 4);
}

/** The dots that stand for names in the middle of a list: "Doe, A., … Roe, B." */
const namesLeftOut = /,?\s*(?:…|\.{3}|\. \. \.)\.?\s*(?:&\s*)?(?=\p{Lu})/gu;

/** The pages that contents of journals write behind the names: "Ann Doe, pp. 3–12", "Ann Doe | pages: 3-12". */
const pagesBehind =
  /[\s,،;|–—-]+(?:pp?\.|pages?|p[áa]gs?\.?|S\.|С\.|الصفحات|ص)\s?:?\s?\p{Nd}{1,5}(?:\s?[-–—]\s?\p{Nd}{1,5})?\W*$/iu;

/** The year that some lists write before the names. */
const leadingYear = /^\s*\(?(?:19|20)\d\d\)?\s*[.:,/–-]?\s+(?=\p{Lu})/u;

/** A list of names without its label, the affiliations and footnote marks of its names, and "et al.". */
export function bareNames(text: string): string {
  if (!untidy.test(text)) return text.replace(/[\s;,:]+$/, '').trim();
  const [names = ''] = text.split(placeMark, 1);
  return names
    .replace(label, '')
    .replace(leadingYear, '')
    .replace(namesLeftOut, ', ')
    .replace(pagesBehind, '')
    .replace(tail, '')
    .replace(/(?<=(?:^|[\s,;])(?:\p{Lu}\.){1,3})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(nested, '')
    .replace(bracketed, (hit) => (hit.length > 6 || hit.trimEnd() !== hit ? ' ; ' : ' '))
    .replace(footnotes, '')
    .replace(/[\s;,.:]+$/u, (hit, at: number, whole: string) =>
      /^\./.test(hit) && /\p{Lu}$/u.test(whole.slice(0, at)) ? '.' : '',
    )
    .replace(/[\s ]+/gu, ' ')
    .trim();
}
