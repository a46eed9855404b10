import { expect, it } from 'vitest';
import { newsText } from '../../entrypoints/content/news';
import { aDesk, rowsOf } from './kit';

const now = new Date(2024, 8, 27, 15, 0).getTime();
const hours = (count: number) => now - count * 60 * 60 * 1000;
const rows = rowsOf(2);
const fresh = (lastVisit?: number) => {
  const standings = new Map(rows.map(({ key }) => [key, { state: 'new' as const, tags: [] }]));
  return aDesk({ rows, standings, lastVisit }).state;
};

it.each([
  [undefined, '2 new'],
  [hours(2), '2 new since 13:00'],
  [hours(72), '2 new since Tuesday'],
  [hours(24 * 30), '2 new since 28 August'],
])('says since when: %s', (lastVisit, text) => {
  expect(newsText(fresh(lastVisit), now)).toBe(text);
});

it('says nothing where nothing is new', () => {
  expect(newsText(aDesk({ rows, lastVisit: hours(2) }).state, now)).toBeUndefined();
});

it('says nothing as long as only the papers in view of a long list are known', () => {
  const papers = rowsOf(300);
  const standings = new Map(papers.slice(0, 60).map(({ key }) => [key, { state: 'new' as const, tags: [] }]));
  expect(newsText(aDesk({ rows: papers, standings }).state, now)).toBeUndefined();
});
