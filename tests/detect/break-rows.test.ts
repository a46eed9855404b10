import { expect, it } from 'vitest';
import { breakRow } from '../../lib/detect/records/words';

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
