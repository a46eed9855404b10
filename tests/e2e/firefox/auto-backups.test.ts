import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupName } from '../../../lib/core/backup-plan';
import { openFirefox } from '../harness/firefox';
import { arxivList, someInvented } from '../harness/invented';
import { makeFolder } from '../harness/scratch';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const pages = { [listing]: { html: arxivList(someInvented(4)) } };

describe('automatic backups in Firefox', () => {
  const downloads = makeFolder('downloads');
  let browser: Awaited<ReturnType<typeof openFirefox>>;

  beforeAll(async () => {
    browser = await openFirefox({ pages, downloads });
  });
  afterAll(() => browser.close());

  it('go to the downloads folder from the moment they are chosen', async () => {
    const { ui } = await browser.open(listing);
    await ui.click('button', /^4 papers/);
    await ui.click('button', 'Read later');
    await until('the papers', async () => (await browser.records('papers')).length === 4);
    const options = await browser.openPopupTab('options.html');
    await options.ui.click('radio', 'Every day');
    await until('the backup on the screen', async () =>
      /Last backup: today, .*\(4 papers, .* kB\), Offprint\/offprint-/.test(await options.ui.text()),
    );
    const file = join(downloads, 'Offprint', backupName(Date.now()));
    await until('the file', () => existsSync(file));
    const lines: object[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(lines.filter((line) => 'papers' in line)).toHaveLength(4);
  });
});
