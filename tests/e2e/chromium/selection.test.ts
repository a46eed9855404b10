import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivAbstract, arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import type { Thing, Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/new';
const invented = someInvented(9);
const [first] = invented;
const landing = `https://arxiv.org/abs/${first?.arxiv}`;
const pdf = `https://arxiv.org/pdf/${first?.arxiv}`;
const title = (number: number) => `Paper ${number}: a study of the number ${number}`;
const titles = (...numbers: number[]) => numbers.map(title);

const pages: PageMap = {
  [listing]: { html: arxivList(invented) },
  ...(first && { [landing]: { html: arxivAbstract(first) } }),
  [pdf]: { html: '<!doctype html><title>A file</title><p>As a viewer shows it.</p>' },
};

describe('the papers of a page', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  const clickWithShift = async (ui: Ui, thing: Thing) => {
    const [x, y, width, height] = await ui.rect(thing);
    const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1, modifiers: 8 } as const;
    await ui.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await ui.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  };

  it('are filtered in the panel, ticked off in a range, and saved with tags', async () => {
    const { ui } = await browser.open(listing);
    await ui.clickMark(title(2));
    await ui.markSays(title(2), 'Saved');
    await ui.click('button', /^9 papers/);
    await ui.click('checkbox', 'Not saved');
    await ui.find('StaticText', /^8 shown · 8 selected/);
    await ui.click('searchbox', 'Filter these papers');
    await ui.typeInto('Filter these papers', 'year:2020 -title:9');
    await ui.find('StaticText', /^7 shown · 7 selected/);
    await ui.click('checkbox', new RegExp(`${title(4)}$`));
    await ui.find('StaticText', /· 6 selected/);
    await clickWithShift(ui, await ui.find('checkbox', new RegExp(`${title(6)}$`)));
    await ui.find('StaticText', /· 4 selected/);
    await ui.click('button', 'Tags');
    await ui.typeInto('Add a tag', 'to cite');
    await ui.press('Enter');
    await ui.click('button', 'Done');
    await ui.click('button', 'Save');
    await ui.find('StaticText', 'Saved 4 papers.');
    await until('a mark that tells the tag', async () =>
      (await ui.all('button', 'Saved: change')).some(
        ({ description }) => description.includes(title(1)) && description.endsWith('to cite'),
      ),
    );
    const papers = (await waitForPapers(browser, 5)).filter(({ tags }) => tags.includes('to cite'));
    expect(papers.map((paper) => paper.title).sort()).toEqual(titles(1, 3, 7, 8));
  });

  it('are selected by boxes beside their titles, in a range with Shift', async () => {
    const { ui } = await browser.open(listing);
    await ui.click('button', /^9 papers/);
    await ui.click('checkbox', 'Boxes on page');
    const boxes = await until('a box beside each title', async () => {
      const all = await ui.all('checkbox', 'New: select');
      return all.length === 9 ? all : undefined;
    });
    await ui.find('StaticText', /^9 shown · 0 selected/);
    const [, second, , , fifth] = boxes;
    if (!second || !fifth) throw new Error('Too few boxes.');
    await clickWithShift(ui, second);
    await ui.find('StaticText', /· 1 selected/);
    await clickWithShift(ui, fifth);
    await ui.find('StaticText', /· 4 selected/);
    await ui.click('button', 'Read later');
    const papers = await waitForPapers(browser, 4);
    expect(papers.map((paper) => [paper.title, paper.status]).sort()).toEqual(
      titles(2, 3, 4, 5).map((each) => [each, 'later']),
    );
  });

  it('are opened in tabs behind the page, which stays in front', async () => {
    const { ui } = await browser.open(listing);
    await ui.click('button', /^9 papers/);
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^1 of 9/);
    const tabs = async (): Promise<string[]> =>
      (await browser.worker()).evaluate(
        `chrome.tabs.query({}).then((all) => all.map(({ url, active }) => (active ? 'front ' : 'behind ') + url))`,
      );
    const isThere = (tab: string) =>
      until(tab, async () => {
        const all = await tabs();
        if (!all.includes(tab)) throw new Error(all.join('; '));
        return true;
      });
    await ui.press('o');
    await isThere(`behind ${landing}`);
    await ui.press('p');
    await isThere(`behind ${pdf}`);
    await isThere(`front ${listing}`);
    await ui.press('s');
    await ui.find('StaticText', /^2 of 9 · 1 saved/);
  });
});
