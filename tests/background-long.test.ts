import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground } from '../lib/platform/rpc';
import { openLibrary } from '../lib/store/reads';
import { ask, contentScript, page, runBackground, wakeBackground } from './background-kit';
import { stubPorts } from './port-kit';
import { manyDrafts } from './store/kit';

beforeEach(runBackground);

const saving = (count: number) => ({ drafts: manyDrafts(count), status: 'saved' as const, url: page });

describe('a call with a long list', () => {
  it('comes whole, in order and as one act, however many messages it takes', async () => {
    const saved = await askBackground('savePapers', saving(250));
    expect(saved).toMatchObject({ added: 250, act: 1 });
    const db = await openLibrary();
    const papers = await db.papers.bulkGet(saved.paperIds);
    expect(papers.map((paper) => paper?.ids[0])).toEqual(manyDrafts(250).map(({ ids }) => ids[0]));
    expect(await db.acts.count()).toBe(1);
  });

  it('does nothing if whoever calls is gone before it is whole', async () => {
    const port = fakeBrowser.runtime.connect({ name: 'long call' });
    port.postMessage({ drafts: manyDrafts(100) });
    await Promise.resolve();
    port.disconnect();
    await ask('undo', { act: 1 });
    expect(await (await openLibrary()).papers.count()).toBe(0);
  });

  it('says so if the background ends before it answers', async () => {
    const opened = stubPorts(contentScript);
    const asking = askBackground('savePapers', saving(250));
    opened[0]?.disconnect();
    await expect(asking).rejects.toMatchObject({ name: 'TabUnreachable' });
  });

  it('is refused where a short one is', async () => {
    stubPorts(contentScript);
    await wakeBackground();
    const lines = manyDrafts(150).map(({ title }) => title);
    const refused = askBackground('addToRestore', { lines });
    await expect(refused).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});
