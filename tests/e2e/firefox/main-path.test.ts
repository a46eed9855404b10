import { afterEach, describe, expect, it } from 'vitest';
import { makeProfile } from '../harness/chromium';
import { openFirefox } from '../harness/firefox';
import type { FirefoxUi } from '../harness/firefox-ui';
import { arxivList, someInvented } from '../harness/invented';
import { corpusPage, hasCorpus, noCorpus, type PageMap } from '../harness/pages';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const daily = 'https://huggingface.co/papers';
/** So many that their drafts go to the background in several messages. */
const long = 'https://arxiv.org/list/cs.LG/new';
const pages: PageMap = {
  [listing]: { html: arxivList(someInvented(6)) },
  [long]: { html: arxivList(someInvented(250)) },
};

const shows = (ui: FirefoxUi, text: string | RegExp): Promise<boolean> =>
  until(`the text ${text}`, async () => new RegExp(text).test(await ui.text()));

describe('Firefox', () => {
  let browser: Awaited<ReturnType<typeof openFirefox>>;

  afterEach(() => browser.close());

  it('saves one, saves all, tags, and has it all after a restart', async () => {
    const profile = makeProfile();
    browser = await openFirefox({ pages, profile });
    const { ui } = await browser.open(listing);
    await ui.click('button', 'New: save');
    await ui.find('button', 'Saved: change');
    await ui.click('button', /^6 papers/);
    await ui.click('button', 'Read later');
    await shows(ui, /queue/);
    const popup = await browser.openPopupTab();
    await popup.ui.find('tab', /^Queue 5/);
    await popup.ui.find('link', /^Paper/);
    await popup.ui.press('Escape', 't');
    await popup.ui.find('combobox', 'Add a tag');
    await popup.ui.type('to cite');
    await popup.ui.press('Enter', 'Escape');
    await shows(popup.ui, 'to cite');
    await browser.close();

    browser = await openFirefox({ pages, profile });
    const again = await browser.openPopupTab();
    await again.ui.find('tab', /^Saved 6/);
    await again.ui.find('tab', /^Queue 5/);
    await shows(again.ui, 'to cite');
    await shows(again.ui, /Paper \d: a study of the number \d/);
  });

  it('queues a long page by the key of the browser', async () => {
    browser = await openFirefox({ pages });
    const { ui, page } = await browser.open(long);
    await ui.find('button', /^250 papers/);
    await page.bringToFront();
    await browser.pressCommand('L');
    await shows(ui, /250 papers.*queue/);
    await ui.find('button', 'Read later: change');
    const popup = await browser.openPopupTab();
    await popup.ui.find('tab', /^Queue 250/);
  });

  it("saves all 13 of Hugging Face's daily page by the panel", async ({ skip }) => {
    if (!hasCorpus) skip(noCorpus);
    browser = await openFirefox({ pages: { [daily]: corpusPage('a/huggingface/daily-papers.html') } });
    const { ui } = await browser.open(daily);
    await ui.click('button', /^13 papers/);
    await ui.click('button', 'Save');
    await shows(ui, /Saved 13 papers/);
    const popup = await browser.openPopupTab();
    await popup.ui.find('tab', /^Saved 13/);
    expect(await popup.ui.all('tab', /^Queue 0/)).toHaveLength(1);
  });
});
