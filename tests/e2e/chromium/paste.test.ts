import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { titled, waitForPapers } from '../harness/library';
import { corpusPage, hasCorpus, noCorpus } from '../harness/pages';
import type { Ui } from '../harness/ui';

const mixed = `# Papers about lamps

- [Counting Moths with a Single Lamp](https://arxiv.org/abs/2205.93391) - Ada Quillfeather, Bo Inkwell, 2021
- **Slow Rivers and Fast Memories** [[paper](https://doi.org/10.5555/ftx.1)] [[code](https://github.com/ftx/rivers)]

See also arXiv:2205.93392, which is great.`;

describe('pasting papers', () => {
  let browser: Chromium;
  let popup: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages: {} });
    popup = (await browser.openPopupTab()).ui;
  });
  afterAll(() => browser.close());

  it('finds them in a mixed text, and saves those that are ticked, by keys alone', async () => {
    await popup.press('Escape', 'Shift+V');
    await popup.typeInto('Text with papers', mixed);
    await popup.find('StaticText', '3 papers found · 3 selected');
    expect(await popup.axe()).toEqual([]);
    await popup.press('Ctrl+Enter');
    const papers = await waitForPapers(browser, 3);
    expect(titled(papers, 'Slow Rivers and Fast Memories').links.code).toEqual([
      'https://github.com/ftx/rivers',
    ]);
    expect(papers.flatMap(({ met }) => met)).toEqual([]);
    await popup.find('StaticText', 'Saved 3 papers.');
    await popup.press('u');
    await waitForPapers(browser, 0);
  });

  it('by the menu and the mouse, to a state and without the unticked', async () => {
    await popup.click('button', 'More');
    await popup.click('menuitem', /^Paste papers/);
    await popup.typeInto('Text with papers', mixed);
    await popup.click('checkbox', /^arXiv:2205.93392/);
    await popup.click('button', 'Save 2 papers');
    await waitForPapers(browser, 2);
    await popup.click('button', /^Undo/);
    await waitForPapers(browser, 0);
  });

  it("knows arXiv's daily mail", async () => {
    const record = (id: string, title: string) =>
      `\\\\\narXiv:${id}\nDate: Mon, 18 Mar 2024 16:01:42 GMT   (12kb)\n\nTitle: ${title}\nAuthors: Ada Quillfeather (1), Bo Inkwell\nCategories: cs.LG\n\\\\\n  Lamps are counted here, night after night, and moths.\n\\\\ ( https://arxiv.org/abs/${id} ,  12kb)\n`;
    await popup.press('Shift+V');
    await popup.typeInto(
      'Text with papers',
      record('2403.99901', 'Lamps') + record('2403.99902', 'More Lamps'),
    );
    await popup.find('StaticText', '2 papers found · 2 selected');
    await popup.click('button', 'Save 2 papers');
    const papers = await waitForPapers(browser, 2);
    expect(titled(papers, 'Lamps').ids).toEqual(['arxiv:2403.99901']);
    await popup.click('button', /^Undo/);
    await waitForPapers(browser, 0);
  });

  it('takes the page the project started from as copied text', async ({ skip }) => {
    if (!hasCorpus) skip(noCorpus);
    await popup.press('Shift+V');
    await popup.typeInto('Text with papers', readFileSync(corpusPage('seed/hf-papers-search.txt'), 'utf8'));
    await popup.find('StaticText', '62 papers found · 62 selected');
    await popup.click('button', 'Save 62 papers');
    const papers = await waitForPapers(browser, 62);
    const texts = await browser.records<{ abstract?: string }>('texts');
    expect(texts.filter(({ abstract = '' }) => abstract.length > 80)).toHaveLength(62);
    const links = papers.flatMap(({ links: { code = [], project } }) => [
      ...code,
      ...(project ? [project] : []),
    ]);
    expect(links).toHaveLength(9);
    expect(links.filter((link) => link.endsWith('.'))).toEqual([]);
    await popup.find('StaticText', 'Saved 62 papers.');
  });
});
