import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import {
  framedList,
  lateList,
  livingPage,
  restlessList,
  shadowList,
  tabbedList,
  virtualList,
} from '../harness/living';
import type { PageMap } from '../harness/pages';
import { until } from '../harness/until';

const at = (name: string) => `https://arxiv.org/room/${name}`;
const foreign = 'https://elsewhere.example/list';

const pages: PageMap = {
  [at('late')]: { html: lateList },
  [at('virtual')]: { html: virtualList },
  [at('restless')]: { html: restlessList },
  [at('tabs')]: { html: tabbedList },
  [at('shadow')]: { html: shadowList },
  [at('frames')]: { html: framedList(at('inner'), foreign) },
  [at('inner')]: { html: livingPage(3, 505, 'main.append(...papers.map((paper) => cardOf(paper)));') },
  [foreign]: { html: livingPage(5, 508, 'main.append(...papers.map((paper) => cardOf(paper)));') },
  [at('long')]: { html: arxivList(someInvented(3000, 1001)) },
  [at('clock')]: {
    html: livingPage(
      0,
      1,
      "setInterval(() => { main.textContent = 'It is ' + Date.now(); }, 50);",
      'A clock',
    ),
  },
};

const title = (number: number) => `Paper ${number}: a study of the number ${number}`;

/** The elements that Offprint has put into the page's own documents, the page's and its frames'. */
const hosts = (page: Page): Promise<number[]> =>
  Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('offprint-marks').length)),
  );

describe('a page whose list lives', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  afterAll(() => browser.close());

  it('is marked when its list comes late', async () => {
    const { page, ui } = await browser.open(at('late'));
    await ui.find('button', /^6 papers/);
    await ui.markSays(title(6), 'New');
    await page.close();
  });

  it('knows the papers that a virtual list shows no longer, each once', async () => {
    const { page, ui } = await browser.open(at('virtual'));
    await ui.find('button', /^10 papers/);
    await ui.clickMark(title(101));
    await ui.markSays(title(101), 'Saved');
    for (let step = 0; step < 4; step += 1) {
      await page.mouse.wheel(0, 440);
      await ui.markSays(title(105 + step * 4), 'New');
    }
    await page.evaluate(() => scrollTo(0, 0));
    await ui.markSays(title(101), 'Saved');
    const [line] = await ui.all('button', /papers · \d+ new/);
    const known = Number(/^(\d+)/.exec(line?.name ?? '')?.[1]);
    expect(known).toBeGreaterThanOrEqual(20);
    expect(known).toBeLessThanOrEqual(60);
    await page.close();
  });

  it('keeps its marks, states and the place of triage when all of it is drawn anew every second', async () => {
    const { page, ui } = await browser.open(at('restless'));
    await ui.click('button', /^8 papers/);
    await ui.click('button', 'Triage');
    await ui.press('j', 'j', 's');
    await waitForPapers(browser, 2);
    await ui.find('StaticText', /^4 of 8/);
    const drawn = await page.evaluate<number>('drawn');
    await until('the page to be drawn anew', async () => (await page.evaluate<number>('drawn')) > drawn + 2);
    await ui.find('StaticText', /^4 of 8/);
    await ui.markSays(title(203), 'Saved');
    await ui.press('k');
    await ui.find('StaticText', /^3 of 8/);
    await page.close();
  });

  it('counts the papers of the tab that is shown', async () => {
    const { page, ui } = await browser.open(at('tabs'));
    await ui.find('button', /^5 papers/);
    await page.evaluate("turn(5, 9, '/posters')");
    await ui.find('button', /^4 papers/);
    await ui.markSays(title(309), 'New');
    await page.evaluate("turn(0, 5, '/talks')");
    await ui.find('button', /^5 papers/);
    await until('the count on the button', async () => (await browser.badge()) === '5');
    await page.close();
  });

  it('is marked in shadow roots, also where papers come later', async () => {
    const { page, ui } = await browser.open(at('shadow'));
    await ui.find('button', /^5 papers/);
    await ui.markSays(title(405), 'New');
    await page.evaluate('add()');
    await ui.find('button', /^6 papers/);
    await page.close();
  });

  it('is marked in frames of its own origin, and in no others', async () => {
    const { page, ui } = await browser.open(at('frames'));
    await ui.find('button', /^7 papers/);
    await until('marks in the frames', async () => (await hosts(page)).join(' ') === '1 1 1 0');
    await until('the count on the button', async () => (await browser.badge()) === '7');
    await page.close();
  });

  it('of three thousand papers has all of them, and marks those near', async () => {
    const { page, ui } = await browser.open(at('long'));
    await ui.find('button', /^3,000 papers/, 60_000);
    const marks = await until('the marks', async () => {
      const there = (await ui.all('button', /: save$/)).length;
      return there > 5 ? there : undefined;
    });
    expect(marks).toBeLessThan(100);
    await page.close();
  });

  it('that never rests and holds no paper gets nothing', async () => {
    const { page } = await browser.open(at('clock'));
    const start = Date.now();
    await until('some seconds of it', () => Date.now() - start > 4000);
    expect(await hosts(page)).toEqual([0]);
    await page.close();
  });
});
