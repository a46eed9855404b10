import { describe, expect, it } from 'vitest';
import { matchesFilter } from '../../entrypoints/content/filter';
import { aDraft } from './kit';

const draft = aDraft({
  title: 'Fréchet means on slow manifolds',
  authors: [{ family: 'Łukasiewicz', given: 'Zoë' }],
  venue: 'Geometry Letters',
  issued: '2024-05',
});

describe('the filter', () => {
  it.each(['', '  ', 'frechet', 'MEANS slow', 'zoe lukas', 'geometry 2024'])('lets %j through', (filter) => {
    expect(matchesFilter(draft, filter)).toBe(true);
  });

  it.each(['deserts', 'frechet deserts', '2025'])('keeps %j back', (filter) => {
    expect(matchesFilter(draft, filter)).toBe(false);
  });
});
