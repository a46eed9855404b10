import { describe, expect, it } from 'vitest';
import {
  type Described,
  fingerprintOf,
  isPlaceholderTitle,
  isSameWork,
  type Kinship,
  kinshipOf,
  ownIds,
} from '../../lib/core/identity';
import type { Identity, Name } from '../../lib/core/paper';

const ada: Name = { family: 'Okonkwo', given: 'Ada' };

function work(title: string, fields: Partial<Identity> = {}): Identity {
  return { title, authors: [ada], issued: '2024', ids: [], ...fields };
}

describe('fingerprintOf', () => {
  const title = (text: string) => fingerprintOf({ title: text, authors: [ada] });

  it.each([
    ['Slow Rivers: a Re-View', 'slow rivers a review'],
    ['Sparse $\\ell_1$ recovery in $\\mathbb{R}^n$', 'Sparse ℓ₁ recovery in ℝⁿ'],
    ['Sparse <i>ℓ</i><sub>1</sub> recovery', 'Sparse $\\ell_1$-recovery'],
    ['An $\\alpha$-divergence, and $\\varepsilon$', 'An α-divergence and ϵ'],
    ['$\\mathcal{O}(n \\log n)$ sorting', 'O(n log n) sorting'],
    ['Flows as $t \\to \\infty$', 'Flows as t→∞'],
    ['Fre\u0301chet means', 'Fréchet means'],
  ])('is one for %s and %s', (a, b) => expect(title(a)).toBe(title(b)));

  it.each([
    ['深層学習による河川の予測', '深層学習による気象の予測'],
    ['Реки северных равнин', 'Реки южных равнин'],
    ['ベイズ', 'ヘイズ'],
    ['नदी कि', 'नदी का'],
  ])('tells %s from %s', (a, b) => {
    expect(title(a)).not.toBe(title(b));
    expect(title(a).length).toBeGreaterThan('|okonkwo'.length);
  });

  it.each<[Name, Name]>([
    [{ family: 'van der Berg', given: 'J.' }, { literal: 'Jan van der Berg' }],
    [{ family: 'García', given: 'A' }, { literal: 'Garcia, Ana' }],
    [{ family: '山田', given: '太郎' }, { literal: '山田太郎' }],
    [{ family: 'O’Neil' }, { family: "O'Neil" }],
  ])('takes %j and %j for one author', (a, b) => {
    const rivers = 'Slow rivers remember';
    expect(fingerprintOf({ title: rivers, authors: [a] })).toBe(
      fingerprintOf({ title: rivers, authors: [b] }),
    );
  });

  it.each(['!!!', 'arXiv:2106.09608', '$$'])('is empty for %s, which says nothing', (text) =>
    expect(title(text)).toBe(''),
  );
});

describe('a placeholder', () => {
  it.each([
    'arXiv:2106.09608',
    '2106.09608v2',
    'doi:10.1000/1',
    '10.1000/xyz',
    'hep-th/9901001',
    'https://a.example/x',
  ])('%s is one', (title) => expect(isPlaceholderTitle(title)).toBe(true));
  it.each(['On arXiv:2106.09608', 'DOI: a history', '2024', 'Attention'])('%s is a title', (title) =>
    expect(isPlaceholderTitle(title)).toBe(false),
  );
});

describe('isSameWork', () => {
  const long = 'Slow rivers remember what mountains forget';
  const cases: [why: string, a: Identity, b: Identity, is: boolean][] = [
    [
      'a shared id, whatever else',
      work('One title', { ids: ['doi:10.1/a', 'pmid:1'] }),
      work('Retitled wholly', { ids: ['pmid:1'], issued: '1999' }),
      true,
    ],
    ['one title, author and year', work(long), work(long.toUpperCase()), true],
    ['a year apart', work(long), work(long, { issued: '2025-01' }), true],
    ['two years apart', work(long), work(long, { issued: '2026' }), false],
    ['no year on one side', work(long), { title: long, authors: [ada], ids: [] }, true],
    ['another first author', work(long), work(long, { authors: [{ family: 'Silva' }] }), false],
    [
      'ids of different schemes',
      work(long, { ids: ['arxiv:2401.00001'] }),
      work(long, { ids: ['pmid:1'] }),
      true,
    ],
    ['two DOIs', work(long, { ids: ['doi:10.1/a'] }), work(long, { ids: ['doi:10.1/b'] }), false],
    [
      'two arXiv ids',
      work(long, { ids: ['arxiv:2401.00001'] }),
      work(long, { ids: ['arxiv:2401.00002'] }),
      false,
    ],
    [
      'two versions of a DOI',
      work(long, { ids: ['doi:10.21203/rs.3.rs-1/v1'] }),
      work(long, { ids: ['doi:10.21203/rs.3.rs-1/v2'] }),
      true,
    ],
    [
      'a preprint’s DOI and the published one',
      work(long, { ids: ['doi:10.1101/2024.01.01'] }),
      work(long, { ids: ['doi:10.1/a'] }),
      true,
    ],
    [
      'only the ISBN of one volume',
      work(long, { ids: ['isbn:9783161484100'] }),
      work('Another chapter of that volume', { ids: ['isbn:9783161484100'] }),
      false,
    ],
    ['a short title with author and years', work('Deep water'), work('Deep Water'), true],
    [
      'a short title without a year',
      work('Deep water'),
      { title: 'Deep water', authors: [ada], ids: [] },
      false,
    ],
    [
      'a short title without an author',
      work('Editorial note', { authors: [] }),
      work('Editorial note', { authors: [] }),
      false,
    ],
    ['a long title without an author', work(long, { authors: [] }), work(long, { authors: [] }), true],
    [
      'a short title of an unspaced script, undated',
      { title: '深層学習', authors: [], ids: [] },
      { title: '深層学習', authors: [], ids: [] },
      false,
    ],
    [
      'a long one',
      { title: '深層学習による河川の水位予測', authors: [], ids: [] },
      { title: '深層学習による河川の水位予測', authors: [], ids: [] },
      true,
    ],
    ['titles that say nothing', work('***'), work('***'), false],
  ];
  it.each(cases)('%s', (_, a, b, is) => {
    expect(isSameWork(a, b)).toBe(is);
    expect(isSameWork(b, a)).toBe(is);
  });

  it('takes no volume’s id for a work’s own', () => {
    expect(ownIds(['isbn:9783161484100', 'doi:10.1/a'])).toEqual(['doi:10.1/a']);
  });
});

describe('kinshipOf', () => {
  const long = 'Slow rivers remember what mountains forget';
  const told = (fields: Partial<Described>): Described => ({ ...work(long), ...fields });
  const silva: Name = { family: 'Silva' };
  const journal = { type: 'article-journal', venue: 'River Studies' } as const;
  const undated: Described = { title: 'Deep water', authors: [ada], ids: [] };
  const cases: [why: string, a: Described, b: Described, kinship: Kinship][] = [
    ['no author on one side', told({}), told({ authors: [] }), 'author'],
    ['its first author further back', told({}), told({ authors: [silva, ada] }), 'author'],
    ['another first author', told({}), told({ authors: [silva] }), 'different'],
    [
      'no author on one side, ids that contradict',
      told({ ids: ['doi:10.1/a'] }),
      told({ ids: ['doi:10.1/b'], authors: [] }),
      'different',
    ],
    ['no author, and years apart', told({}), told({ authors: [], issued: '2020' }), 'different'],
    [
      'a year off in another venue',
      told({ ...journal }),
      told({ type: 'paper-conference', venue: 'RIVERS', issued: '2025' }),
      'year',
    ],
    ['a year off in one venue', told({ ...journal }), told({ ...journal, issued: '2025' }), 'same'],
    [
      'a year off from its preprint',
      told({ type: 'article', venue: 'arXiv' }),
      told({ ...journal, issued: '2025' }),
      'same',
    ],
    ['long after its preprint', told({ type: 'article', issued: '2021' }), told({ ...journal }), 'year'],
    [
      'too long after its preprint',
      told({ type: 'article', issued: '2015' }),
      told({ ...journal }),
      'different',
    ],
    ['a short title, undated', undated, { ...undated, issued: '2024' }, 'title'],
    [
      'a shared id and another that contradicts, one title',
      told({ ids: ['arxiv:2401.00001', 'doi:10.1/a'] }),
      told({ ids: ['arxiv:2401.00001', 'doi:10.1/b'] }),
      'same',
    ],
    [
      'a shared id and another that contradicts, two titles',
      told({ ids: ['arxiv:2401.00001', 'doi:10.1/a'] }),
      told({ title: 'Another thing altogether', ids: ['arxiv:2401.00002', 'doi:10.1/a'] }),
      'ids',
    ],
    [
      'one work on arXiv, with a DOI, in DBLP and PubMed',
      told({
        ids: ['arxiv:2401.00001', 'doi:10.48550/arxiv.2401.00001', 'dblp:journals/corr/abs-2401-00001'],
      }),
      told({ ids: ['doi:10.1/a', 'dblp:conf/rivers/Okonkwo24', 'pmid:7'] }),
      'same',
    ],
  ];
  it.each(cases)('%s', (_, a, b, kinship) => {
    expect(kinshipOf(a, b)).toBe(kinship);
    expect(kinshipOf(b, a)).toBe(kinship);
  });
});
