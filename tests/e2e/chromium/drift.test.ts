import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import type { PageMap } from '../harness/pages';
import type { Ui } from '../harness/ui';

const list = 'https://arxiv.org/list/cs.CL/recent';
const asked = `${list}?skip=25`;
const nothing = 'https://arxiv.org/list/cs.XX/recent';

const rows = Array.from(
  { length: 12 },
  (_, n) =>
    `<li class="entry"><a class="name" href="/abs/2405.0${1000 + n}">Harbour number ${n} and its weather over the years</a>
     <div class="people">Ada Quill, Bram de Vries, Chiara Ng</div><a href="/pdf/2405.0${1000 + n}">pdf</a></li>`,
);
/** A list of a site that we know, in markup that it never had. */
const drifted = `<!doctype html><html lang="en"><title>New papers</title><main><h1>New papers</h1><ul>${rows.join('')}</ul></main></html>`;
/** A page of the same site that lists no papers, though it names one. */
const bare = `<!doctype html><html lang="en"><title>Help</title><main><h1>Help</h1><p>An address is <a href="/abs/2405.01000">like this</a>.</p></main></html>`;
const pages: PageMap = { [list]: { html: drifted }, [asked]: { html: drifted }, [nothing]: { html: bare } };

const told = 'This site’s layout changed. Offprint reads it another way.';

describe('a site whose layout has changed', () => {
  let browser: Chromium;
  let page: Page;
  let ui: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    ({ page, ui } = await browser.open(asked));
  });
  afterAll(() => browser.close());

  it('is told of in the popup, and reported from there: the whole text, in the page', async () => {
    const popup = await browser.openPopup(page);
    await popup.find('StaticText', told);
    await popup.click('button', 'Report');
    await ui.find('heading', 'This site’s layout changed');
    await ui.find('textbox', 'Report');
    await ui.find('StaticText', 'Page: /list/cs.CL/recent');
    await ui.find('StaticText', 'Papers found without it: 12');
    await page.setViewportSize({ width: 400, height: 600 });
    const [, top, , height] = await ui.rect(await ui.find('button', 'Copy'));
    // The sheet ends 12 px above the foot of the page.
    expect(top + height).toBeLessThan(588);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('has its report changed and copied, and nothing leaves the browser', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Mine. ');
    await ui.click('button', 'Copy');
    await ui.find('StaticText', 'Copied. Nothing was sent.');
    await ui.gone('textbox', 'Report');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Mine\. The layout of a site has changed\.\n\nSite: arxiv\n/);
    expect(copied).not.toContain('skip=25');
  });

  it('is told of in the panel too, but within a week on no other page', async () => {
    await ui.click('button', /^12 papers/);
    await ui.find('StaticText', told);
    await ui.click('button', 'Report');
    await ui.find('textbox', 'Report');
    await page.keyboard.press('Escape');
    await ui.gone('textbox', 'Report');
    await page.goto(list);
    await ui.click('button', /^12 papers/);
    await ui.find('button', 'Show Offprint one');
    await ui.gone('StaticText', told);
  });

  it('lets the reader show what is missing, from the panel', async () => {
    await ui.click('button', 'Show Offprint one');
    const lesson = await browser.uiOf(page, 'offprint-teach');
    await lesson.find('StaticText', 'Click the title of a paper.');
    await lesson.press('Escape');
    await lesson.gone('button', 'Leave');
  });

  it('lets the reader show a paper where triage finds none', async () => {
    await page.goto(nothing);
    await (await browser.worker()).evaluate(`chrome.commands.onCommand.dispatch('start-triage')`);
    await ui.find('StaticText', 'No papers found here.');
    await ui.click('button', 'Show Offprint one');
    const lesson = await browser.uiOf(page, 'offprint-teach');
    await lesson.find('StaticText', 'Click the title of a paper.');
  });
});
