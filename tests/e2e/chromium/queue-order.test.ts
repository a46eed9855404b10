import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import type { Point, Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const count = 40;
const pages = { [listing]: { html: arxivList(someInvented(count)) } };
const titleOf = (number: number): string => `Paper ${number}: a study of the number ${number}`;

/** The row of a paper: where its text is, a little above (-1) or below (1) its middle. */
async function at(ui: Ui, number: number, side = 0): Promise<Point> {
  const row = await ui.find('row', new RegExp(`${titleOf(number)}\\b`));
  const [x, y, , height] = await ui.rect(row);
  return { x: x + 120, y: y + height / 2 + side * (height / 3) };
}

/** The numbers of the first papers on the screen, in order. */
async function firstShown(ui: Ui, length: number): Promise<string> {
  const rows = await ui.all('row', /^/);
  const numbers = rows.flatMap(({ name }) => /Paper (\d+):/.exec(name)?.[1] ?? []);
  return numbers.slice(0, length).join(' ');
}

async function shows(ui: Ui, order: string): Promise<void> {
  const { length } = order.split(' ');
  await until(`${order} on the screen`, async () => (await firstShown(ui, length)) === order);
}

async function ends(ui: Ui, order: string): Promise<void> {
  await until(`${order} at the end`, async () => (await firstShown(ui, count)).endsWith(order));
}

const hasLine = (ui: Ui) => ui.evaluate<boolean>(`document.querySelector('[data-dragging=true]') !== null`);

describe('the queue by hand', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    const { ui } = await browser.open(listing);
    await ui.find('button', new RegExp(`^${count} papers`));
    await (await browser.worker()).evaluate(`chrome.commands.onCommand.dispatch('later-page')`);
    await waitForPapers(browser, count);
  });
  afterAll(() => browser.close());

  it('is put in order with the mouse in the popup, and back; Escape lets go', async () => {
    const popup = await browser.openPopup((await browser.open(listing)).page);
    await popup.press('Escape');
    await shows(popup, '1 2 3 4 5');
    const drop = await popup.drag(await at(popup, 4), await at(popup, 2, -1));
    await until('the line', () => hasLine(popup));
    await drop();
    await shows(popup, '1 4 2 3 5');
    await popup.find('StaticText', 'Moved.');
    expect(await hasLine(popup)).toBe(false);
    await popup.click('button', /^Undo/);
    await shows(popup, '1 2 3 4 5');
    const letGo = await popup.drag(await at(popup, 1), await at(popup, 3, 1));
    await until('the line', () => hasLine(popup));
    await popup.press('Escape');
    await until('no line', async () => !(await hasLine(popup)));
    await letGo();
    // A click on the title still opens, and did not happen by letting go.
    await shows(popup, '1 2 3 4 5');
    await popup.press('Shift+U');
    await shows(popup, '1 4 2 3 5');
    await popup.press('u');
    await shows(popup, '1 2 3 4 5');
  });

  it('rolls on under a drag on the library page, and takes the selected along', async () => {
    const { ui } = await browser.open(`chrome-extension://${browser.id}/library.html`);
    await ui.find('row', new RegExp(titleOf(1)));
    await ui.press('1');
    await ui.find('grid', 'Queue');
    await shows(ui, '1 2 3');
    await ui.click('checkbox', `Select ${titleOf(1)}`);
    await ui.click('checkbox', `Select ${titleOf(3)}`);
    await ui.find('StaticText', '2 selected');
    const from = await at(ui, 3);
    const foot = await ui.evaluate<number>('document.querySelector(".list").getBoundingClientRect().bottom');
    const drop = await ui.drag(from, { x: from.x, y: foot - 4 });
    await until(
      'the end of the list',
      async () => (await ui.all('row', new RegExp(titleOf(count)))).length === 1,
    );
    await until('the end in view', () =>
      ui.evaluate<boolean>(
        '(({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 1)(document.querySelector(".list"))',
      ),
    );
    await drop();
    await ui.find('StaticText', 'Moved 2 papers.');
    await ends(ui, '39 40 1 3');
    await ui.press('Escape', 'Home');
    await shows(ui, '2 4 5');
  });

  it('is put in order by a finger on the grip', async () => {
    const { ui } = await browser.open(`chrome-extension://${browser.id}/popup.html`);
    await shows(ui, '2 4 5');
    const grip = await ui.evaluate<Point>(
      `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(document.querySelectorAll('.row-grip')[2].getBoundingClientRect())`,
    );
    const goal = await at(ui, 2, -1);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
      ui.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [grip]);
    for (const part of [0.3, 0.6, 1])
      await touch('touchMove', [{ x: grip.x, y: grip.y + (goal.y - grip.y) * part }]);
    await until('the line', () => hasLine(ui));
    await touch('touchEnd', []);
    await shows(ui, '5 2 4');
  });

  it('has the urgent first on the library page: by key, in bulk, by menu and beside the list', async () => {
    const { ui } = await browser.open(`chrome-extension://${browser.id}/library.html`);
    await ui.find('row', new RegExp(titleOf(1)));
    await ui.press('1');
    await ui.find('grid', 'Queue');
    await shows(ui, '5 2 4 6');
    await ui.press('End', 'h');
    await shows(ui, '3 5 2 4');
    await ui.find('StaticText', 'High priority.');
    await ui.find('row', /Paper 3: .* high priority/);
    await ui.click('checkbox', `Select ${titleOf(2)}`);
    await ui.click('checkbox', `Select ${titleOf(4)}`);
    await ui.click('button', 'Priority');
    await ui.find('menu', 'Priority');
    await ui.press('1');
    await shows(ui, '2 4 3 5');
    await ui.find('StaticText', 'High priority for 2 papers.');
    await ui.click('button', /^Undo/);
    await shows(ui, '3 5 2 4');
    await ui.press('Escape', 'Home', 'j');
    await ui.find('article', titleOf(5));
    await ui.evaluate(`document.querySelector('.priority select').focus()`);
    await ui.press('l');
    await ui.find('StaticText', 'Low priority.');
    // The current row comes into view where it went.
    await ends(ui, '39 40 1 5');
    await ui.click('row', new RegExp(titleOf(40)));
    await ui.press('Home');
    await ui.find('article', titleOf(3));
    await ui.press('Shift+H');
    await ends(ui, '40 1 3 5');
    await ui.gone('row', /high priority/);
  });
});
