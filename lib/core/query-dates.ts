import type { Moment, Query } from './query-tree';

/** A stretch given as text: `from..to`, either of which may be missing, or a comparison. */
type Stretch = { from?: string; to?: string; isAfter?: boolean; isBefore?: boolean };

/** Reads `2019..2024`, `2019..`, `..2024`, `>2020`, `>=2020`, `<2020`, `<=2020` or `2020`. */
function readStretch(text: string): Stretch | undefined {
  const range = /^(.*?)\.\.+(.*)$/.exec(text);
  if (range) {
    const [, from, to] = range;
    return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
  }
  const [, sign = '', value = ''] = /^([<>]=?|=)?(.+)$/.exec(text) ?? [];
  if (!value) return undefined;
  if (sign.startsWith('>')) return { from: value, isAfter: sign === '>' };
  if (sign.startsWith('<')) return { to: value, isBefore: sign === '<' };
  return { from: value, to: value };
}

const yearPattern = /^\d{4}$/;

/** Reads what follows `year:`, or says what it wants. */
export function readYears(text: string): Query | string {
  const stretch = readStretch(text.replace(/^(\d{4})[-–](\d{4})$/, '$1..$2'));
  const { from, to, isAfter, isBefore } = stretch ?? {};
  if (!stretch || [from, to].some((year) => year !== undefined && !yearPattern.test(year)))
    return 'year: wants 2024 or 2019..2024.';
  const first = from === undefined ? undefined : Number(from) + (isAfter ? 1 : 0);
  const last = to === undefined ? undefined : Number(to) - (isBefore ? 1 : 0);
  if (first !== undefined && last !== undefined && first > last)
    return `year: runs backwards. Write ${last}..${first}.`;
  return {
    kind: 'year',
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  };
}

const agoPattern = /^(\d{1,4})([dwmy])$/i;
const dayPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function readDay(text: string | undefined, edge: 'start' | 'end'): Moment | undefined {
  return text !== undefined && dayPattern.test(text) ? { day: text, edge } : undefined;
}

/** `<7d` is less than seven days ago, so it starts a stretch; `>7d` ends one. */
function readAgo(text: string): Query | undefined {
  const [, sign = '<', count = '', unit = ''] = /^([<>])?=?(\d{1,4})([dwmy])$/i.exec(text) ?? [];
  if (!agoPattern.test(count + unit)) return undefined;
  const ago = { ago: Number(count), unit: unit.toLowerCase() as 'd' | 'w' | 'm' | 'y' };
  return sign === '>' ? { kind: 'added', to: ago } : { kind: 'added', from: ago };
}

/** Reads what follows `added:`, or says what it wants. */
export function readAdded(text: string): Query | string {
  const ago = readAgo(text);
  if (ago) return ago;
  const stretch = readStretch(text);
  const from = readDay(stretch?.from, stretch?.isAfter ? 'end' : 'start');
  const to = readDay(stretch?.to, stretch?.isBefore ? 'start' : 'end');
  const isWhole = !stretch || (stretch.from !== undefined && !from) || (stretch.to !== undefined && !to);
  if (isWhole) return 'added: wants <7d, >2024-01-31 or 2024-01..2024-06.';
  if (from && to && 'day' in from && 'day' in to && from.day > to.day)
    return `added: runs backwards. Write ${to.day}..${from.day}.`;
  return { kind: 'added', ...(from && { from }), ...(to && { to }) };
}

/** Whole hours since 1970: what `added:` compares, and what the index keeps. */
export function hourOf(time: number): number {
  return Math.floor(time / 3_600_000);
}

const daysOf = { d: 1, w: 7, m: 0, y: 0 } as const;

function timeOf(moment: Moment, now: number): number {
  if ('ago' in moment) {
    const then = new Date(now);
    if (moment.unit === 'y') then.setFullYear(then.getFullYear() - moment.ago);
    if (moment.unit === 'm') then.setMonth(then.getMonth() - moment.ago);
    then.setDate(then.getDate() - moment.ago * daysOf[moment.unit]);
    return then.getTime();
  }
  const [year = 0, month, day] = moment.day.split('-').map(Number);
  const isEnd = moment.edge === 'end';
  if (month === undefined) return new Date(year + (isEnd ? 1 : 0), 0, 1).getTime();
  if (day === undefined) return new Date(year, month - 1 + (isEnd ? 1 : 0), 1).getTime();
  return new Date(year, month - 1, day + (isEnd ? 1 : 0)).getTime();
}

/** The hours an `added:` stretch spans at a time `now` in ms: from the first, which belongs to it, to the last, which does not. */
export function hoursOf(
  { from, to }: Extract<Query, { kind: 'added' }>,
  now: number,
): { from: number; to: number } {
  return {
    from: from ? hourOf(timeOf(from, now)) : 0,
    to: to ? hourOf(timeOf(to, now)) : Number.MAX_SAFE_INTEGER,
  };
}
