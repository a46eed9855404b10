/** Letters that Unicode does not decompose, but that readers type without their stroke or tail. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const plainPattern = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

// Accents and vowel points, but neither the vowel signs of Indic scripts nor the Japanese sound marks, which tell words apart.
const accents = /(?![\u3099\u309A])[\p{Script=Inherited}\u0591-\u05C7]/gu;

const asciiOnly = /^[\0-\x7F]*$/;

/** A text as search and identity compare it: lower case, without accents, letters and digits of every script kept. */
export function foldText(text: string): string {
  if (asciiOnly.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(plainPattern, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

const asciiWord = /[a-z0-9]+/g;
const asciiGap = /[^a-z0-9]+/g;
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

// Scripts written without spaces, and Korean, whose particles hang on to words. A run of them is cut into overlapping
// pairs, so that any part of it can be found.
const unspaced =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+)/u;

/** A stretch of letters and digits of one kind of script, folded. */
export type Piece = { text: string; isUnspaced: boolean };

/** A word's stretches of spaced and unspaced scripts, in order: splitting by a group gives those in turn. */
function cutWord(word: string): Piece[] {
  if (asciiOnly.test(word)) return [{ text: word, isUnspaced: false }];
  return word
    .split(unspaced)
    .map((text, index) => ({ text, isUnspaced: index % 2 === 1 }))
    .filter(({ text }) => text);
}

/** The folded words of a text and its runs of unspaced scripts, in order. */
export function piecesOf(text: string): Piece[] {
  return (foldText(text).match(wordPattern) ?? []).flatMap(cutWord);
}

/** The folded words of a text with one space between them. */
export function spacedWords(text: string): string {
  // Nearly every text is plain.
  if (asciiOnly.test(text)) return text.toLowerCase().replace(asciiGap, ' ').trim();
  return piecesOf(text)
    .map((piece) => piece.text)
    .join(' ');
}

/** The pairs of a run and its last character, so that a single character is always the start of one of them. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The folded words of a text, in order, as search indexes them: what a query's words are compared with. */
export function wordsOf(text: string): string[] {
  // Nearly every text is plain: this is what a rebuilt index spends its time on.
  if (asciiOnly.test(text)) return text.toLowerCase().match(asciiWord) ?? [];
  return piecesOf(text).flatMap((piece) => (piece.isUnspaced ? pairsOf(piece.text) : [piece.text]));
}
