import { describe, expect, it } from 'vitest';
import { byline } from '../../components/byline';
import { aPaper } from './kit';

const people = (...families: string[]) => families.map((family) => ({ family }));

describe('the line under a title', () => {
  it('names up to three authors, the venue and the year', () => {
    const paper = aPaper({ authors: people('Okonkwo', 'Reyes', 'Lind'), venue: 'HydroConf', issued: '2024' });
    expect(byline(paper)).toBe('Okonkwo, Reyes, Lind · HydroConf 2024');
  });

  it('shortens a longer list of authors', () => {
    const paper = aPaper({ authors: people('Okonkwo', 'Reyes', 'Lind', 'Park') });
    expect(byline(paper)).toMatch(/^Okonkwo, Reyes, Lind et al\. · /);
  });

  it('says the year once where the venue has it', () => {
    expect(byline(aPaper({ venue: 'HydroConf 2024', issued: '2024-05' }))).toBe('Okonkwo · HydroConf 2024');
  });

  it('calls a paper without a venue by its archive', () => {
    const { venue: _none, ...paper } = aPaper();
    expect(byline(paper)).toBe('Okonkwo · arXiv 2024');
  });

  it('is empty when nothing is known', () => {
    const { venue: _venue, issued: _issued, ...paper } = aPaper({ authors: [], ids: [] });
    expect(byline(paper)).toBe('');
  });
});
