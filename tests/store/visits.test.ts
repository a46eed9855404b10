import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { standingsOf } from '../../lib/store/reads';
import { sawPapers } from '../../lib/store/sightings';
import { clearSightings, visitListing } from '../../lib/store/visits';
import { freshLibrary, manyDrafts } from './kit';

const now = 1_700_000_000_000;
const minute = 60_000;
const day = 24 * 60 * minute;
const url = 'https://arxiv.org/list/cs.LG/new';

it('tells nothing on the first visit, then when the last one ended', async () => {
  const db = await freshLibrary();
  expect(await visitListing(db, { url, now })).toEqual({ visits: 1 });
  expect(await visitListing(db, { url, now: now + 20 * minute })).toEqual({ visits: 1 });
  expect(await visitListing(db, { url, now: now + day })).toEqual({ visits: 2, last: now + 20 * minute });
});

it('goes on with a visit when the page is loaded again', async () => {
  const db = await freshLibrary();
  await visitListing(db, { url, now });
  for (const at of [1, 5, 25, 50])
    expect(await visitListing(db, { url: `${url}?skip=${at}`, now: now + day + at * minute })).toEqual({
      visits: 2,
      last: now,
    });
});

it('counts a visit until the reader leaves, however long they stay', async () => {
  const db = await freshLibrary();
  await visitListing(db, { url, now });
  await visitListing(db, { url, now: now + 3 * 60 * minute, isLeaving: true });
  expect(await visitListing(db, { url, now: now + day })).toEqual({
    visits: 2,
    last: now + 3 * 60 * minute,
  });
});

it('keeps what came since the last visit new, though it was on screen in this one', async () => {
  const db = await freshLibrary();
  const [old, fresh] = [manyDrafts(1), manyDrafts(1, 7)];
  await visitListing(db, { url, now });
  await sawPapers(db, old, now);
  const { last } = await visitListing(db, { url, now: now + 2 * day });
  await sawPapers(db, [...old, ...fresh], now + 2 * day + minute);
  const states = async (since?: number) =>
    (await standingsOf(db, [...old, ...fresh], since)).map(({ state }) => state);
  expect(await states(last)).toEqual(['seen', 'new']);
  expect(await states()).toEqual(['seen', 'seen']);
});

it('forgets all of it when told to', async () => {
  const db = await freshLibrary();
  await visitListing(db, { url, now });
  await sawPapers(db, manyDrafts(3), now);
  expect(await clearSightings(db)).toEqual({ said: 'Forgot 3 papers you had seen.' });
  expect(await visitListing(db, { url, now: now + day })).toEqual({ visits: 1 });
  expect((await standingsOf(db, manyDrafts(1)))[0]?.state).toBe('new');
});
