import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../lib/core/shortcuts';
import { type Chromium, openChromium } from '../harness/chromium';
import { papersOf, waitForPapers } from '../harness/library';
import { fixture } from '../harness/pages';
import { openScreen, whyNoKeys } from '../harness/screen';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const whyNot = whyNoKeys();

type Assigned = { name: string; shortcut: string };

describe.skipIf(whyNot)(
  `the keys of the whole browser, pressed for real${whyNot ? ` (${whyNot})` : ''}`,
  () => {
    let screen: Awaited<ReturnType<typeof openScreen>>;
    let browser: Chromium;

    beforeAll(async () => {
      screen = await openScreen();
      browser = await openChromium({
        pages: { [listing]: fixture('sample-listing.html') },
        headless: false,
        env: screen.env,
      });
    });
    afterAll(async () => {
      await browser?.close();
      screen?.close();
    });

    it('are all given to us by the browser', async () => {
      const worker = await browser.worker();
      const assigned = await worker.evaluate<Assigned[]>('chrome.commands.getAll()');
      const byName = Object.fromEntries(assigned.map(({ name, shortcut }) => [name, shortcut]));
      expect(byName).toEqual(Object.fromEntries(commands.map(({ command, keys }) => [command, keys[0]])));
    });

    it('save the page, queue it, start triage, and open the reading list', async () => {
      const { page, ui } = await browser.open(listing);
      await page.bringToFront();
      await ui.find('button', /^14 papers/);
      await screen.focus();
      screen.press('alt+shift+k');
      await ui.find('button', 'Leave triage');
      await ui.press('Escape');
      screen.press('alt+shift+s');
      const papers = await waitForPapers(browser, 14);
      expect(new Set(papers.map(({ status }) => status))).toEqual(new Set(['saved']));
      screen.press('alt+shift+l');
      await until('the queue', async () =>
        (await papersOf(browser)).every(({ status }) => status === 'later'),
      );
      screen.press('alt+shift+o');
      await until('the popup', async () =>
        (await browser.cdp.send('Target.getTargets')).targetInfos.some(({ url }) =>
          url.includes('/popup.html'),
        ),
      );
    });
  },
);
