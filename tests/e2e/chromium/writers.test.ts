import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft, Paper } from '../../../lib/core/paper';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf } from '../harness/library';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const pages = { [listing]: { html: arxivList(someInvented(300)) } };
const rounds = 30;

const draftOf = (title: string, id: string): Draft => ({ title, authors: [], ids: [id], links: {} });
const own = (writer: string, round: number) =>
  draftOf(`What tab ${writer} alone has saved in round ${round}`, `doi:10.5555/${writer}.${round}`);
const shared = (round: number) => draftOf(`What all have saved in round ${round}`, `pmid:${round + 1}`);

/** Calls the background from one of our pages over and over; a call that the worker's end cut short is made again. */
const makeCalls = async (calls: { call: string; input: unknown }[]): Promise<void> => {
  const runtime = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (m: object) => Promise<unknown> } } }
  ).chrome.runtime;
  for (const { call, input } of calls) {
    for (let tries = 0; ; tries += 1) {
      const answer = (await runtime.sendMessage({ to: 'background', call, input }).catch(() => undefined)) as
        | { ok: boolean; error?: { message: string } }
        | undefined;
      if (answer?.ok) break;
      if (answer || tries > 20) throw new Error(answer?.error?.message ?? 'No answer.');
    }
  }
};

function callsOf(writer: string) {
  return Array.from({ length: rounds }, (_, round) => ({
    call: 'savePapers',
    input: {
      drafts: [own(writer, round), shared(round)],
      status: 'saved',
      tags: [`by ${writer}`],
      url: 'https://papers.example/list',
    },
  }));
}

describe('two popups, a page that is saved, and a worker that dies', () => {
  let browser: Chromium;
  afterEach(() => browser.close());

  it('lose nothing', async () => {
    browser = await openChromium({ pages });
    const tabs: Page[] = [(await browser.openPopupTab()).page, (await browser.openPopupTab()).page];
    const { ui } = await browser.open(listing);
    await ui.click('button', /^300 papers/);
    const working = ['a', 'b'].map((writer, index) => tabs[index]?.evaluate(makeCalls, callsOf(writer)));
    await ui.click('button', 'Save');
    for (const some of [20, 60, 110]) {
      await until(`${some} papers`, async () => (await browser.count('papers')) >= some, 60_000);
      await browser.killWorker();
    }
    await Promise.all(working);
    // The page's own save may have been what the worker died in: a person clicks again.
    if ((await browser.count('papers')) < 300) await ui.click('button', 'Save');
    const papers = await until('all papers', async () => {
      const there = await papersOf(browser);
      return there.length === 300 + 3 * rounds ? there : undefined;
    });
    const byId = new Map<string, Paper>(papers.flatMap((paper) => paper.ids.map((id) => [id, paper])));
    for (let round = 0; round < rounds; round += 1) {
      expect(byId.get(`pmid:${round + 1}`)?.tags.toSorted()).toEqual(['by a', 'by b']);
      for (const writer of ['a', 'b'])
        expect(byId.get(`doi:10.5555/${writer}.${round}`)?.tags).toEqual([`by ${writer}`]);
    }
    const [counts] = (await browser.records<{ key: string; value: { saved: number } }>('meta')).filter(
      ({ key }) => key === 'counts',
    );
    expect(counts?.value.saved).toBe(papers.length);
  }, 240_000);
});
