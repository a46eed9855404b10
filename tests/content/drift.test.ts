import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteDrift, openReport, reportProps, takeDrift } from '../../entrypoints/content/drift';
import { openedProps } from '../../entrypoints/content/panel';
import { noteDriftTold } from '../../lib/platform/drift-notes';
import { aDesk, rowsOf } from './kit';

const drift = { site: 'arxiv', byRule: 0, byGeneric: 12 };
const manifest = (more: object = {}) =>
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0', ...more } as never);

/** A desk on a page whose address has a query, in a browser whose clipboard does this. */
function drifted(writeText = async (_: string) => {}) {
  const desk = aDesk({ rows: rowsOf(2), panel: 'open' }, 'https://arxiv.org/list/cs.CL/recent?user=me#a');
  Object.assign(desk.window, { navigator: { userAgent: 'Chrome/148.0.0.0', clipboard: { writeText } } });
  return desk;
}

function report(desk: ReturnType<typeof aDesk>) {
  const props = reportProps(desk);
  if (props?.what !== 'report') throw new Error('There is no report.');
  return props;
}

beforeEach(() => {
  fakeBrowser.reset();
  manifest();
});

describe('a changed layout', () => {
  it('is told in the panel, and noted once it was', async () => {
    const desk = drifted();
    expect(openedProps(desk)?.onReport).toBeUndefined();
    await takeDrift(desk, drift);
    expect(openedProps(desk)?.onReport).toBeTypeOf('function');
    noteDrift(desk);
    await vi.waitFor(async () =>
      expect((await fakeBrowser.storage.local.get('driftTold')).driftTold).toHaveProperty('arxiv'),
    );
    await takeDrift(desk, { ...drift, byGeneric: 20 });
    expect(desk.state.drift).toEqual({ ...drift, byGeneric: 20, isTold: true });
    await takeDrift(desk, undefined);
    expect(desk.state.drift).toBeUndefined();
  });

  it('is not told again within the week', async () => {
    await noteDriftTold('arxiv', Date.now());
    const desk = drifted();
    await takeDrift(desk, drift);
    expect(desk.state.drift).toBeUndefined();
    expect(() => openReport(desk)).toThrow('There is nothing to report on this page.');
  });

  it('has a report of the path without its query, with an address where the project has one', async () => {
    const desk = drifted();
    await takeDrift(desk, drift);
    openReport(desk);
    expect(desk.state).toMatchObject({ panel: 'rest', sheet: { what: 'report' } });
    const { text, addressOf } = report(desk);
    expect(text).toContain('Page: /list/cs.CL/recent\n');
    expect(addressOf(text)).toBeUndefined();
    manifest({ homepage_url: 'https://github.com/who/what' });
    expect(addressOf(text)).toContain('https://github.com/who/what/issues/new?');
  });

  it('is copied, by hand where the page has no clipboard, and stays open where that fails', async () => {
    const copied: string[] = [];
    const desk = drifted(async (text) => void copied.push(text));
    await takeDrift(desk, drift);
    openReport(desk);
    report(desk).onCopy('mine', () => false);
    await vi.waitFor(() => expect(desk.state.toast?.text).toBe('Copied. Nothing was sent.'));
    expect([copied, desk.state.sheet]).toEqual([['mine'], undefined]);

    const bare = drifted(() => Promise.reject(new Error('forbidden')));
    await takeDrift(bare, drift);
    openReport(bare);
    report(bare).onCopy('mine', () => false);
    await vi.waitFor(() => expect(bare.state.toast?.text).toMatch(/^The browser did not copy it/));
    report(bare).onCopy('mine', () => true);
    await vi.waitFor(() => expect(bare.state.sheet).toBeUndefined());
  });
});
