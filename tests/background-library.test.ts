import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreBackup } from '../lib/platform/backup-file';
import { readTaughtRules, writeTaughtRules } from '../lib/platform/taught-rules';
import { openLibrary } from '../lib/store/reads';
import { writeBackup } from '../lib/store/reads-backup';
import { ask, page, popup, runBackground, save, tell, wakeBackground } from './background-kit';
import { manyDrafts } from './store/kit';

beforeEach(runBackground);

const hour = 3_600_000;

describe('the calls that order, tag and search the library', () => {
  const calls = [
    'moveInQueue',
    'setPriority',
    'snooze',
    'setProgress',
    'setRating',
    'renameTag',
    'mergeTags',
    'deleteTag',
    'setTagColor',
    'saveSearch',
    'renameSearch',
    'removeSearch',
    'moveSearch',
    'restorePapers',
    'deleteForever',
    'emptyBin',
    'clearSightings',
    'beginRestore',
    'addToRestore',
    'finishRestore',
    'stopRestore',
    'planBackups',
    'backUpNow',
  ];
  it.each(calls)('are our own pages’ alone: %s', async (call) => {
    expect(await ask(call, {})).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
  });

  const bad: [string, unknown][] = [
    ['moveInQueue', { paperIds: ['p'], to: 'constructor' }],
    ['setPriority', { paperIds: ['p'], priority: 3 }],
    ['snooze', { paperIds: ['p'], until: 1 }],
    ['snooze', { paperIds: ['p'], until: 1e300 }],
    ['snooze', { paperIds: ['p'], until: 'tomorrow' }],
    ['setProgress', { paperId: 'p', progress: { page: 9, pages: 8 } }],
    ['setProgress', { paperId: 'p', progress: { percent: 101 } }],
    ['setRating', { paperIds: ['p'], rating: 6 }],
    ['renameTag', { tag: 'x', to: ' ' }],
    ['renameTag', { tag: 'x', to: 'y'.repeat(401) }],
    ['mergeTags', { tags: 'x', into: 'y' }],
    ['deleteTag', {}],
    ['setTagColor', { tag: 'x', color: 'mauve' }],
    ['saveSearch', { name: '', query: 'x' }],
    ['saveSearch', { name: 'x', query: 'y'.repeat(2001) }],
    ['moveSearch', { id: 'x', place: -1 }],
    ['restorePapers', { paperIds: [7] }],
    ['visitListing', { url: 'javascript:alert(1)' }],
    ['beginRestore', { mode: 'burn' }],
    ['addToRestore', { lines: [7] }],
    ['finishRestore', {}],
    ['planBackups', { every: 'minute', to: 'downloads' }],
    ['planBackups', { every: 'day', to: '/etc' }],
  ];
  it.each(bad)('refuse %s %j', async (call, input) => {
    expect(await ask(call, input, popup)).toMatchObject({ ok: false, error: { name: 'BadRequest' } });
  });

  it('do what they say, and undo takes it back', async () => {
    const { paperIds } = await save(manyDrafts(3), { status: 'later', tags: ['a/b'] });
    const [paperId] = paperIds;
    const said = async (call: string, input: object) =>
      (await tell<{ said: string }>(call, input, popup)).said;
    expect(await said('moveInQueue', { paperIds: [paperIds[2]], to: 'top' })).toBe('Moved to the top.');
    expect(await said('setPriority', { paperIds, priority: 'high' })).toBe('High priority for 3 papers.');
    expect(await said('setProgress', { paperId, progress: { page: 3, pages: 12 } })).toBe(
      'You are on page 3 of 12.',
    );
    expect(await said('setRating', { paperIds: [paperId], rating: 4 })).toBe('Rated 4 of 5.');
    expect(await said('renameTag', { tag: 'a', to: 'c' })).toBe('Renamed a to c.');
    expect(await said('setTagColor', { tag: 'c', color: 'blue' })).toBe('Made c blue.');
    expect(await said('saveSearch', { name: 'Mine', query: 'tag:c' })).toBe('Kept the search “Mine”.');
    expect(await said('undoLast', {})).toBe('Undone: kept the search “Mine”.');
    expect(await said('undoLast', {})).toBe('Undone: made c blue.');
    expect(await said('undoLast', {})).toBe('Undone: renamed a to c.');
    expect(await tell('standings', { identities: manyDrafts(1) })).toMatchObject([{ tags: ['a/b'] }]);
  });
});

describe('what comes due', () => {
  it('has an alarm, and is done when it rings', async () => {
    const { paperIds } = await save(manyDrafts(1));
    const until = Date.now() + hour;
    await tell('snooze', { paperIds, until }, popup);
    expect(await fakeBrowser.alarms.get('chores')).toMatchObject({ scheduledTime: until });
    const revisions = vi.fn();
    fakeBrowser.storage.onChanged.addListener(revisions);
    vi.spyOn(Date, 'now').mockReturnValue(until + 1);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'chores', scheduledTime: until, periodInMinutes: 0 });
    await vi.waitFor(() => expect(revisions).toHaveBeenCalled());
    expect((await tell<{ said: string }>('setStatus', { paperIds, status: 'later' })).said).toBe(
      'It is there already.',
    );
  });

  it('is made up for when the background starts late', async () => {
    const { paperIds } = await save(manyDrafts(1));
    const until = Date.now() + hour;
    await tell('snooze', { paperIds, until }, popup);
    const revisions = vi.fn();
    fakeBrowser.storage.onChanged.addListener(revisions);
    vi.spyOn(Date, 'now').mockReturnValue(until + 100 * hour);
    await wakeBackground();
    await vi.waitFor(() => expect(revisions).toHaveBeenCalled());
    expect(await tell('undoLast', {}, popup)).toMatchObject({
      said: expect.stringMatching(/^Undone: snoozed/),
    });
  });
});

it('tells a listing when the reader was there last', async () => {
  expect(await tell('visitListing', { url: page })).toEqual({ visits: 1 });
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * hour);
  expect(await tell('visitListing', { url: `${page}#top` })).toMatchObject({
    visits: 2,
    last: expect.any(Number),
  });
});

describe('a backup file', () => {
  const rule = { host: 'pier.example', path: '/papers/*', item: 'li.work', title: 'b', isRun: false, at: 3 };
  /** Sends what a page asks to the background, as the browser does. */
  function bePage(): void {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: object) => {
      const sent = JSON.parse(JSON.stringify(message));
      const [answer] = await fakeBrowser.runtime.onMessage.trigger(sent, popup as never);
      return answer;
    }) as never);
  }

  async function fileOf(): Promise<Blob> {
    const parts: string[] = [];
    const db = await openLibrary();
    await writeBackup(db, {
      now: 1,
      settings: { marks: 'hide', taughtRules: [rule, { host: 7 }] },
      write: (text) => void parts.push(text),
    });
    db.close();
    return new Blob(parts);
  }

  it('brings back everything, and the settings, in a new browser', async () => {
    await save(manyDrafts(30), { status: 'later', tags: ['kept'] });
    const file = await fileOf();
    await runBackground();
    bePage();
    const shares: number[] = [];
    const report = await restoreBackup(file, 'replace', (share) => shares.push(share));
    expect(report.said).toBe('Replaced the library by 30 papers of the backup.');
    expect(shares.at(-1)).toBe(1);
    expect(await tell('standings', { identities: manyDrafts(1) })).toMatchObject([
      { state: 'later', tags: ['kept'] },
    ]);
    expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ marks: 'hide' });
    expect(await readTaughtRules()).toEqual([rule]);
    expect(await tell('undo', { act: report.act })).toMatchObject({
      said: expect.stringMatching(/^Undone: replaced/),
    });
    expect(await tell('standings', { identities: manyDrafts(1) })).toEqual([{ state: 'new', tags: [] }]);
  });

  it('adds what was taught to what is taught here, when merged', async () => {
    const file = await fileOf();
    await runBackground();
    bePage();
    const [same, other] = [
      { ...rule, item: 'li.own' },
      { ...rule, host: 'lab.example' },
    ];
    await writeTaughtRules([same, other]);
    await restoreBackup(file, 'merge');
    expect(await readTaughtRules()).toEqual([same, other]);
    await writeTaughtRules([other]);
    await restoreBackup(file, 'merge');
    expect(await readTaughtRules()).toEqual([other, rule]);
  });

  it('that is none is refused, and nothing waits to be finished', async () => {
    bePage();
    const reading = restoreBackup(new Blob(['{"items": []}']), 'merge');
    await expect(reading).rejects.toMatchObject({ name: 'BadBackup' });
    expect(await ask('finishRestore', {}, popup)).toMatchObject({ error: { name: 'BadRequest' } });
  });
});
