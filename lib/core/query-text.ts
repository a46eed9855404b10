import { statusNames } from './paper';
import type { Having, Moment, Query, TextField } from './query-tree';

const plainWord = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_+#/-]*$/u;
const connector = /^(?:OR|AND|NOT)$/;

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A value as it can stand after a field's colon. */
function valueText(value: string): string {
  return plainWord.test(value) ? value : quoted(value);
}

const fieldNames: Readonly<Record<TextField, string>> = {
  title: 'title:',
  authors: 'author:',
  tags: 'tag:',
  venue: 'venue:',
  note: 'note:',
  abstract: 'abstract:',
  ids: 'id:',
};

type Words = Extract<Query, { kind: 'words' }>;

/** Words as they are typed. The last bare word of a query is taken for a beginning, so a whole word is quoted there. */
function printWords({ text, field, isPrefix }: Words, isLast: boolean): string {
  const isPlain = plainWord.test(text) && !connector.test(text) && !/^\d{4}\.\d|^10\./.test(text);
  const word = isPlain && (isPrefix || !isLast) ? text : quoted(text);
  return (field ? fieldNames[field] : '') + word + (isPrefix ? '*' : '');
}

function printSpan(from: number | undefined, to: number | undefined): string {
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;
}

function printMoment(moment: Moment, isFrom: boolean): string {
  if ('ago' in moment) return `${isFrom ? '<' : '>'}${moment.ago}${moment.unit}`;
  if (isFrom) return (moment.edge === 'start' ? '>=' : '>') + moment.day;
  return (moment.edge === 'start' ? '<' : '<=') + moment.day;
}

function printAdded({ from, to }: Extract<Query, { kind: 'added' }>): string {
  if (from && to && 'day' in from && 'day' in to)
    return from.day === to.day ? `added:${from.day}` : `added:${from.day}..${to.day}`;
  if (from) return `added:${printMoment(from, true)}`;
  return to ? `added:${printMoment(to, false)}` : '';
}

function printPart(query: Query, isLast: boolean): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${print(query, false)})` : print(query, isLast);
}

function print(query: Query, isLast: boolean): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
    case 'or': {
      const between = query.kind === 'and' ? ' ' : ' OR ';
      const end = query.parts.length - 1;
      return query.parts.map((part, index) => printPart(part, isLast && index === end)).join(between);
    }
    case 'not':
      return `-${printPart(query.part, false)}`;
    case 'words':
      return printWords(query, isLast);
    case 'tag':
      return `tag:${valueText(query.tag)}`;
    case 'is':
      return `is:${query.status}`;
    case 'has':
      return `has:${query.what}`;
    case 'year':
      return `year:${printSpan(query.from, query.to)}`;
    case 'added':
      return printAdded(query);
    case 'site':
      return `site:${valueText(query.host)}`;
    case 'id':
      return `id:${quoted(query.id)}`;
  }
}

/** A query as it could be typed: parsing it again gives the same query. */
export function printQuery(query: Query): string {
  return print(query, true);
}

const havingNames: Readonly<Record<Having, string>> = {
  code: 'with code',
  pdf: 'with a PDF',
  note: 'with a note',
  abstract: 'with an abstract',
  tags: 'with tags',
};

const units = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;

function agoText({ ago, unit }: Extract<Moment, { ago: number }>): string {
  return ago === 1 ? `${units[unit]}` : `${ago} ${units[unit]}s`;
}

function describeFrom(moment: Moment): string {
  if ('ago' in moment) return `in the last ${agoText(moment)}`;
  return `${moment.edge === 'start' ? 'since' : 'after'} ${moment.day}`;
}

function describeTo(moment: Moment): string {
  if ('ago' in moment)
    return `more than ${moment.ago === 1 ? `a ${units[moment.unit]}` : agoText(moment)} ago`;
  return `${moment.edge === 'start' ? 'before' : 'up to'} ${moment.day}`;
}

function describeAdded({ from, to }: Extract<Query, { kind: 'added' }>): string {
  if (from && to && 'day' in from && 'day' in to)
    return from.day === to.day ? `added in ${from.day}` : `added from ${from.day} to ${to.day}`;
  return `added ${from ? describeFrom(from) : to ? describeTo(to) : 'at any time'}`;
}

function describeYears({ from, to }: Extract<Query, { kind: 'year' }>): string {
  if (from === to) return `from ${from}`;
  if (from === undefined) return `from ${to} or before`;
  return to === undefined ? `from ${from} or later` : `from ${from} to ${to}`;
}

const fieldPlaces: Readonly<Record<TextField, string>> = {
  title: ' in the title',
  authors: ' among the authors',
  tags: ' among the tags',
  venue: ' in the venue',
  note: ' in your note',
  abstract: ' in the abstract',
  ids: ' among the ids',
};

function describePart(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${describeQuery(query)})` : describeQuery(query);
}

/** A query as it was understood, in words for the reader: “attention…” tagged vision, not read. */
export function describeQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'every paper';
    case 'and':
      return query.parts.map(describePart).join(', ');
    case 'or':
      return query.parts.map(describePart).join(' or ');
    case 'not':
      return `not ${describePart(query.part)}`;
    case 'words':
      return `“${query.text}${query.isPrefix ? '…' : ''}”${query.field ? fieldPlaces[query.field] : ''}`;
    case 'tag':
      return `tagged ${query.tag}`;
    case 'is':
      if (query.status === 'new' || query.status === 'seen') return `${query.status} on a page`;
      if (query.status === 'snoozed') return 'snoozed';
      return `in ${statusNames[query.status]}`;
    case 'has':
      return havingNames[query.what];
    case 'year':
      return describeYears(query);
    case 'added':
      return describeAdded(query);
    case 'site':
      return `at ${query.host}`;
    case 'id':
      return `with the id ${query.id}`;
  }
}
