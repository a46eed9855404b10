import { expect, it } from 'vitest';
import { isOtherKind } from '../../lib/detect/records/words';

it.each([
  'US10230456B2 · Ada Quill, Dmitri Halloran · Odd Devices Inc.',
  'EP 1 234 567 A1, granted 2019',
  'Patent No. 7,123,456',
  'An Act to amend the law relating to water',
  'Sponsors: Ada Quill, Dmitri Halloran',
  'Motion to dismiss, filed by Ines Duarte',
  'Research design for shy people (6th ed.). Sage Press.',
  '水辺の歩き方, 谷川出版会, 224p, 2010',
])('knows an official document: %s', (text) => {
  expect(isOtherKind(text)).toBe(true);
});

it.each([
  'Planning motion to avoid walls: whole-body motion for slow robots',
  'Where do patent applications come from? We count 40,000 of them.',
  'Recommending an assignee for each bug report',
  'Both genes act to provide cells with salt',
  'Revista de Cosas Raras, julho de 2019, páginas de 1234 a 1250',
  'Stanford, CA 94305, A. Marwick and B. Quill',
  'Sponsors and inventors in the history of the loom',
  'In A. Quill (Ed.), Handbook of hedges (2nd ed., pp. 3–19). Hill Press.',
  '出版会の歴史に関する研究, 文化小論集, 12, 224-231',
])('takes no paper for one: %s', (text) => {
  expect(isOtherKind(text)).toBe(false);
});
