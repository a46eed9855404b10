import { describe, expect, it } from 'vitest';
import { parseName, parseNames } from '../../lib/core/names';
import { nameText } from '../../lib/core/paper';

describe('one name', () => {
  it.each([
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['J. Doe', { family: 'Doe', given: 'J.' }],
    ['Doe JA', { family: 'Doe', given: 'JA' }],
    ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
    ['Maria de la Cruz', { family: 'de la Cruz', given: 'Maria' }],
    ['van der Berg, Anna', { family: 'van der Berg', given: 'Anna' }],
    ['Teven Le Scao', { family: 'Scao', given: 'Teven Le' }],
    ['John Q. Roe Jr.', { family: 'Roe Jr.', given: 'John Q.' }],
    ['Roe, Jr, John', { family: 'Roe Jr', given: 'John' }],
    ['ROWE Jane', { family: 'ROWE', given: 'Jane' }],
    ['van Dijk P.', { family: 'van Dijk', given: 'P.' }],
    ['Burke E.J.', { family: 'Burke', given: 'E.J.' }],
    ['Powell DJ.', { family: 'Powell', given: 'DJ' }],
    ['Jane ROWE', { family: 'ROWE', given: 'Jane' }],
    ['Powell D. J.', { family: 'Powell', given: 'D. J.' }],
    ['Иванова Н. Б.', { family: 'Иванова', given: 'Н. Б.' }],
    ['van der Berg J. P', { family: 'van der Berg', given: 'J. P.' }],
    ['DJ Powell', { family: 'Powell', given: 'DJ' }],
    ['Jane Doe 0001', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe1,2*', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe¹†', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe (Some University)', { family: 'Doe', given: 'Jane' }],
    ['Dr. Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, PhD', { family: 'Doe', given: 'Jane' }],
    ['王小明', { literal: '王小明' }],
    ['김철수', { literal: '김철수' }],
    ['Plato', { literal: 'Plato' }],
    ['The ATLAS Collaboration', { literal: 'The ATLAS Collaboration' }],
    ['Jean-Pierre Dupont', { family: 'Dupont', given: 'Jean-Pierre' }],
    ["Flannery O'Connor", { family: "O'Connor", given: 'Flannery' }],
  ])('%s', (text, name) => {
    expect(parseName(text)).toEqual(name);
  });

  it.each(['', ' ', '*', '12', 'PhD'])('none in "%s"', (text) => {
    expect(parseName(text)).toBeUndefined();
  });
});

describe('a byline', () => {
  it.each([
    ['Jane Doe, Richard Roe, Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe']],
    ['Jane Doe, Richard Roe and Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe']],
    ['Jane Doe, Richard Roe, & Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe']],
    ['Jane Doe and Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Doe, Jane; Roe, Richard; Poe, A.', ['Jane Doe', 'Richard Roe', 'A. Poe']],
    ['Jane Doe; Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Doe, Jane and Roe, Richard', ['Jane Doe', 'Richard Roe']],
    ['Doe, J., Roe, R., & Poe, A. B.', ['J. Doe', 'R. Roe', 'A. B. Poe']],
    ['Doe J, Roe RA, Poe A', ['J Doe', 'RA Roe', 'A Poe']],
    ['J Doe, RA Roe', ['J Doe', 'RA Roe']],
    ['Doe, Jane', ['Jane Doe']],
    ['Doe, Ana Maria Paiva de Brito', ['Ana Maria Paiva de Brito Doe']],
    ['Doe, Ana Maria Paiva Brito', ['Doe', 'Ana Maria Paiva Brito']],
    ['Jane Doe', ['Jane Doe']],
    ['Authors: Jane Doe, Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['By Jane Doe and Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe, Richard Roe, et al.', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe et al', ['Jane Doe']],
    ['Jane Doe, Richard Roe…', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe, Richard Roe, (12 additional authors not shown)', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe (Uni A, Town), Richard Roe (Uni B)', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe1,2, Richard Roe2*', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe | Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe · Richard Roe', ['Jane Doe', 'Richard Roe']],
    ['Jane Doe\nRichard Roe', ['Jane Doe', 'Richard Roe']],
    ['John Roe, Jr., Ann Poe', ['John Roe', 'Ann Poe']],
    ['王小明，李雷、韩梅梅', ['王小明', '李雷', '韩梅梅']],
    ['علی رضایی، مریم کریمی', ['علی رضایی', 'مریم کریمی']],
    ['سعيد بن ناصر، ليلى يوسف وعمر الزهراني', ['سعيد بن ناصر', 'ليلى يوسف', 'عمر الزهراني']],
    ['محمد جعفری و فاطمه حسینی', ['محمد جعفری', 'فاطمه حسینی']],
    ['Ludwig van Beethoven, Maria de la Cruz', ['Ludwig van Beethoven', 'Maria de la Cruz']],
    ['Bin Gu, Charles Ling', ['Bin Gu', 'Charles Ling']],
    ['Van Morris, Bob Roe', ['Van Morris', 'Bob Roe']],
    ['Van Dyke, Jane', ['Jane Van Dyke']],
    ['Holm M, van Dijk P.', ['M Holm', 'P. van Dijk']],
    ['', []],
  ])('%s', (text, names) => {
    expect(parseNames(text).map(nameText)).toEqual(names);
  });

  it('reads a hostile text in linear time', () => {
    const start = performance.now();
    for (const text of ['a', 'A ', '(', ',', ' and ', '(a', 'A. ', 'et al ', '1 other ', ' ', '; ', 'A1 '])
      parseNames(text.repeat(50_000 / text.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
