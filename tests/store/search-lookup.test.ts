import { describe, expect, it } from 'vitest';
import { type Lookup, lookupsOf, pairsOfPhrase } from '../../lib/core/query-words';
import { packNumbers } from '../../lib/store/search-codec';
import { lookupsRead } from '../../lib/store/search-lookup';

/** An index in which "of" fills six blocks and "the" eight; all other words stand in one or two. */
const segments = [
  {
    id: 1,
    papers: 1,
    seq: 1,
    covers: packNumbers([0]),
    firsts: ['a', 'm', ...Array<string>(5).fill('of'), 'p', ...Array<string>(7).fill('the'), 'u'],
  },
];

function read(...phrases: string[]): string[] {
  const words = phrases.map((text): Lookup[] => [...lookupsOf(text, false), ...pairsOfPhrase(text, false)]);
  return lookupsRead({ segments }, { words }).flatMap(({ term }) => (/^\w/.test(term) ? term : []));
}

describe('what is read for a phrase', () => {
  it('is all that is looked up where its words are about as common', () => {
    expect(read('graph matching')).toEqual(['graph', 'matching']);
    expect(read('of the')).toEqual(['of', 'the']);
  });

  it('leaves out a word that far more papers have than its rarest', () => {
    expect(read('the graph of things')).toEqual(['graph', 'things']);
  });

  it('has all pairs of words, however many papers they are in', () => {
    const words = [[...lookupsOf('the graph', false), ...pairsOfPhrase('the graph', false)]];
    const [pair] = pairsOfPhrase('the graph', false);
    const many = segments.map((segment) => ({
      ...segment,
      firsts: [...Array<string>(9).fill(pair?.term ?? ''), ...segment.firsts],
    }));
    expect(lookupsRead({ segments: many }, { words })).toContainEqual(pair);
  });

  it('is a common word where it stands alone, or in another part', () => {
    expect(read('the')).toEqual(['the']);
    expect(read('the graph', 'the')).toEqual(['graph', 'the']);
  });

  it('has each lookup once', () => {
    expect(lookupsRead({ segments }, { words: [] })).toEqual([]);
    const lookup = { term: 'graph', isPrefix: false };
    expect(lookupsRead({ segments }, { words: [[lookup], [lookup]] })).toEqual([lookup]);
  });
});
