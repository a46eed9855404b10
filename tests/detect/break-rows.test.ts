import { expect, it } from 'vitest';
import { breakRow, frontMatter } from '../../lib/detect/records/words';

it.each([
  'Coffee Break',
  'ODD-NET Opening',
  'Panel: What is a drawer?',
  'Joint Panel Discussion with our neighbours',
  'Q&A',
  'Excursion to the quay',
  'Social event',
  'Discussion',
])('knows a row of a programme that is no paper: %s', (text) => {
  expect(breakRow.test(text)).toBe(true);
});

it.each([
  'Panel data with odd effects',
  'Excursion sets of rough fields',
  'Social event detection in collections of pictures',
  'Q&A over long manuals',
  'Discussion of "Folding without regret"',
  'Opening drawers with soft hands',
])('takes no paper for one: %s', (text) => {
  expect(breakRow.test(text)).toBe(false);
});

it.each([
  'Front Cover',
  'Masthead',
  'Editorial Board ODD',
  'Issue Information',
  'Odd Biology Issue Image | Vol. 7(9) September 2009',
  'Table of Contents',
])('knows what an issue lists of itself: %s', (text) => {
  expect(frontMatter.test(text)).toBe(true);
});

it.each([
  'Covering walls with cover images',
  'Front covers of odd journals',
  'Contents of stomachs in winter',
  'In this issue of trust',
])('takes no paper for it: %s', (text) => {
  expect(frontMatter.test(text)).toBe(false);
});
