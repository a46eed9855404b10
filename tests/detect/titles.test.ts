import { expect, it } from 'vitest';
import { cleanTitle } from '../../lib/detect/records/titles';

it.each([
  ['“Odd Drawers”? Notes on a film', '“Odd Drawers”? Notes on a film'],
  ['»Wilde« Hefte: Fragmente', '»Wilde« Hefte: Fragmente'],
  ['"Why should I fold you?": Explaining paper', '"Why should I fold you?": Explaining paper'],
  ['3. Waiting is “knowing”.', 'Waiting is “knowing”'],
  ['"Salt" and "Sand"', '"Salt" and "Sand"'],
])('keeps both quotes of a pair inside a title: %s', (text, title) => {
  expect(cleanTitle(text)).toBe(title);
});

it.each([
  ['“A long study of short grasps.”', 'A long study of short grasps'],
  ['"Walking on sand"', 'Walking on sand'],
  ['“The beginning of a quoted title', 'The beginning of a quoted title'],
  ['Inductive folding (MSc Thesis)', 'Inductive folding'],
  ['Folding Is All You Need (OddCHI 2017)', 'Folding Is All You Need'],
  ['Scaling Drawers. doi:10.5555/odd.2106', 'Scaling Drawers'],
])('takes off what stands round the whole of it: %s', (text, title) => {
  expect(cleanTitle(text)).toBe(title);
});

it.each(['The great flood (Pisa 1333)', 'Odd letters (second part)'])(
  'leaves what is the title’s own: %s',
  (text) => {
    expect(cleanTitle(text)).toBe(text);
  },
);
