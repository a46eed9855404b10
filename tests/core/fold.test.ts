import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, piecesOf, spacedWords, wordsOf } from '../../lib/core/fold';

describe('foldText', () => {
  it.each([
    ['Fréchet', 'frechet'],
    ['Łukasz Øystein Weiß', 'lukasz oystein weiss'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', foldText('Σίσυφος')],
    ['Ёлка', 'елка'],
    ['ﬁnite ℓ₁ 𝔽', 'finite l1 f'],
    ['ベイズ', 'ベイズ'],
    ['ﾍﾞｲｽﾞ', 'ベイズ'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['مُحَمَّد', 'محمد'],
  ])('%s becomes %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('keeps words apart that only their vowel signs or sound marks tell apart', () => {
    expect(foldText('कि')).not.toBe(foldText('का'));
    expect(foldText('が')).not.toBe(foldText('か'));
  });
});

describe('wordsOf', () => {
  it.each([
    ['Slow rivers: a re-view (2nd)', ['slow', 'rivers', 'a', 're', 'view', '2nd']],
    ['arxiv:2106.09608', ['arxiv', '2106', '09608']],
    ['深層学習', ['深層', '層学', '学習', '習']],
    ['BERT入門', ['bert', '入門', '門']],
    ['', []],
  ])('%s has %j', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('spacedWords', () => {
  it.each([
    ['  Graph-based  (deep) learning, 2nd ed.', 'graph based deep learning 2nd ed'],
    ['Über die Größe', 'uber die grosse'],
    ['图学习 and 学', '图学习 and 学'],
    ['...', ''],
  ])('%s is %j', (text, words) => expect(spacedWords(text)).toBe(words));

  it('has the words that a text is cut into, plain or not', () => {
    const joined = (text: string) =>
      piecesOf(text)
        .map((piece) => piece.text)
        .join(' ');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(spacedWords(text)).toBe(joined(text));
      }),
    );
  });
});
