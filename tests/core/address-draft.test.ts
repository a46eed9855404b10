import { describe, expect, it } from 'vitest';
import { draftOfAddress } from '../../lib/core/address-draft';
import { isPlaceholderTitle } from '../../lib/core/identity';

const pdf = 'https://arxiv.org/pdf/2401.00001v2';

describe('draftOfAddress', () => {
  it('knows a paper by the address of its PDF', () => {
    expect(draftOfAddress(pdf, '2401.00001v2')).toEqual({
      title: 'arXiv:2401.00001',
      authors: [],
      ids: ['arxiv:2401.00001'],
      arxivVersion: 2,
      links: { landing: 'https://arxiv.org/abs/2401.00001', pdf },
    });
  });

  it.each(['', '2401.00001v2.pdf', 'arxiv.org/pdf/2401.00001v2', pdf, 'Microsoft', 'paper_final2.pdf'])(
    'takes a tab called %j by its id',
    (tabTitle) => expect(isPlaceholderTitle(draftOfAddress(pdf, tabTitle)?.title ?? '')).toBe(true),
  );

  it.each([
    'Slow rivers remember the sea',
    '[2401.00001] Slow rivers remember the sea',
    'Slow rivers remember the sea | arXiv',
  ])('takes the title of a tab called %j', (tabTitle) =>
    expect(draftOfAddress(pdf, tabTitle)?.title).toBe('Slow rivers remember the sea'),
  );

  it('has no draft for an address of no work', () => {
    expect(draftOfAddress('https://example.org/about', 'About the rivers')).toBeUndefined();
    expect(draftOfAddress('about:blank')).toBeUndefined();
  });
});
