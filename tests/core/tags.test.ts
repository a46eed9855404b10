import { describe, expect, it } from 'vitest';
import { isTagMatch, normalTag, normalTags, tagKey } from '../../lib/core/tags';

describe('a tag', () => {
  it.each([
    [' interp / circuits ', 'interp/circuits'],
    ['to   cite', 'to cite'],
    ['/a//b/', 'a/b'],
    ['a\u0000b\tc', 'a b c'],
    [' / ', undefined],
    ['', undefined],
  ])('%j is kept as %j', (text, tag) => expect(normalTag(text)).toBe(tag));

  it('has at most 100 characters', () => {
    expect(normalTag('x'.repeat(100))).toHaveLength(100);
    expect(() => normalTag('x'.repeat(101))).toThrow('A tag can have 100 characters; this one has 101.');
  });

  it('is the same in any case, but not without its accents', () => {
    expect(tagKey('Rényi')).toBe(tagKey('RÉNYI'));
    expect(tagKey('Rényi')).not.toBe(tagKey('Renyi'));
    expect(normalTags(['NLP', 'nlp', ' ', 'Nlp', 'x'])).toEqual(['NLP', 'x']);
  });

  it.each([
    ['interp/circuits', 'circ', true],
    ['interp/circuits', 'interp/c', true],
    ['interp/circuits', 'erp', false],
    ['to cite', 'cit', true],
    ['to cite', 'to c', true],
    ['Rényi', 'reny', true],
    ['a', '', true],
  ])('%s goes on with %j: %s', (tag, typed, is) => expect(isTagMatch(tag, typed)).toBe(is));
});
