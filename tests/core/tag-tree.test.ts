import { expect, it } from 'vitest';
import { tagTree } from '../../lib/core/tag-tree';

it('nests tags by their slashes, in order, whatever their case', () => {
  const uses = [
    { name: 'to cite', papers: 4 },
    { name: 'Interp/sparse/sae', papers: 1 },
    { name: 'interp/circuits', papers: 3 },
    { name: 'Interp', papers: 2 },
  ];
  expect(tagTree(uses)).toEqual([
    {
      tag: 'Interp',
      part: 'Interp',
      papers: 2,
      children: [
        { tag: 'interp/circuits', part: 'circuits', papers: 3, children: [] },
        {
          tag: 'Interp/sparse',
          part: 'sparse',
          papers: 0,
          children: [{ tag: 'Interp/sparse/sae', part: 'sae', papers: 1, children: [] }],
        },
      ],
    },
    { tag: 'to cite', part: 'to cite', papers: 4, children: [] },
  ]);
});
