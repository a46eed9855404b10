import { UserError } from '../core/errors';

/**
 * The format of a backup, version 1. A backup is one JSON document, an array with one element a line, so that a file
 * of any size is written and read in parts:
 *
 *     [{"offprint":"backup","version":1,"madeAt":1764190000000,"settings":{…}}
 *     ,{"papers":{…}}
 *     ,{"texts":{…}}
 *     ,{"end":{"records":2}}]
 *
 * The first element is the header, the last counts the records between. A record is an object with one key, the
 * table it belongs to, and is as the library keeps it (see `schema.ts`), without `rev`, the mark of the act that
 * wrote it. A record that is damaged is written as one set aside (`quarantine`). The tables are those of `backupTables`; all times are in epoch milliseconds. What follows from the rest
 * (the search index, counts, the acts that can be undone) is no part of it.
 */
export const backupVersion = 1;

/** Everything that is backed up, by table, with the key of its records. */
export const backupKeys = {
  papers: 'id',
  texts: 'id',
  bin: 'id',
  merges: 'id',
  apart: 'id',
  doubts: 'id',
  tags: 'key',
  tagLooks: 'id',
  searches: 'id',
  tombstones: 'id',
  sightings: 'key',
  visits: 'listing',
  quarantine: 'id',
} as const;

/** A table that is backed up. */
export type BackupTable = keyof typeof backupKeys;

/** The tables in the order a backup has them. */
export const backupTables = Object.keys(backupKeys) as BackupTable[];

/** What the first line says. */
export type BackupHeader = { offprint: 'backup'; version: number; madeAt: number; settings?: unknown };

/** One line of a backup. */
export type BackupLine =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'record'; table: BackupTable; record: Record<string, unknown> }
  | { kind: 'end'; records: number };

/** The first line. */
export function headerLine(madeAt: number, settings: unknown): string {
  const header: BackupHeader = { offprint: 'backup', version: backupVersion, madeAt, settings };
  return `[${JSON.stringify(header)}\n`;
}

/** The line of a record. */
export function recordLine(table: BackupTable, record: object): string {
  const text = JSON.stringify({ [table]: record }, (key, value) => (key === 'rev' ? undefined : value));
  return `,${text}\n`;
}

/** The last line. */
export function endLine(records: number): string {
  return `,${JSON.stringify({ end: { records } })}]\n`;
}

function refuse(message: string): never {
  throw new UserError('BadBackup', `${message} Nothing was changed.`);
}

function parsed(line: string): Record<string, unknown> {
  // The brackets and commas of the array around it; a line itself is an object.
  const bare = line
    .trim()
    .replace(/^[[,]\s*/, '')
    .replace(/\s*[\],]$/, '');
  try {
    const value: unknown = JSON.parse(bare);
    if (typeof value === 'object' && value && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told of below, like any other line that makes no sense.
  }
  return refuse('This file is no backup of Offprint, or it is damaged.');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function headerOf(value: Record<string, unknown>): BackupHeader {
  const { offprint, version, madeAt } = value;
  if (offprint !== 'backup' || !Number.isInteger(version) || typeof madeAt !== 'number')
    return refuse('This file is no backup of Offprint.');
  if (Number(version) > backupVersion)
    return refuse('A newer Offprint made this backup. Update Offprint to read it.');
  return value as BackupHeader;
}

/** What a line of a backup says. Rejects what Offprint does not write with `BadBackup`. */
export function readLine(line: string): BackupLine {
  const value = parsed(line);
  if ('offprint' in value) return { kind: 'header', header: headerOf(value) };
  const [[name = '', record] = []] = Object.entries(value);
  if (name === 'end' && isObject(record) && Number.isInteger(record.records))
    return { kind: 'end', records: Number(record.records) };
  if (!Object.hasOwn(backupKeys, name) || !isObject(record))
    return refuse('This backup has a line that Offprint does not write.');
  return { kind: 'record', table: name as BackupTable, record };
}
