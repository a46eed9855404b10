import { citationNumbers, meeting, pageTalk, paperLabel, postWords, timeOfDay } from './words';

const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const edges =
  /^(?:[\s"“”„«»‘'‹›「『《]+|\[[^\]]{1,14}\]\s*|\(?\d{1,4}[.):]\)?\s+(?=\S)|(?:paper|poster|talk|id)?\s*#\s?\d{1,5}[.:)]?\s+(?=\S)|[-–—•·*|:►▶]\s+|(?:title|titel|titre|título)\s*:\s*)+|(?:[\s"“”«»’'‹›」』》]|[,;:|/]|[-–—•·*]\s)+$/giu;

/** The small links and kinds of works that a line of a list ends with, and the year before them. */
const smallLinks =
  /(?:\s*\((?:19|20)\d\d\))?(?:\s*\[(?:pdf|paper|code|arxiv|link|project|slides|video|html|article|review|compte[ -]rendu|note|preprint)\]\s*)+$/i;

/** What only the source of programs has: dotted names, calls, quotes in threes, the mark of a heading's own link. */
const sourceCode = /¶|\[source\]|"""|__|(?<=\b[a-z]\w*)\.[a-z_]\w*(?:\.\w+| ?\()|(?<=\w)\(\)/;

/** What people are called on social sites. */
const handle = /(?:^|\s)@\w{3,}/;

/** What links say to those who hear a page. */
const spoken = /\s*\((?:opens in (?:a )?new (?:tab|window)|external link)\)$/i;

/** What a link to a file says of it, and the number of a series before a title: "No. 447 A title (pdf, 1.1 MB)". */
const fileNote = /\s*\((?:pdf|ps|docx?)(?:[,;]? ?\d+(?:[.,]\d+)? ?[km]b)?\)$/i;
const seriesNumber = /^(?:(?:\p{L}+ )?paper\s+)?n[ro]\.\s?\d{1,5}[:.,]?\s+(?=\S)/iu;

/** What lists of several kinds of works say of a thesis behind its title. */
const thesisNote =
  /\s*\((?:(?:m\.?sc|ph\.?d|master(?:['’]?s)?|doctoral|bachelor(?:['’]?s)?|diploma)\.? )?(?:thesis|dissertation)\)$/i;

/** What lists praise or mark a title with: "(Best Paper Award)", "(invited tutorial)", "(oral)". */
const honour =
  /\s*\((?:(?:[\w-]+ )?(?:best|outstanding|distinguished) (?:\p{L}+ ){0,2}(?:paper|poster|award)|invited (?:tutorial|talk|paper|lecture)|(?:\p{L}+ )?honou?rable mention|oral|spotlight|keynote)\b[^()]{0,40}\)[.,]?$/iu;

/** A title's translation behind it, as catalogues write: "La dieta del gheppio [The diet of the kestrel]". */
const translation = /(?<=.{8}[\p{Ll}?!])\s+\[\p{Lu}\p{Ll}*(?: [^[\]\s]+){3,}\][.,]?$/u;

/** What some lists write behind a title that stands alone in its line: "(ODD 2017)", "doi:10.5555/odd". */
const meetingBehind = new RegExp(String.raw`\s*\(${meeting}\)$`, 'u');
const idBehind = /[.,]?\s+(?:doi|arxiv):\s?[\w./()-]+$/i;

const longestTitle = 420;

const quotePairs = [
  { open: '“', close: '”', opens: /“/g, closes: /”/g },
  { open: '„', close: '“', opens: /„/g, closes: /“/g },
  { open: '«', close: '»', opens: /«/g, closes: /»/g },
  { open: '»', close: '«', opens: /»/g, closes: /«/g },
  { open: '『', close: '』', opens: /『/g, closes: /』/g },
  { open: '「', close: '」', opens: /「/g, closes: /」/g },
  { open: '《', close: '》', opens: /《/g, closes: /》/g },
  // The same sign opens before a word and closes behind one.
  { open: '"', close: '"', opens: /(?<!\S)"/g, closes: /(?<=\S)"/g },
  // These are apostrophes too.
  { open: '‘', close: '’', opens: /(?<!\S)‘/g, closes: /(?<=\S)’(?!\p{L})/gu },
  { open: "'", close: "'", opens: /(?<!\S)'/g, closes: /(?<=\S)'(?!\p{L})/gu },
];

/** What stands at the ends of a title that are half of a pair of quotes inside it: "“Odd” is not even". */
function withMates(title: string, source: string): string {
  let whole = title;
  for (const { open, close, opens, closes } of quotePairs) {
    const [firstClose, firstOpen] = [title.search(closes), title.search(opens)];
    const isHalf = firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen);
    if (isHalf && source.includes(open + whole)) whole = open + whole;
    const lastOpen = [...title.matchAll(opens)].at(-1)?.index ?? -1;
    const lastClose = [...title.matchAll(closes)].at(-1)?.index ?? -1;
    if (lastOpen > lastClose && source.includes(whole + close)) whole += close;
  }
  return whole;
}

const quote = /["“”„«»『』「」《》‘’']/;

/** A title without the quotes, numbers, labels and stops that a listing puts round it. */
export function cleanTitle(text: string): string {
  if (text.length > longestTitle) return text;
  const source = text.replace(/[\s ]+/gu, ' ').trim();
  const title = source
    .replace(spoken, '')
    .replace(fileNote, '')
    .replace(seriesNumber, '')
    .replace(thesisNote, '')
    .replace(honour, '')
    .replace(translation, '')
    .replace(smallLinks, '')
    .replace(idBehind, '')
    .replace(meetingBehind, '')
    .replace(/\s\((?:19|20)\d\d\)?$/, '')
    .replace(edges, '')
    .replace(edges, '')
    .trim();
  const ended =
    /[^.]\.$/.test(title) && !/\b(?:\p{L}\.)+$/u.test(title)
      ? title
          .slice(0, -1)
          .trimEnd()
          .replace(/["“”»’']+$/u, '')
      : title;
  return quote.test(ended) ? withMates(ended, source) : ended;
}

/** The number of words; text without spaces between words counts two characters as one. */
export function countWords(text: string): number {
  const signs = text.match(eastern)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return signs > 4 ? Math.max(words, Math.round(signs / 2)) : words;
}

/** From 0 to 1, how well a text can be the title of a paper by its shape alone. */
export function titleScore(text: string): number {
  if (text.length < 6 || text.length > longestTitle) return 0;
  const words = countWords(text);
  if (
    words < 2 ||
    words > 55 ||
    paperLabel.test(text) ||
    /^(https?:|www\.|\S+@\S+$|doi\b|arxiv:)/i.test(text)
  )
    return 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < text.length * 0.55) return 0;
  let score = words < 4 ? 0.45 : words <= 28 ? 1 : 0.6;
  if (/^\p{Ll}{2,}\s/u.test(text)) score *= 0.6;
  if (citationNumbers.test(text)) score *= 0.4;
  if (pageTalk.test(text) || handle.test(text) || sourceCode.test(text)) score *= 0.2;
  if (/,? (?:19|20)\d\d\s+[-–—]\s+\S+$/.test(text)) score *= 0.2;
  if (postWords.test(text) || timeOfDay.test(text)) score *= 0.6;
  if (/[.!?]\s+\p{Lu}\p{L}{2,}.*[.!?]$/u.test(text) && words > 14) score *= 0.5;
  if (/…$|\.\.\.$/.test(text)) score *= 0.8;
  // What a search shows of a text round its words.
  if (/^["“]?\s*(?:…|\.{3})/.test(text)) score *= 0.2;
  return score;
}
