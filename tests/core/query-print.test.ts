import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../lib/core/paper';
import { parseQuery } from '../../lib/core/query';
import { printQuery } from '../../lib/core/query-text';
import { havings, joinQueries, negateQuery, type Query } from '../../lib/core/query-tree';

function parsed(text: string): Query {
  const read = parseQuery(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.query;
}

const words = fc.constantFrom(
  'graph',
  'Fréchet',
  'self-attention',
  '深度学习',
  'O’Neil',
  'deep learning',
  'OR',
  '2401',
  'is:x',
  'a"b\\',
);
const day = fc.constantFrom('2023', '2024-05', '2024-05-17');
const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), text: words, isPrefix: fc.boolean() }),
  fc.record({
    kind: fc.constant('words' as const),
    text: words,
    field: fc.constantFrom('title' as const, 'authors' as const, 'note' as const),
    isPrefix: fc.boolean(),
  }),
  fc.constantFrom('nlp', 'to do/later', 'c++').map((tag) => ({ kind: 'tag' as const, tag })),
  fc.constantFrom(...statuses).map((status) => ({ kind: 'is' as const, status })),
  fc.constantFrom(...havings).map((what) => ({ kind: 'has' as const, what })),
  fc.record({ kind: fc.constant('year' as const), from: fc.integer({ min: 1000, max: 2000 }) }),
  fc.record({ kind: fc.constant('year' as const), to: fc.integer({ min: 2000, max: 2030 }) }),
  fc.record({ kind: fc.constant('year' as const), from: fc.constant(1999), to: fc.constantFrom(1999, 2024) }),
  fc.record({
    kind: fc.constant('added' as const),
    from: fc.oneof(
      fc.record({
        ago: fc.nat(99),
        unit: fc.constantFrom('d' as const, 'w' as const, 'm' as const, 'y' as const),
      }),
      fc.record({ day, edge: fc.constantFrom('start' as const, 'end' as const) }),
    ),
  }),
  fc.constantFrom('arxiv.org', 'arxiv').map((host) => ({ kind: 'site' as const, host })),
  fc.constant({ kind: 'id' as const, id: 'doi:10.1000/182' }),
);
const tree: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, parts]): Query => joinQueries(kind, parts) ?? { kind: 'all' }),
    tie('query').map(negateQuery),
  ),
})).query;

describe('printQuery', () => {
  it('prints every query so that it parses to the same again', () => {
    fc.assert(
      fc.property(tree, (query) => {
        expect(parsed(printQuery(query))).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });

  it('is stable on whatever is typed', () => {
    const signs = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ' ',
      'OR',
      ' OR ',
      'tag:',
      'year:',
      '2024',
      '..',
      'graph',
      '>',
      '7d',
      'added:',
      '*',
      '\\',
      '“',
      'is:later',
      'ß',
      '深度',
      ':',
      'id:',
    );
    const typed = fc.oneof(
      fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseQuery(text);
        if ('problem' in read) {
          expect(read.problem.message).toMatch(/[.?]$/);
          expect(read.problem.at).toBeLessThanOrEqual(text.length);
          return;
        }
        expect(parsed(printQuery(read.query))).toEqual(read.query);
      }),
      { numRuns: 2000 },
    );
  });
});
