import { describe, expect, it } from 'vitest';
import type { Paper, PaperText } from '../../lib/core/paper';
import { parseQuery } from '../../lib/core/query';
import { scorePaper } from '../../lib/core/query-match';

const now = new Date(2024, 5, 15, 12).getTime();

const paper: Paper = {
  id: 'p1',
  rev: 1,
  ids: ['doi:10.1000/182', 'arxiv:2401.00001'],
  title: 'Self-Attention for the Fréchet mean: über $\\alpha$-trees',
  authors: [{ family: 'Nuñez', given: 'Ana María' }, { literal: '山田太郎' }, { literal: 'The Łódź Group' }],
  issued: '2023-11',
  venue: 'Journal of Invented Results',
  links: { landing: 'https://pubs.example.org/x', pdf: 'https://files.example.org/x.pdf' },
  fingerprint: '',
  met: [{ url: 'https://www.listing.example.com/new', at: 1 }],
  status: 'later',
  place: 1,
  tags: ['NLP/Parsing', 'To do'],
  savedAt: new Date(2024, 5, 10, 8).getTime(),
  changedAt: 1,
};
const long: PaperText = {
  id: 'p1',
  rev: 1,
  abstract: '我们提出一种深度学习方法 and compare graph networks.',
  note: 'Ask Béla about it; 기계학습은',
};

function score(text: string): number | undefined {
  const read = parseQuery(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return scorePaper(read.query, paper, long, now);
}

describe('scorePaper', () => {
  it.each([
    'frechet',
    '"FRÉCHET MEAN"',
    'uber alpha',
    'nunez maria',
    'author:"María Nuñez"',
    'author:太郎',
    'lodz',
    'self-attention',
    '"attention for the"',
    'attention-for',
    '深度学习',
    '学习',
    '度',
    '기계',
    '학습',
    '계학습은',
    'bela',
    'note:ask',
    'abstract:"graph netw"*',
    'venue:invented',
    'pars',
    '"to do"',
    'tag:nlp',
    'tag:"nlp/parsing"',
    '-tag:vision',
    'is:later',
    'has:pdf has:note has:abstract has:tags -has:code',
    'year:2023',
    'year:2020..',
    'added:<7d',
    'added:2024-06',
    'added:>2024-06-09',
    'added:>=2024-06-10 added:<=2024-06-10',
    'site:example.org',
    'site:pubs.example.org',
    'site:listing.example.com',
    'site:example',
    '10.1000/182',
    'arXiv:2401.00001v3',
    'https://arxiv.org/pdf/2401.00001',
    'missing OR frechet',
    '(missing OR bela) -(is:read OR year:2020)',
  ])('matches %s', (text) => {
    expect(score(text)).toBeDefined();
  });

  it.each([
    'frechets',
    'netw "x"',
    '"mean frechet"',
    'title:graph',
    'author:attention',
    'author:"Nuñez 山田"',
    '学深',
    '深习',
    'tag:pars',
    'tag:parsing',
    '-tag:nlp',
    'is:read',
    'has:code',
    'year:2024',
    'year:..2022',
    'added:>7d',
    'added:<2024-06-10',
    'added:>2024-06-10',
    'site:ample.org',
    'site:org',
    '10.1000/18',
    'frechet missing',
    '-frechet',
  ])('does not match %s', (text) => {
    expect(score(text)).toBeUndefined();
  });

  it('ranks title, authors, tags, venue, note, abstract, and a whole word before a begun one', () => {
    const scores = ['frechet', 'maria', 'parsing', 'invented', 'bela', 'networks'].map(score);
    expect(scores).toEqual([...scores].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(scores).size).toBe(6);
    expect(score('freche')).toBeGreaterThan(score('frechet') ?? NaN);
    expect(score('freche')).toBeLessThan(score('maria') ?? NaN);
  });
});
