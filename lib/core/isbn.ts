/** ISBNs with their check digits (https://www.isbn-international.org/content/isbn-users-manual). */

function weighted(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce(
    (sum, digit, place) => sum + weight(place) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
}

function checkDigit13(twelve: string): string {
  return String((10 - (weighted(twelve, (place) => (place % 2 === 0 ? 1 : 3)) % 10)) % 10);
}

/** The thirteen digits of an ISBN written in any way, ten digits turned into thirteen; undefined when its check digit is wrong. */
export function canonicalIsbn(text: string): string | undefined {
  const digits = text
    .toUpperCase()
    .replace(/^ISBN(?:-?1[03])?:?/, '')
    .replace(/[\s\p{Pd}]/gu, '');
  if (/^97[89]\d{10}$/.test(digits))
    return checkDigit13(digits.slice(0, 12)) === digits[12] ? digits : undefined;
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined;
  if (weighted(digits, (place) => 10 - place) % 11 !== 0) return undefined;
  const twelve = `978${digits.slice(0, 9)}`;
  return twelve + checkDigit13(twelve);
}
