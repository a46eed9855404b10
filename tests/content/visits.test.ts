// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setDesk } from '../../entrypoints/content/desk';
import { makeVisits } from '../../entrypoints/content/visits';
import { answerAs } from './background';

const at = (url: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
const [one, other] = ['https://arxiv.org/list/cs.LG/new', 'https://arxiv.org/list/cs.CL/new'];

beforeEach(() => fakeBrowser.reset());

it('tells of a visit once an address, of its end, and when the one before was', async () => {
  const calls = answerAs({ visitListing: ({ url }) => ({ visits: 2, ...(url === one && { last: 7 }) }) });
  const life = new AbortController();
  const desk = setDesk(window as never, life.signal, () => {});
  const visits = makeVisits(desk);
  at(one);
  visits.begin();
  visits.begin();
  await expect.poll(() => desk.state.lastVisit).toBe(7);
  visits.end();
  expect(desk.state.lastVisit).toBeUndefined();
  at(other);
  visits.begin();
  window.dispatchEvent(new Event('pagehide'));
  life.abort();
  expect(calls.map(({ input }) => input)).toEqual([
    { url: one, isLeaving: false },
    { url: one, isLeaving: true },
    { url: other, isLeaving: false },
    { url: other, isLeaving: true },
  ]);
});
