// C0 and C1 controls, the marks that turn the direction of what follows, and invisible fillers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwanted = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;

// Cleaning makes a text shorter, never longer by more than this; what is beyond is not even looked at.
const slack = 4;

/** Nearly every text of a page is plain and even: then there is nothing to clean but its ends. */
const uneven = /[^ -~]| {2}/;

/** A text of a page as one line: NFC, no controls, single spaces, at most `most` characters; undefined if nothing is left or it is no text. */
export function cleanText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length <= most && !uneven.test(value)) return value.trim() || undefined;
  const line = value
    .slice(0, most * slack)
    .replace(/\s+/g, ' ')
    .replace(unwanted, '')
    .normalize('NFC')
    .trim();
  // Cutting may halve a character of two units.
  return (
    line
      .slice(0, most)
      .replace(/\p{Surrogate}$/u, '')
      .trim() || undefined
  );
}

/** A field of something unknown, if that is an object with such a field of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** At most `most` elements of something unknown; none if it is no array. */
export function elementsOf(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** An integer within bounds, or undefined. */
export function boundedInteger(value: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
    ? Number(value)
    : undefined;
}

/** The longest address that is kept. */
export const maxUrlLength = 2048;

/** An address taken apart, made whole by a base if one is given; undefined where it is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    // Asking first whether it can be parsed would parse it twice, and a page has thousands.
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An http or https address without credentials, or undefined. */
export function webUrl(value: unknown): string | undefined {
  return typeof value === 'string' ? webUrlFrom(value) : undefined;
}

/**
 * An address that is written as it would be once it was taken apart (https://url.spec.whatwg.org/#url-parsing): most are,
 * and to take thousands apart is most of the work of reading them. No label that an address in Unicode stands for.
 */
const writtenWhole = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,}\/(?:[\w~-]+(?:\.[\w~-]+)*(?:\/|$))*$/;

/** The http or https address, without credentials, that one written on a page makes with the page's base; or undefined. */
export function webUrlFrom(text: string, base?: string): string | undefined {
  if (text.length > maxUrlLength) return undefined;
  if (writtenWhole.test(text)) return text;
  const url = parseUrl(text, base);
  if (!url) return undefined;
  const { protocol, username, password, href } = url;
  const isWeb = (protocol === 'https:' || protocol === 'http:') && !username && !password;
  return isWeb && href.length <= maxUrlLength ? href : undefined;
}
