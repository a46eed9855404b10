import { piecesOf } from './maths';

/** TeX's accents and letters as Unicode. Maths between dollars is left as it stands: it is drawn later, as MathML. */

/** Combining marks (Unicode block 0300) of TeX's accent commands. */
const marks: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
};

const letters: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textquoteright: '’',
  textquoteleft: '‘',
  textendash: '–',
  textemdash: '—',
  textasciitilde: '~',
  textbackslash: '\\',
  ldots: '…',
  dots: '…',
};

/** Commands whose argument is the text itself. */
const wrappers =
  /\\(?:emph|textit|textbf|textsc|textrm|textsf|texttt|textsl|textup|textnormal|text|mbox|underline|uppercase|NoCaseChange|bf|it|em|rm|sc|sf|tt)(?![A-Za-z])\s*/g;
const accented =
  /\\(?:([`'^~=."])\s*|([uvHckbdrt])(?:\s+|(?=[{\\])))(?:\{\s*(\\[ij](?![A-Za-z])|\p{L}\p{M}*)\s*\}|(\\[ij](?![A-Za-z])\s?|\p{L}\p{M}*))/gu;
const letterCommand = new RegExp(
  String.raw`\{?\\(${Object.keys(letters)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![A-Za-z])(?:\{\}|\s?\}|\s+)?`,
  'g',
);
const dotless: Record<string, string> = { '\\i': 'i', '\\j': 'j' };
const deepestNesting = 4;

function compose(_: string, sign = '', word = '', inBraces?: string, bare?: string): string {
  const base = (inBraces ?? bare ?? '').trim();
  // A dotless letter under an accent is the plain letter: \"{\i} is ï.
  return ((dotless[base] ?? base) + (marks[sign || word] ?? '')).normalize('NFC');
}

/** Accents from the inside out, so that \~{\^e} becomes ễ. */
function decodeAccents(text: string): string {
  let out = text;
  for (let depth = 0; depth < deepestNesting; depth++) {
    const next = out.replace(accented, compose).replace(/\{(\p{L}\p{M}*)\}/gu, '$1');
    if (next === out) break;
    out = next;
  }
  return out;
}

function decodeLetters(text: string): string {
  return text.replace(letterCommand, (found, name: string) => {
    const isOpen = found.startsWith('{') && !found.endsWith('}');
    const isClosed = !found.startsWith('{') && found.endsWith('}') && !found.endsWith('{}');
    return (isOpen ? '{' : '') + (letters[name] ?? '') + (isClosed ? '}' : '');
  });
}

function outsideMaths(text: string, change: (plain: string) => string): string {
  return piecesOf(text)
    .map(({ raw, tex }) => (tex === undefined ? change(raw) : raw))
    .join('');
}

function decodeCommands(text: string): string {
  const words = decodeLetters(decodeAccents(text.replace(wrappers, '')));
  return words.replace(/\\([&%$#_{}])/g, '$1').replace(/\\ /g, ' ');
}

/**
 * A page's text with its TeX commands as Unicode (`Fr\'echet` is Fréchet), composed (NFC), and `$…$` kept. Braces,
 * dashes and tildes that belong to no command stay, because most text on the web is not TeX.
 */
export function decodeTex(text: string): string {
  const plain = text.includes('\\') ? outsideMaths(text, decodeCommands) : text;
  return plain.normalize('NFC');
}
