import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Backups, keptBackups } from '../lib/core/backup-plan';
import { linesOf } from '../lib/platform/backup-file';
import { readBackups } from '../lib/platform/backup-state';
import { readBackupLine } from '../lib/store/reads-backup';
import { ask, popup, runBackground, save, tell, wakeBackground } from './background-kit';
import { manyDrafts } from './store/kit';

const day = 24 * 3_600_000;
const noon = new Date(2026, 10, 26, 12).getTime();
const daily = { every: 'day', to: 'downloads' };

type Asked = { url: string; filename: string; conflictAction: string; saveAs: boolean };

/** What was saved to the downloads: how it was asked for, and what is in it. */
let saved: (Asked & { kinds: string[] })[];
let deleted: number[];
let failure: string | undefined;

async function kindsOf(url: string): Promise<string[]> {
  const file = await (await fetch(url)).blob();
  const kinds: string[] = [];
  for await (const { lines } of linesOf(file))
    for (const line of lines.filter((each) => each.trim())) {
      const said = readBackupLine(line);
      kinds.push(said.kind === 'record' ? said.table : said.kind);
    }
  return kinds;
}

/** The downloads of a browser that keeps what it is given, or fails as `failure` says. */
function stubDownloads(): void {
  const { downloads } = fakeBrowser;
  vi.spyOn(downloads.onChanged, 'addListener').mockReturnValue(undefined);
  vi.spyOn(downloads.onChanged, 'removeListener').mockReturnValue(undefined);
  vi.spyOn(downloads, 'download').mockImplementation((async (asked: Asked) => {
    saved.push({ ...asked, kinds: await kindsOf(asked.url) });
    return saved.length;
  }) as never);
  vi.spyOn(downloads, 'search').mockImplementation((async ({ id }: { id: number }) => [
    failure
      ? { id, state: 'interrupted', error: failure }
      : { id, state: 'complete', filename: `/downloads/${saved[id - 1]?.filename}`, fileSize: 4100 },
  ]) as never);
  vi.spyOn(downloads, 'removeFile').mockImplementation((async (id: number) => {
    deleted.push(id);
  }) as never);
  vi.spyOn(downloads, 'erase').mockResolvedValue([] as never);
}

const grant = (isGranted: boolean) =>
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(isGranted as never);
const at = (time: number) => vi.spyOn(Date, 'now').mockReturnValue(time);
const said = async (call: string, input: object) => (await tell<{ said: string }>(call, input, popup)).said;
const alarmAt = async () => (await fakeBrowser.alarms.get('chores'))?.scheduledTime;

/** What is kept of backups once it is so. */
async function whenKept(isSo: (backups: Backups) => boolean): Promise<Backups> {
  return await vi.waitFor(async () => {
    const backups = await readBackups();
    expect(isSo(backups)).toBe(true);
    return backups;
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  [saved, deleted, failure] = [[], [], undefined];
  at(noon);
  await runBackground();
  stubDownloads();
  grant(true);
});

describe('automatic backups', () => {
  it('begin with one at once, and have an alarm for the next day', async () => {
    await save(manyDrafts(2));
    expect(await said('planBackups', daily)).toBe('Saved a backup: Offprint/offprint-2026-11-26.json.');
    expect(saved).toMatchObject([
      { filename: 'Offprint/offprint-2026-11-26.json', conflictAction: 'overwrite', saveAs: false },
    ]);
    expect([saved[0]?.kinds[0], saved[0]?.kinds.at(-1)]).toEqual(['header', 'end']);
    expect(saved[0]?.kinds.filter((kind) => kind === 'papers')).toHaveLength(2);
    expect((await readBackups()).last).toMatchObject({ at: noon, papers: 2, bytes: 4100 });
    expect(await alarmAt()).toBe(new Date(2026, 10, 27).getTime());
  });

  it('are made up for when the browser was closed, and skipped where nothing is new', async () => {
    await tell('planBackups', daily, popup);
    await save(manyDrafts(1));
    at(noon + 5 * day);
    await wakeBackground();
    await whenKept(({ last }) => last?.at === noon + 5 * day);
    at(noon + 6 * day);
    await wakeBackground();
    const backups = await whenKept(({ checkedAt }) => checkedAt === noon + 6 * day);
    expect(backups.last?.at).toBe(noon + 5 * day);
    expect(saved).toHaveLength(2);
    await vi.waitFor(async () => expect(await alarmAt()).toBe(new Date(2026, 11, 3).getTime()));
  });

  it('are made by the alarm too, and every week only where a week is asked for', async () => {
    await tell('planBackups', { ...daily, every: 'week' }, popup);
    await save(manyDrafts(1));
    expect(await alarmAt()).toBe(new Date(2026, 11, 3).getTime());
    at(noon + 7 * day);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'chores', scheduledTime: 0, periodInMinutes: 0 });
    await whenKept(({ last }) => last?.at === noon + 7 * day);
  });

  it('keep why one failed, and try again an hour later', async () => {
    await save(manyDrafts(1));
    failure = 'FILE_NO_SPACE';
    expect(await ask('planBackups', daily, popup)).toMatchObject({
      ok: false,
      error: { message: 'The file could not be saved to your downloads: the disk is full.' },
    });
    expect((await readBackups()).failed).toMatchObject({ at: noon, message: expect.stringMatching(/full/) });
    expect(await alarmAt()).toBe(noon + 3_600_000);
    failure = undefined;
    at(noon + 3_600_000);
    await wakeBackground();
    expect((await whenKept(({ failed }) => !failed)).last?.papers).toBe(1);
  });

  it('say when the leave to save was taken back', async () => {
    await tell('planBackups', daily, popup);
    grant(false);
    expect(await ask('backUpNow', {}, popup)).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
    expect((await readBackups()).failed).toMatchObject({
      message: 'Offprint may no longer save to your downloads.',
      needsAccess: true,
    });
  });

  it('ask for a file again where none is chosen', async () => {
    await ask('planBackups', { every: 'day', to: 'file' }, popup);
    expect((await readBackups()).failed).toMatchObject({ needsAccess: true });
    expect(saved).toEqual([]);
  });

  it(`leave the newest ${keptBackups}, and write one of the same day anew`, async () => {
    await tell('planBackups', daily, popup);
    await tell('backUpNow', {}, popup);
    expect((await readBackups()).kept.map(({ id }) => id)).toEqual([2]);
    for (let later = 1; later <= keptBackups; later += 1) {
      at(noon + later * day);
      await tell('backUpNow', {}, popup);
    }
    expect(deleted).toEqual([2]);
    expect((await readBackups()).kept).toHaveLength(keptBackups);
  });

  it('stop when they are turned off', async () => {
    await tell('planBackups', daily, popup);
    expect(await said('planBackups', { every: 'off', to: 'downloads' })).toMatch(/^No backups/);
    await save(manyDrafts(1));
    at(noon + 9 * day);
    await wakeBackground();
    await tell('standings', { identities: [] });
    expect(saved).toHaveLength(1);
  });
});
