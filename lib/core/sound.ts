import { type Paper, statuses } from './paper';

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isName(value: unknown): boolean {
  const { family, literal } = (value ?? {}) as { family?: unknown; literal?: unknown };
  return isText(family) || isText(literal);
}

/** True if a record of the library is a paper that can be drawn, searched and changed: a damaged one is not. */
export function isSound(record: unknown): record is Paper {
  if (typeof record !== 'object' || record === null) return false;
  const { id, title, authors, ids, links, tags, met, status, savedAt, place } = record as Record<
    string,
    unknown
  >;
  const areNames = Array.isArray(authors) && authors.every(isName);
  const areLinks = typeof links === 'object' && links !== null && !Array.isArray(links);
  return (
    [id, title].every(isText) &&
    areNames &&
    areLinks &&
    [ids, tags].every(areTexts) &&
    Array.isArray(met) &&
    statuses.some((known) => known === status) &&
    [savedAt, place].every((value) => typeof value === 'number')
  );
}
