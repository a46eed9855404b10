import { describe, expect, it } from 'vitest';
import { isLetThrough, readFilter } from '../../entrypoints/content/filter';
import type { Standing } from '../../lib/platform/protocol';
import { aDraft } from './kit';

const draft = aDraft({
  title: 'Fréchet means on slow manifolds',
  authors: [{ family: 'Łukasiewicz', given: 'Zoë' }],
  venue: 'Geometry Letters',
  issued: '2024-05',
  abstract: 'Means that hardly move.',
});
const isThrough = (filter: string, standing: Standing) => isLetThrough(draft, standing, readFilter(filter));

const fresh: Standing = { state: 'new', tags: [] };
const queued: Standing = { state: 'later', paperId: 'x', tags: ['maths/geometry'] };

describe('the filter', () => {
  it.each([
    '',
    '  ',
    'frechet',
    'MEANS slow',
    'zoe lukas',
    'geometry year:2024',
    'hardly',
    'is:new',
    '-is:later',
  ])('lets a new paper through for %j', (filter) => {
    expect(isThrough(filter, fresh)).toBe(true);
  });

  it.each(['deserts', 'frechet deserts', 'year:2025', 'author:frechet', 'is:seen', 'tag:maths'])(
    'keeps a new paper back for %j',
    (filter) => {
      expect(isThrough(filter, fresh)).toBe(false);
    },
  );

  it('knows what the library says of a paper, also when that changes', () => {
    expect(['is:unsaved', 'tag:maths', 'is:later OR deserts'].map((text) => isThrough(text, fresh))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['is:unsaved', 'tag:maths', 'is:later OR deserts'].map((text) => isThrough(text, queued))).toEqual(
      [false, true, true],
    );
  });

  it('lets everything through while it cannot be understood, and says why', () => {
    expect(isThrough('year:soon', fresh)).toBe(true);
    expect(readFilter('year:soon').problem).toMatch(/year:/);
  });
});
