import { expect, it } from 'vitest';
import { citationNumbers, venueWords } from '../../lib/detect/records/words';

const hasVenue = (text: string) => venueWords.test(text) || citationNumbers.test(text);

it.each([
  'CHI 2021',
  'In Proc. of CHI, pp. 3-12',
  'CoRR abs/1502.07373',
  'Acta Maritima 12, 1-8',
  'Journal of Tides',
  'International Conference on Quays',
  'Nature 512, 44–47',
  'Science 360 (6386)',
  'Letters in Ice 3:1-9',
  'pages 1–12',
])('knows a place of publication: %s', (text) => {
  expect(hasVenue(text)).toBe(true);
});

it.each([
  'Families with children may pay less in Chile, the chief said',
  'China and Chicago trade chips',
  'Our correspondent saw corruption, and a correction was printed',
  'Told to journalists at a press conference on Monday',
  'Editorials of the week',
  'The Harbour Quakers won 3-1',
  'More science news',
])('takes no newspaper for one: %s', (text) => {
  expect(hasVenue(text)).toBe(false);
});
