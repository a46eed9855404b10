import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupName } from '../../../lib/core/backup-plan';
import { buildFolder } from '../../tools/project.mjs';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import { makeFolder } from '../harness/scratch';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const pages = { [listing]: { html: arxivList(someInvented(4)) } };

/** The build with the leave to save to the downloads: a browser without a screen cannot show the question for it. */
function buildWithDownloads(): string {
  const folder = makeFolder('build');
  cpSync(buildFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('downloads');
  manifest.optional_permissions = ['offscreen'];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

async function saveListing(browser: Chromium): Promise<void> {
  const list = await browser.open(listing);
  await list.ui.click('button', /^4 papers/);
  await list.ui.click('button', 'Read later');
  await waitForPapers(browser, 4);
  await list.page.close();
}

const openOptions = (browser: Chromium) => browser.open(`chrome-extension://${browser.id}/options.html`);

/** The records of a backup file, by table, once it is there and whole. */
const backupIn = (path: string): Promise<object[]> =>
  until(`a backup at ${path}`, () => {
    const lines: object[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
    return lines.length > 0 ? lines : undefined;
  });

describe('automatic backups', () => {
  const home = makeFolder('home');
  const file = join(home, 'Downloads', 'Offprint', backupName(Date.now()));
  let browser: Chromium;
  let page: Page;
  let ui: Ui;

  beforeAll(async () => {
    browser = await openChromium({
      pages,
      extension: buildWithDownloads(),
      env: { ...process.env, HOME: home } as never,
    });
    await browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
    await saveListing(browser);
    ({ page, ui } = await openOptions(browser));
  });
  afterAll(() => browser.close());

  it('go to the downloads folder from the moment they are chosen', async () => {
    await ui.click('radio', 'Every day');
    await ui.find('StaticText', /^Last backup: today, .*\(4 papers, .* kB\), Offprint\/offprint-/);
    const lines = await backupIn(file);
    expect(lines.filter((line) => 'papers' in line)).toHaveLength(4);
    expect(await ui.axe()).toEqual([]);
  });

  it('are made again by the alarm, though the worker died', async () => {
    await page.evaluate(`chrome.storage.local.get('backups').then(({ backups }) =>
      chrome.storage.local.set({ backups: { ...backups, last: { ...backups.last, at: 1, mark: '' } } }))`);
    writeFileSync(file, '[]');
    await browser.killWorker();
    await page.evaluate(`chrome.alarms.create('chores', { when: Date.now() })`);
    const lines = await backupIn(file);
    expect(lines.filter((line) => 'papers' in line)).toHaveLength(4);
    await ui.find('StaticText', /^Last backup: today/);
  });

  it('go to a file of the reader’s choice', async () => {
    // The browser's own window to choose a file is the system's, which no test can see; the file is a real one of its.
    await page.evaluate(`globalThis.showSaveFilePicker = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('mine.json', { create: true })`);
    await ui.click('radio', /^A file you choose/);
    await ui.find('StaticText', /^Last backup: today, .*, mine\.json\.$/);
    await ui.find('radio', /^The file mine\.json/);
    const text = await page.evaluate<string>(`navigator.storage.getDirectory()
      .then((folder) => folder.getFileHandle('mine.json')).then((handle) => handle.getFile()).then((file) => file.text())`);
    expect((JSON.parse(text) as object[]).filter((line) => 'papers' in line)).toHaveLength(4);
  });

  it('can be made at once, and turned off', async () => {
    await ui.click('button', 'Back up now');
    await ui.find('StaticText', 'Saved a backup: mine.json.');
    await ui.find('button', 'Back up now');
    await ui.click('radio', 'Never');
    await ui.gone('button', 'Back up now');
  });

  it('stand beside how much there is on this computer', async () => {
    await ui.find('StaticText', /^4 papers, .* on this computer\./);
  });
});

describe('a backup that failed', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    await saveListing(browser);
  });
  afterAll(() => browser.close());

  it('is told of in the options, the library and the popup, with the way to mend it', async () => {
    const { page, ui } = await openOptions(browser);
    // As it is once the reader has taken the leave back in the browser's settings.
    await page.evaluate(`chrome.storage.local.set({ backups: { every: 'day', to: 'downloads', kept: [] } })`);
    await ui.click('button', 'Back up now');
    await ui.find('StaticText', /^The backup of .* failed: Offprint may no longer save to your downloads\.$/);
    await ui.find('button', 'Give access again');
    expect(await ui.axe()).toEqual([]);
    const popup = await browser.openPopupTab();
    await popup.ui.find('StaticText', /^The backup of .* failed/);
    expect(await popup.ui.axe()).toEqual([]);
    const opening = browser.context.waitForEvent('page');
    await popup.ui.click('button', 'Look');
    const library = await browser.uiOf(await opening);
    await library.find('button', 'Give access again');
    expect(await library.axe()).toEqual([]);
  });
});
