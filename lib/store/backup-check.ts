import { webUrl } from '../core/clean';
import { UserError } from '../core/errors';
import { statuses } from '../core/paper';
import { type BackupTable, backupKeys } from './backup';

/** Whether a record of a backup is one that Offprint can have written: a file may come from anywhere. */

type Fields = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';

// The index packs ids a line each, and \uffff stands behind all keys that begin alike.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no key may have
const unfit = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** True for what records are known by: a text of one line. */
const isKey: Check = (value) => typeof value === 'string' && value !== '' && value.search(unfit) < 0;

/** A key out of one that a damaged record has. */
export function fitKey(key: string): string {
  return key.replace(unfit, ' ') || ' ';
}
const isNumber: Check = (value) => Number.isFinite(value);
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isRecord =
  (checks: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

// Addresses become links on our pages: nothing but the web may get there.
const isAddress: Check = (value) => webUrl(value) !== undefined;
const isTexts = isList(isText);
const maybeText = isAbsentOr(isText);
const maybeNumber = isAbsentOr(isNumber);

const isLinks = isRecord({
  landing: isAbsentOr(isAddress),
  pdf: isAbsentOr(isAddress),
  project: isAbsentOr(isAddress),
  code: isAbsentOr(isList(isAddress)),
  others: isAbsentOr(isList(isAddress)),
});

const isName: Check = (value) =>
  isRecord({ family: isText, given: maybeText })(value) || isRecord({ literal: isText })(value);

const work = {
  title: isText,
  authors: isList(isName),
  ids: isTexts,
  links: isLinks,
  issued: maybeText,
  venue: maybeText,
  type: maybeText,
  volume: maybeText,
  issue: maybeText,
  pages: maybeText,
  arxivVersion: maybeNumber,
};

const isPaper = isRecord({
  ...work,
  id: isKey,
  fingerprint: isText,
  met: isList(isRecord({ url: isAddress, at: isNumber })),
  status: (value) => statuses.some((status) => status === value),
  place: isNumber,
  tags: isTexts,
  savedAt: isNumber,
  changedAt: isNumber,
  rating: maybeNumber,
  priority: (value) => [undefined, 'high', 'low'].includes(value as string),
  snoozedUntil: maybeNumber,
  progress: isAbsentOr(isObject),
  openedAt: maybeNumber,
  finishedAt: maybeNumber,
});

const isPaperText = isRecord({ id: isKey, abstract: maybeText, note: maybeText });
const isFormer = isRecord({ paper: isPaper, text: isPaperText });
const isPart = isRecord({
  at: isNumber,
  by: isText,
  url: isAbsentOr(isAddress),
  draft: isRecord(work),
  was: isAbsentOr(isFormer),
});
const isTwo =
  (check: Check): Check =>
  (value) =>
    isList(check)(value) && (value as unknown[]).length === 2;

const checks: Record<BackupTable, Check> = {
  papers: isPaper,
  texts: isPaperText,
  bin: isRecord({ id: isKey, deletedAt: isNumber, paper: isPaper, text: isAbsentOr(isPaperText) }),
  merges: isRecord({ id: isKey, base: isRecord(work), parts: isList(isPart) }),
  apart: isRecord({ id: isKey, papers: isTwo(isKey), keys: isTwo(isTexts) }),
  doubts: isRecord({ id: isKey, papers: isTwo(isKey) }),
  tags: isRecord({ key: isKey, name: isText, papers: isNumber, usedAt: isNumber }),
  tagLooks: isRecord({ id: isKey, color: isText }),
  searches: isRecord({ id: isKey, name: isText, query: isText, place: isNumber }),
  tombstones: isRecord({ id: isKey, deletedAt: isNumber }),
  sightings: isRecord({ key: isKey, at: isNumber, first: maybeNumber }),
  visits: isRecord({ listing: isKey, at: isNumber, before: maybeNumber, visits: isNumber }),
  // Damaged as they are, they are kept whole, and never drawn.
  quarantine: isRecord({ id: isKey, at: isNumber }),
};

/** True for a record that a restore takes in. */
export function isRestorable(table: BackupTable, record: Fields): boolean {
  return isKey(record[backupKeys[table]]) && checks[table](record);
}

/** The key of a sound record. Throws `BadBackup` for any other. */
export function soundKey(table: BackupTable, record: Fields): string {
  if (isRestorable(table, record)) return String(record[backupKeys[table]]);
  throw new UserError(
    'BadBackup',
    `This backup has a record (${table}) that Offprint does not write, so it is damaged. Nothing was changed.`,
  );
}
