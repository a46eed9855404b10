import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { familyName, type Paper } from '../../lib/core/paper';
import { statusNames } from '../../lib/platform/protocol';
import { type Chromium, openChromium } from '../e2e/harness/chromium';
import { fixture } from '../e2e/harness/pages';
import { until } from '../e2e/harness/until';
import { root } from './project.mjs';

const address = 'https://arxiv.org/list/cs.LG/recent';
const pages = { [address]: fixture('sample-listing.html') };
const folder = join(root, '.output', 'start');

/** Opens the sample listing for the reader and stays until the browser is closed. */
export async function showListing(): Promise<void> {
  const browser = await openChromium({ pages, headless: false, isOnline: true, viewport: null });
  process.once('SIGINT', () => void browser.close());
  const { page } = await browser.open(address);
  await page.bringToFront();
  console.log(
    [
      'A browser is open on a sample listing, with Offprint in it.',
      'Click a mark beside a title to save the paper, or the line at the bottom right to save many.',
      'Alt+Shift+O opens the reading list, Alt+Shift+K starts triage. Close the browser to end.',
    ].join('\n'),
  );
  await new Promise((closed) => browser.context.once('close', closed));
}

function line({ title, authors, issued, status }: Paper): string {
  const names = authors.slice(0, 3).map(familyName).join(', ');
  return `  ${statusNames[status].padEnd(6)} ${title} (${[names, issued].filter(Boolean).join(', ')})`;
}

/** Saves the whole listing by its panel, as a reader would, and waits until all of it is in the library. */
async function saveAll(browser: Chromium): Promise<Paper[]> {
  const { page, ui } = await browser.open(address);
  await ui.click('button', /^14 papers/);
  await ui.click('button', 'Read later');
  const papers = await until('the papers in the library', async () => {
    const saved = await browser.records<Paper>('papers');
    return saved.length === 14 ? saved : undefined;
  });
  await ui.click('button', 'Close');
  await ui.screenshot(join(folder, 'listing.png'));
  const popup = await browser.openPopup(page);
  await popup.find('row', /./);
  await popup.screenshot(join(folder, 'reading-list.png'));
  return papers;
}

/** Saves from the sample listing without a display, and prints the reading list and where the pictures of it are. */
export async function tourListing(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await openChromium({ pages });
  try {
    const papers = await saveAll(browser);
    console.log(
      `No display here, so this was done unseen: ${papers.length} papers of a sample listing are queued.`,
    );
    for (const paper of papers.toSorted((a, b) => a.place - b.place)) console.log(line(paper));
    console.log(
      `The listing and the reading list, as they looked: ${relative(process.cwd(), folder) || '.'}`,
    );
  } finally {
    await browser.close();
  }
}
