import { type BackupRhythm, type BackupTarget, backupRhythms, backupTargets } from '../core/backup-plan';
import { boundedInteger, cleanText, fieldOf } from '../core/clean';
import { UserError } from '../core/errors';
import {
  type Beside,
  type Priority,
  type Progress,
  priorities,
  type QueueStep,
  queueSteps,
  sides,
} from '../core/paper';
import { type TagColor, tagColors } from '../core/tags';

/** The fields of the calls that order, tag and search the library; all throw `BadRequest` with what is wrong. */

const longestName = 200;
const mostLines = 2000;
const longestQuery = 2000;
const mostPages = 100_000;
const mostYears = 100 * 366 * 24 * 60 * 60 * 1000;

function refuse(message: string): never {
  throw new UserError('BadRequest', message);
}

function choiceIn<T>(input: unknown, name: string, choices: readonly T[]): T {
  const value = fieldOf(input, name);
  return (
    choices.find((choice) => choice === value) ?? refuse(`The call has no "${name}" that Offprint knows.`)
  );
}

/** Where a call moves papers within their list. */
export function queueStepIn(input: unknown): QueueStep {
  return choiceIn(input, 'to', queueSteps);
}

/** Beside which paper a call puts others. */
export function besideIn(input: unknown): Beside {
  const beside = lineIn(input, 'beside', 64, 'The call names no paper to put others beside.');
  return { beside, side: choiceIn(input, 'side', sides) };
}

/** The priority a call asks for. */
export function priorityIn(input: unknown): Priority {
  return choiceIn(input, 'priority', priorities);
}

/** The colour a call asks for; none if it takes the colour away. */
export function colorIn(input: unknown): TagColor | undefined {
  const value = fieldOf(input, 'color');
  return value === undefined || value === null ? undefined : choiceIn(input, 'color', tagColors);
}

/** A time to come, at most a hundred years away. */
export function untilIn(input: unknown, now: number): number {
  const until = boundedInteger(fieldOf(input, 'until'), 0, now + mostYears);
  if (until === undefined) return refuse('The call has no time that Offprint can count to.');
  return until > now ? until : refuse('That time is over. Choose a later one.');
}

/** A rating from 1 to 5, or 0 for none. */
export function ratingIn(input: unknown): number {
  return boundedInteger(fieldOf(input, 'rating'), 0, 5) ?? refuse('A rating goes from 1 to 5.');
}

function countIn(input: unknown, name: string, least: number, most: number): number | undefined {
  const value = fieldOf(input, name);
  if (value === undefined) return undefined;
  return (
    boundedInteger(value, least, most) ??
    refuse(`"${name}" goes from ${least} to ${most.toLocaleString('en')}.`)
  );
}

/** How far a reading has come; empty if the call takes that away. */
export function progressIn(input: unknown): Progress {
  const given = fieldOf(input, 'progress') ?? {};
  const page = countIn(given, 'page', 0, mostPages);
  const pages = countIn(given, 'pages', 1, mostPages);
  const percent = countIn(given, 'percent', 0, 100);
  if (page !== undefined && pages !== undefined && page > pages)
    return refuse(`There are only ${pages} pages.`);
  const known = {
    page,
    pages: page === undefined ? undefined : pages,
    percent: page === undefined ? percent : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function lineIn(input: unknown, name: string, most: number, empty: string): string {
  const value = fieldOf(input, name);
  if (typeof value === 'string' && value.length > most)
    return refuse(
      `That has ${value.length.toLocaleString('en')} characters; ${most.toLocaleString('en')} is the most.`,
    );
  return cleanText(value, most) ?? refuse(empty);
}

/** A tag a call is about. */
export function tagIn(input: unknown, name: 'tag' | 'to' | 'into'): string {
  return lineIn(input, name, 400, 'A tag needs a name.');
}

/** The name of a kept search. */
export function nameIn(input: unknown): string {
  return lineIn(input, 'name', longestName, 'A search needs a name.');
}

/** The query of a kept search. */
export function queryIn(input: unknown): string {
  return lineIn(input, 'query', longestQuery, 'There is no search to keep.');
}

/** How often backups are to be made, and where they go. */
export function planIn(input: unknown): { every: BackupRhythm; to: BackupTarget } {
  return { every: choiceIn(input, 'every', backupRhythms), to: choiceIn(input, 'to', backupTargets) };
}

/** How a backup is to be taken in. */
export function modeIn(input: unknown): 'replace' | 'merge' {
  return choiceIn(input, 'mode', ['replace', 'merge'] as const);
}

/** Lines of a backup. */
export function linesIn(input: unknown): string[] {
  const lines = fieldOf(input, 'lines');
  const isGood =
    Array.isArray(lines) && lines.length <= mostLines && lines.every((line) => typeof line === 'string');
  return isGood ? (lines as string[]) : refuse('The call has no lines of a backup.');
}

/** The id of a kept search. */
export function searchIdIn(input: unknown): string {
  return lineIn(input, 'id', 64, 'The call names no search.');
}
