import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/core/query';
import { fields } from '../../lib/core/query-fields';
import { mendedText, type Query } from '../../lib/core/query-tree';

function parsed(text: string): Query {
  const read = parseQuery(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.query;
}

function problem(text: string) {
  const read = parseQuery(text);
  return 'problem' in read ? read.problem : undefined;
}

const word = (text: string, isPrefix = false): Query => ({ kind: 'words', text, isPrefix });

describe('parseQuery', () => {
  it('asks for everything with an empty text', () => {
    expect(parsed('')).toEqual({ kind: 'all' });
    expect(parsed('  \t ')).toEqual({ kind: 'all' });
    expect(parsed('– & ★')).toEqual({ kind: 'all' });
  });

  it('wants all words, and takes the last for a beginning', () => {
    expect(parsed('graph neur')).toEqual({ kind: 'and', parts: [word('graph'), word('neur', true)] });
    expect(parsed('graph AND neur ')).toEqual(parsed('graph neur'));
  });

  it('takes no quoted, negated or bracketed word for a beginning', () => {
    expect(parsed('"graph"')).toEqual(word('graph'));
    expect(parsed('a -graph')).toEqual({
      kind: 'and',
      parts: [word('a'), { kind: 'not', part: word('graph') }],
    });
    expect(parsed('(graph)')).toEqual(word('graph'));
  });

  it('takes a starred word or phrase for a beginning anywhere', () => {
    expect(parsed('neur* "deep lear"* x')).toEqual({
      kind: 'and',
      parts: [word('neur', true), word('deep lear', true), word('x', true)],
    });
  });

  it('binds OR less than a space, and brackets most', () => {
    expect(parsed('a b OR c "d"')).toEqual({
      kind: 'or',
      parts: [
        { kind: 'and', parts: [word('a'), word('b')] },
        { kind: 'and', parts: [word('c'), word('d')] },
      ],
    });
    expect(parsed('a (b OR c) "d"')).toEqual({
      kind: 'and',
      parts: [word('a'), { kind: 'or', parts: [word('b'), word('c')] }, word('d')],
    });
    expect(parsed('-(a OR b)')).toEqual({ kind: 'not', part: { kind: 'or', parts: [word('a'), word('b')] } });
    expect(parsed('NOT a "b"')).toEqual({
      kind: 'and',
      parts: [{ kind: 'not', part: word('a') }, word('b')],
    });
  });

  it('takes a minus inside or between words for what it is', () => {
    expect(parsed('self-attention "x"')).toEqual({ kind: 'and', parts: [word('self-attention'), word('x')] });
    expect(parsed('a - "b"')).toEqual({ kind: 'and', parts: [word('a'), word('b')] });
    expect(parsed('--a "b"')).toEqual({ kind: 'and', parts: [word('a'), word('b')] });
  });

  it.each<[string, Query]>([
    ['tag:NLP', { kind: 'tag', tag: 'nlp' }],
    ['tag:"To Do/Résumé"', { kind: 'tag', tag: 'to do/resume' }],
    ['tag: vision', { kind: 'tag', tag: 'vision' }],
    ['author:lovel', { kind: 'words', text: 'lovel', field: 'authors', isPrefix: true }],
    ['author:"Ada Lovelace"', { kind: 'words', text: 'Ada Lovelace', field: 'authors', isPrefix: false }],
    ['title:“graph nets”', { kind: 'words', text: 'graph nets', field: 'title', isPrefix: false }],
    ['Venue:nature*', { kind: 'words', text: 'nature', field: 'venue', isPrefix: true }],
    ['is:LATER', { kind: 'is', status: 'later' }],
    ['is:queue', { kind: 'is', status: 'later' }],
    ['has:pdf', { kind: 'has', what: 'pdf' }],
    ['site:https://www.Nature.com/articles/x', { kind: 'site', host: 'nature.com' }],
    ['year:2024', { kind: 'year', from: 2024, to: 2024 }],
    ['year:2019..2024', { kind: 'year', from: 2019, to: 2024 }],
    ['year:2019-2024', { kind: 'year', from: 2019, to: 2024 }],
    ['year:2019..', { kind: 'year', from: 2019 }],
    ['year:..2024', { kind: 'year', to: 2024 }],
    ['year:>2020', { kind: 'year', from: 2021 }],
    ['year:>=2020', { kind: 'year', from: 2020 }],
    ['year:<2020', { kind: 'year', to: 2019 }],
    ['added:<7d', { kind: 'added', from: { ago: 7, unit: 'd' } }],
    ['added:2w', { kind: 'added', from: { ago: 2, unit: 'w' } }],
    ['added:>1m', { kind: 'added', to: { ago: 1, unit: 'm' } }],
    ['added:>2024-01-01', { kind: 'added', from: { day: '2024-01-01', edge: 'end' } }],
    ['added:<=2024', { kind: 'added', to: { day: '2024', edge: 'end' } }],
    [
      'added:2024-01..2024-06',
      { kind: 'added', from: { day: '2024-01', edge: 'start' }, to: { day: '2024-06', edge: 'end' } },
    ],
    ['id:10.1000/182', { kind: 'id', id: '10.1000/182' }],
    ['doi:10.1000/182', { kind: 'id', id: 'doi:10.1000/182' }],
    ['arXiv:2401.00001v2', { kind: 'id', id: 'arXiv:2401.00001v2' }],
    ['2401.00001', { kind: 'id', id: '2401.00001' }],
    ['https://arxiv.org/abs/2401.00001', { kind: 'id', id: 'https://arxiv.org/abs/2401.00001' }],
  ])('reads %s', (text, query) => {
    expect(parsed(text)).toEqual(query);
  });

  it('reads a colon that belongs to no field as a part of words', () => {
    expect(parsed('Transformers: all at once')).toMatchObject({
      kind: 'and',
      parts: [{ text: 'Transformers:' }, {}, {}, {}],
    });
    expect(parsed('GNN:survey')).toEqual(word('GNN:survey', true));
  });

  it.each([
    ['(a OR b', 0, 'A bracket is still open. Close it with ).'],
    ['a (b (c) d', 2, 'A bracket is still open. Close it with ).'],
    ['a) b', 1, 'This bracket was never opened. Open it with (, or take it out.'],
    ['a ()', 2, 'These brackets are empty. Write something between them, or take them out.'],
    ['a "deep lear', 2, 'A quote is still open. Close it with ".'],
    ['title:“deep', 6, 'A quote is still open. Close it with ”.'],
    ['cats OR', 5, 'OR needs something on both sides, as in cats OR dogs.'],
    ['OR cats', 0, 'OR needs something on both sides, as in cats OR dogs.'],
    ['a OR OR b', 5, 'OR needs something on both sides, as in cats OR dogs.'],
    ['a (b OR )', 5, 'OR needs something on both sides, as in cats OR dogs.'],
    ['cats NOT', 5, 'Nothing follows this minus. Write what to leave out, as in -survey.'],
    ['x year:20', 2, 'year: wants 2024 or 2019..2024.'],
    ['year:2024..2019', 0, 'year: runs backwards. Write 2019..2024.'],
    ['added:soon', 0, 'added: wants <7d, >2024-01-31 or 2024-01..2024-06.'],
    ['added:2024-02..2024-01', 0, 'added: runs backwards. Write 2024-01..2024-02.'],
    ['is:lter', 0, 'is: does not know “lter”. Did you mean is:later?'],
    ['is:finished', 0, 'is: wants saved, later, reading, read, dismissed or snoozed.'],
    ['has:', 0, 'has: wants code, pdf, note, abstract or tags.'],
    ['tag:', 0, 'tag: wants a tag, as in tag:vision or tag:"to do".'],
    ['title:&', 0, 'title: wants a word, as in title:attention.'],
    ['auhtor:li', 0, 'There is no field auhtor: here. Did you mean author:?'],
    ['tag:(a OR b)', 0, 'tag: takes one value. Write (tag:a OR tag:b).'],
    ['id:?', 0, 'id: wants a DOI, an arXiv id or another id, as in id:10.1000/182.'],
    ['('.repeat(30), 20, 'Too many brackets inside each other. Take some out.'],
    ['w '.repeat(300), 400, 'A query can have 200 words. Take some out.'],
  ])('says what is wrong with %s', (text, at, message) => {
    expect(problem(text)).toMatchObject({ message, at });
  });

  it.each([
    ['(a OR b', '(a OR b)'],
    ['a) b', 'a b'],
    ['a ()', 'a '],
    ['a "deep lear', 'a "deep lear"'],
    ['title:“deep', 'title:“deep”'],
    ['cats OR', 'cats '],
    ['a OR OR b', 'a OR  b'],
    ['cats NOT', 'cats '],
    ['cats -OR dogs', 'cats OR dogs'],
    ['x is:lter y', 'x is:later y'],
    ['auhtor:li', 'author:li'],
  ])('offers the nearest mend of %s', (text, mended) => {
    const { mend } = problem(text) ?? {};
    expect(mend && mendedText(text, mend)).toBe(mended);
    expect(problem(mended)).toBeUndefined();
  });

  it('gives every field an example that it takes', () => {
    for (const { name, example } of fields) expect(problem(`${name}:${example}`)).toBeUndefined();
  });
});
