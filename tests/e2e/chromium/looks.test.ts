import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lightnessOf } from '../../../entrypoints/content/tone';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import type { Thing, Ui } from '../harness/ui';
import { until } from '../harness/until';

const at = (name: string) => `https://arxiv.org/list/${name}/new`;

/** Titles that are written from right to left: "The movement of water in dry rivers", "A study of quiet reading". */
const mirrored = ['תנועת המים בנהרות יבשים', 'دراسة عن القراءة الهادئة'];
const rightToLeft = someInvented(14, 301).map((paper, at) => ({
  ...paper,
  title: mirrored[at] ?? paper.title,
}));
const styled = (html: string, css: string) => html.replace('</head>', `<style>${css}</style></head>`);
const dark = 'html { background: #181a1b } body, a { color: #e8e6e3; background: #181a1b }';

const pages: PageMap = {
  [at('light')]: { html: arxivList(someInvented(14)) },
  [at('dark')]: { html: styled(arxivList(someInvented(14, 101)), dark) },
  [at('narrow')]: { html: arxivList(someInvented(14, 201)) },
  [at('rtl')]: {
    html: styled(arxivList(rightToLeft), '.descriptor { display: none }').replace(
      '<html lang="en">',
      '<html lang="he" dir="rtl">',
    ),
  },
  [at('zoomed')]: { html: arxivList(someInvented(14, 401)) },
  [at('turning')]: {
    html: styled(
      arxivList(someInvented(4, 601)),
      ':root { color-scheme: light dark } .night { background: #181a1b; transition: background 50ms }',
    ).replace(/<body[^>]*>/, `$&<button onclick="this.parentNode.classList.toggle('night')">Night</button>`),
  },
  [at('touch')]: { html: arxivList(someInvented(4, 501)) },
};

const usual = { width: 1280, height: 900 };

describe('what Offprint shows on a page', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages, reducedMotion: 'reduce' });
  });
  afterAll(() => browser.close());

  /** Nothing breaks a rule of accessibility, and nothing sticks out of the window. */
  const check = async (page: Page, state: string) => {
    expect([state, ...(await browser.axeInPage(page))]).toEqual([state]);
    expect([state, ...(await browser.outsideInPage(page))]).toEqual([state]);
  };

  const checkPanel = async (page: Page, ui: Ui) => {
    await ui.click('button', /^14 papers/);
    await ui.find('button', 'Save');
    await check(page, 'panel');
    await ui.click('button', 'Tags');
    await ui.find('combobox', 'Add a tag');
    await check(page, 'tags to save with');
    await ui.click('checkbox', 'Boxes on page');
    await ui.find('checkbox', /: select$/);
    await check(page, 'boxes');
    await ui.click('checkbox', 'Boxes on page');
  };

  const checkTriage = async (page: Page, ui: Ui) => {
    await ui.click('button', 'Triage');
    await ui.find('button', 'Leave triage');
    await ui.press('j', 'v', 'Shift+ArrowDown');
    await ui.find('StaticText', /2 selected/);
    await check(page, 'selection');
    await ui.press('Escape', 't');
    await ui.find('combobox', 'Add a tag');
    await check(page, 'tags');
    await ui.press('Escape', 'n');
    await ui.find('textbox', 'Note');
    await check(page, 'note');
    await ui.press('Escape', 'e');
    await ui.find('button', 'Ask Semantic Scholar');
    await check(page, 'abstract');
    await ui.press('e', '?');
    await ui.find('dialog', /^Keys/);
    await check(page, 'help');
  };

  it.for([
    ['light', usual],
    ['dark', usual],
    ['rtl', usual],
    ['narrow', { width: 400, height: 700 }],
    ['zoomed', { width: 640, height: 450 }],
  ] as const)('is right in every state: %s', async ([name, size]) => {
    const before = await browser.count('papers');
    const { page, ui } = await browser.open(at(name));
    await page.setViewportSize(size);
    await ui.find('button', /^14 papers/);
    await ui.find('button', 'New: save');
    await check(page, 'marks');
    await ui.click('button', 'New: save');
    await waitForPapers(browser, before + 1);
    await ui.click('button', 'Saved: change');
    await ui.find('menuitem', 'Remove');
    await check(page, 'menu');
    await ui.press('Escape');
    await checkPanel(page, ui);
    await checkTriage(page, ui);
    await page.close();
  });

  it('stands before a title, on the side from which that is read', async () => {
    const { page, ui } = await browser.open(at('rtl'));
    await ui.find('button', /^14 papers/);
    const [left] = await ui.rect(await ui.find('button', /^14 papers/));
    expect(left).toBeLessThan(40);
    const letters = await page.evaluate(() =>
      [...document.querySelectorAll('.list-title')].slice(0, 3).map((title) => {
        const range = document.createRange();
        range.setStart(title.lastChild as Text, 1);
        range.setEnd(title.lastChild as Text, 2);
        const { left, right, top } = range.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    const shown = await until('the first marks', async () => {
      const all = await ui.all('button', /: (save|change)$/);
      return all.length >= 3 ? all.slice(0, 3) : undefined;
    });
    const marks = await Promise.all(shown.map(ui.rect));
    for (const [index, [x = 0, y = 0, width = 0]] of marks.entries()) {
      const { left = 0, right = 0, top = 0 } = letters[index] ?? {};
      expect(Math.abs(y - top)).toBeLessThan(12);
      const gap = index < mirrored.length ? x - right : left - (x + width);
      expect([index, Math.round(gap)]).toEqual([index, expect.toSatisfy((px: number) => px > -8 && px < 80)]);
    }
    await page.close();
  });

  it('works by touch', async () => {
    const { page, ui } = await browser.open(at('touch'));
    await ui.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (thing: Thing) => {
      const [x, y, width, height] = await ui.rect(thing);
      const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
      await ui.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await ui.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap(await ui.find('button', 'New: save'));
    await ui.find('button', 'Saved: change');
    await tap(await ui.find('button', /^4 papers/));
    await tap(await ui.find('button', 'Triage'));
    await ui.find('StaticText', /^2 of 4/);
    await tap(await ui.find('button', /Dismiss$/));
    await ui.find('StaticText', /^3 of 4/);
    await ui.markSays('Paper 502: a study of the number 502', 'Dismissed');
    await tap(await ui.find('button', 'Leave triage'));
    await ui.gone('button', 'Leave triage');
    await page.close();
  });

  it('turns light and dark with the page while it is open', async () => {
    const { page, ui } = await browser.open(at('turning'));
    const bar = await ui.find('button', /^4 papers/);
    const isDark = async () => (lightnessOf(await ui.color(bar)) ?? 0) > 0.5;
    const turns = (toDark: boolean) =>
      until(`a ${toDark ? 'dark' : 'light'} bar`, async () => (await isDark()) === toDark);
    await page.emulateMedia({ colorScheme: 'light' });
    await turns(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await turns(true);
    await page.emulateMedia({ colorScheme: 'light' });
    await turns(false);
    await page.getByText('Night').click();
    await turns(true);
    await page.close();
  });
});
