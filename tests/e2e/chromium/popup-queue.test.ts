import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Paper, PaperText } from '../../../lib/core/paper';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf, titled, waitForPapers } from '../harness/library';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const pages = { [listing]: { html: arxivList(someInvented(4)) } };
const titleOf = (number: number): string => `Paper ${number}: a study of the number ${number}`;

describe('the queue in the popup, by keys alone', () => {
  let browser: Chromium;
  let page: Page;
  let popup: Ui;

  const queue = async (): Promise<string[]> => {
    const papers = (await papersOf(browser)).filter(({ status }) => status === 'later');
    return papers.sort((a, b) => a.place - b.place).map(({ title }) => title.slice(6, 7));
  };
  const shown = async (): Promise<string[]> =>
    (await popup.all('link', /^Paper/)).map(({ name }) => name.slice(6, 7));
  // On disk and on the screen: a key means the row that is seen there, and the disk is ahead of that.
  const orders = async (order: string): Promise<void> => {
    await until(`the order ${order} on disk`, async () => (await queue()).join('') === order);
    await until(`the order ${order} on the screen`, async () => (await shown()).join('') === order);
  };
  const paper = async (number: number): Promise<Paper> => titled(await papersOf(browser), titleOf(number));

  beforeAll(async () => {
    browser = await openChromium({ pages });
    const opened = await browser.open(listing);
    page = opened.page;
    await opened.ui.find('button', /^4 papers/);
    // What Alt+Shift+L gives: the popup is opened on a queue that is there.
    await (await browser.worker()).evaluate(`chrome.commands.onCommand.dispatch('later-page')`);
    await waitForPapers(browser, 4);
    popup = await browser.openPopup(page);
    await popup.press('Escape');
    await popup.find('tab', /^Queue 4$/);
    await popup.find('link', titleOf(4));
  });
  afterAll(() => browser.close());

  it('is put in order, and urgent papers come first', async () => {
    await orders('1234');
    await popup.press('Alt+ArrowDown');
    await orders('2134');
    await popup.press('End', 'Shift+Home');
    await orders('4213');
    await popup.press('End', 'h');
    await orders('3421');
    await popup.press('u');
    await orders('4213');
  });

  it('lets a paper go for a month, shows it among the snoozed, and takes that back', async () => {
    await popup.press('Home', 'z');
    await popup.find('menu', 'Snooze');
    await popup.press('5');
    await popup.find('tab', /^Queue 3$/);
    await popup.press('6');
    await popup.find('tab', /^Snoozed 1$/);
    await popup.find('StaticText', /^back /);
    await popup.press('u', '1');
    await popup.find('tab', /^Queue 4$/);
    await popup.find('button', /^Redo/);
    await popup.press('Shift+U');
    await popup.find('tab', /^Queue 3$/);
    await popup.find('StaticText', /^Done again: snoozed/);
    await popup.press('u');
    await popup.find('tab', /^Queue 4$/);
  });

  it('takes a note and how far the reader is, and goes back to the list by Escape', async () => {
    await popup.press('Home', 'n');
    await popup.typeInto('Note', 'read the second part again');
    await popup.press('Escape');
    await until('the note', async () =>
      (await browser.records<PaperText>('texts')).some(({ note }) => note === 'read the second part again'),
    );
    await popup.press('b');
    await popup.typeInto('Page', '12');
    await popup.press('Enter');
    await until('the progress', async () => (await paper(4)).progress?.page === 12);
    await popup.press('Escape');
    await popup.find('StaticText', 'p. 12');
  });

  it('tags several at once, and finds them by the tree of tags', async () => {
    await popup.press('Home', 'v', 'Shift+J', 't');
    await popup.typeInto('Add a tag', 'water/slow');
    await popup.press('Enter');
    await popup.find('button', 'Take off water/slow');
    await popup.press('Escape', 'Escape', 'f');
    await popup.find('treeitem', 'water, 2');
    await popup.press('Enter');
    await until('those two alone', async () => (await shown()).length === 2);
    await popup.press('Escape', 'Escape');
    await popup.find('link', titleOf(3));
  });

  it('offers how to go on with a search, and says where one goes wrong', async () => {
    await popup.press('/');
    await popup.typeInto(/^Search/, 'ta');
    await popup.find('option', /^tag:/);
    await popup.press('Tab');
    await popup.find('option', /^water\/slow/);
    await popup.press('ArrowDown', 'Enter');
    await popup.gone('link', titleOf(3));
    await popup.typeInto(/^Search/, 'auhtor:quillfeather');
    await popup.find('StaticText', /There is no field auhtor: here/);
    await popup.click('button', /^Search “tag:water\/slow author:quillfeather”/);
    await popup.find('link', titleOf(4));
  });
});
