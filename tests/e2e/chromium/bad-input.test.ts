import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/core/paper';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivAbstract, arxivList, huggingFaceDaily, type Invented, someInvented } from '../harness/invented';
import { titled, waitForPapers } from '../harness/library';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const daily = 'https://huggingface.co/papers';
const abstract = 'https://arxiv.org/abs/2409.90666';

const attack = `<img src=x onerror="window.isHarmed = true; document.title = 'harmed'"> of margins`;
const authors = ['Mallory Quillfeather'];
const attacker: Invented = { arxiv: '2409.90666', title: attack, authors, abstract: attack };

/** Every address a paper holds. */
const addressesOf = ({ links, met }: Paper): string[] => [
  ...[links.landing, links.pdf, links.project].filter((address) => address !== undefined),
  ...(links.code ?? []),
  ...met.map(({ url }) => url),
];

describe('a page that means harm', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages: {} });
  });
  afterAll(() => browser.close());

  it('cannot have its title run: it is text, on the page and in the popup', async () => {
    await browser.renew({ [listing]: { html: arxivList([attacker, ...someInvented(2)]) } });
    const { page, ui } = await browser.open(listing);
    await ui.clickMark(attack);
    await ui.markSays(attack, 'Saved');
    const paper = titled(await waitForPapers(browser, 1), attack);
    expect(paper.title).toBe(attack);
    expect(await page.evaluate('window.isHarmed')).toBeUndefined();
    const popup = await browser.openPopup(page);
    await popup.press('Escape', '3');
    await popup.find('link', attack);
    expect(await popup.evaluate('[document.images.length, document.title, window.isHarmed]')).toEqual([
      0,
      'Offprint',
      null,
    ]);
  });

  it('cannot fill the library with a title of 5 MB, nor keep its other papers out', async () => {
    const huge = { ...attacker, title: 'margin '.repeat(5_000_000 / 7) };
    await browser.renew({ [listing]: { html: arxivList([...someInvented(3), huge]) } });
    const { ui } = await browser.open(listing);
    await ui.click('button', /^\d papers/);
    await ui.click('button', 'Save');
    const papers = await waitForPapers(browser, 3).catch(() => waitForPapers(browser, 4));
    expect(papers.filter(({ title }) => title.startsWith('Paper '))).toHaveLength(3);
    expect(Math.max(...papers.map(({ title }) => title.length))).toBeLessThan(10_000);
  });

  it('may list 5,000 papers, which are all saved', async () => {
    await browser.renew({ [listing]: { html: arxivList(someInvented(5000)) } });
    const { ui } = await browser.open(listing);
    await ui.find('button', /^5,000 papers/, 60_000);
    await ui.click('button', /^5,000 papers/);
    await ui.click('button', 'Save');
    await ui.find('StaticText', 'Saved 5,000 papers.', 60_000);
    const papers = await waitForPapers(browser, 5000);
    expect(new Set(papers.map(({ ids }) => ids[0])).size).toBe(5000);
  }, 150_000);

  it('cannot give a link that is a script', async () => {
    const script = 'javascript:window.isHarmed=true//';
    const html = arxivAbstract({ ...attacker, title: 'Links of ill will', abstract: `See ${script} there.` })
      .replace(/https:\/\/arxiv\.org\/pdf\/[\d.]+/, script)
      .replace('</main>', `<a href="${script}">PDF</a><a href="${script}">Code</a></main>`);
    const articles = huggingFaceDaily(someInvented(2)).replaceAll(
      /href="\/papers\/[\d.]+"/g,
      `href="${script}"`,
    );
    await browser.renew({ [abstract]: { html }, [daily]: { html: articles } });
    const one = await browser.open(abstract);
    await one.ui.clickMark('Links of ill will');
    await waitForPapers(browser, 1);
    const many = await browser.open(daily);
    await many.ui.click('button', /^2 papers/);
    await many.ui.click('button', 'Save');
    const addresses = (await waitForPapers(browser, 3)).flatMap(addressesOf);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
  });
});
