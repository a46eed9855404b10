import { expect, it } from 'vitest';
import { papersText } from '../../components/counts';

it('counts papers in words, with separators', () => {
  expect([0, 1, 2, 1204].map(papersText)).toEqual(['0 papers', '1 paper', '2 papers', '1,204 papers']);
});
