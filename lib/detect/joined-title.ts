/** A title some of whose words a page has run together where its source broke the line: "electrostaticprecipitator". */

const fewestLetters = 8;
/** What compounds begin with as they are: "electrochemical" and German's "Wissenschaftskommunikation" are one word each, however someone parts them. */
const combining = /[os]$/i;

/** The words of a text that stand side by side, with only spaces between them, by what they would be as one word; no word that ends a sentence goes on. */
function pairsIn(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const words = text.split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const [left = '', right = ''] = [words[at - 1], words[at]?.replace(/[.,;:!?)]+$/, '')];
    const isPair = [left, right].every((word) => word.length >= fewestLetters && /^\p{L}+$/u.test(word));
    if (isPair && !combining.test(left)) pairs.set((left + right).toLowerCase(), left.length);
  }
  return pairs;
}

/**
 * The title with its run-together words apart: a word that is exactly two long ones standing side by side in the
 * paper's own abstract, and that nobody writes there as one. Long compounds whose first part is a combining form, and
 * all short ones, stay as they are.
 */
export function splitJoined(title: string, abstract: string): string {
  const pairs = pairsIn(abstract);
  if (pairs.size === 0) return title;
  const written = new Set(abstract.toLowerCase().match(/\p{L}+/gu));
  return title.replace(/\p{L}{16,}/gu, (word) => {
    const length = pairs.get(word.toLowerCase());
    if (length === undefined || written.has(word.toLowerCase())) return word;
    return `${word.slice(0, length)} ${word.slice(length)}`;
  });
}
