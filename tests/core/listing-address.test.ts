import { describe, expect, it } from 'vitest';
import { listingOf } from '../../lib/core/listing-address';

describe('a listing', () => {
  const same: [string, string][] = [
    ['https://arxiv.org/list/cs.LG/new', 'http://www.arxiv.org/list/cs.LG/new?skip=50&show=25#item30'],
    ['https://papers.example/', 'https://papers.example/index.html?utm_source=mail&fbclid=1'],
    ['https://papers.example/all', 'https://papers.example/all/page/3/'],
    [
      'https://scholar.example/s?q=water&as_ylo=2020',
      'https://scholar.example/s?as_ylo=2020&start=10&q=water&hl=en',
    ],
  ];
  it.each(same)('%s is the one of %s', (one, other) => {
    expect(listingOf(other)).toBe(listingOf(one));
  });

  const different: [string, string][] = [
    ['https://arxiv.org/list/cs.LG/new', 'https://arxiv.org/list/cs.CL/new'],
    ['https://scholar.example/s?q=water', 'https://scholar.example/s?q=fire'],
    ['https://papers.example/date/2024-09-27', 'https://papers.example/date/2024-09-28'],
  ];
  it.each(different)('%s is not the one of %s', (one, other) => {
    expect(listingOf(other)).not.toBe(listingOf(one));
  });
});
