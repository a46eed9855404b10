// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import content from '../../entrypoints/content';
import { revisionKey } from '../../lib/platform/library-changes';
import type { PageSummary, Standing } from '../../lib/platform/protocol';
import { arxivEntries, arxivList, someInvented } from '../e2e/harness/invented';
import { answerAs } from './background';

const address = 'https://arxiv.org/list/cs.LG/recent';
/** Where every letter of the page is: nothing is laid out here. */
const spot = { left: 60, top: 50, right: 300, bottom: 70, width: 240, height: 20 };

/** An observer that finds everything it is given in view. */
class EverythingInView implements Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe(target: Element): void {
    const seen = { isIntersecting: true, intersectionRatio: 1, intersectionRect: spot };
    const entry = { target, ...seen } as unknown as IntersectionObserverEntry;
    queueMicrotask(() => this.tell([entry], this as never));
  }
  unobserve(): void {}
  disconnect(): void {}
}

let root: ShadowRoot | undefined;
let ctx: ContentScriptContext;
let standings: Record<string, Standing>;
let calls: ReturnType<typeof answerAs>;

function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
}

beforeEach(() => {
  fakeBrowser.reset();
  root = undefined;
  standings = {};
  vi.stubGlobal('IntersectionObserver', EverythingInView);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(spot as DOMRect);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  calls = answerAs({
    standings: ({ identities }) =>
      identities.map(({ title }) => standings[title] ?? { state: 'new', tags: [] }),
    savePapers: ({ drafts }) => ({
      paperIds: drafts.map(({ title }) => title),
      added: drafts.length,
      act: 1,
    }),
    pageHolds: () => undefined,
    sawPapers: () => undefined,
    visitListing: () => ({ visits: 1 }),
  });
  ctx = new ContentScriptContext('content');
});

afterEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  ctx.abort();
  document.querySelector('offprint-marks')?.remove();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const start = async (html: string) => {
  showPage(html);
  await (content.main as (ctx: ContentScriptContext) => unknown)(ctx);
};
const ui = () => within(root as unknown as HTMLElement);
const marks = () =>
  [...(root?.querySelectorAll<HTMLElement>('.mark') ?? [])].map((mark) => mark.dataset.state);
const hostCount = () => document.querySelectorAll('offprint-marks').length;

/** Asks the tab as the popup would. */
async function ask(call: string, input: unknown = {}): Promise<unknown> {
  const [answer] = (await fakeBrowser.runtime.onMessage.trigger(
    { to: 'tab', call, input },
    { id: fakeBrowser.runtime.id },
  )) as unknown as { value: unknown }[];
  return answer?.value;
}

describe('the content script', () => {
  it('marks every paper, says how many, and tells the badge', async () => {
    standings['Paper 2: a study of the number 2'] = { state: 'read', paperId: 'x', tags: ['rivers'] };
    await start(arxivList(someInvented(3)));
    await expect.poll(marks).toEqual(['new', 'read', 'new']);
    await expect.poll(() => ui().getByRole('button', { name: '3 papers · 2 new' })).toBeTruthy();
    expect(
      ui()
        .getByTitle(/^Read: Paper 2.* rivers$/)
        .getAttribute('aria-label'),
    ).toBe('Read: change');
    await expect
      .poll(() => calls.find(({ call }) => call === 'pageHolds')?.input)
      .toEqual({ papers: 3, fresh: 2 });
  });

  it('cannot be read by the page', async () => {
    await start(arxivList(someInvented(1)));
    await expect.poll(hostCount).toBe(1);
    expect(document.querySelector('offprint-marks')?.shadowRoot).toBeNull();
    expect(screen.queryByText(/papers/)).toBeNull();
  });

  it('adds nothing to a page without papers', async () => {
    await start('<p>Nothing here.</p>');
    expect(await ask('describePage')).toEqual({ kind: 'none', papers: 0, fresh: 0 } satisfies PageSummary);
    expect([hostCount(), calls.length]).toEqual([0, 0]);
  });

  it('finds rows that come later, and asks about those alone', async () => {
    await start(arxivList(someInvented(2)));
    await expect.poll(marks).toHaveLength(2);
    const more = new DOMParser().parseFromString(arxivEntries(someInvented(2, 50)), 'text/html');
    document.querySelector('#articles')?.append(...more.body.childNodes);
    await expect.poll(marks, { timeout: 5000 }).toHaveLength(4);
    const asked = calls.filter(({ call }) => call === 'standings');
    expect(asked.map(({ input }) => (input as { identities: unknown[] }).identities.length)).toEqual([2, 2]);
  });

  it('follows what is saved elsewhere', async () => {
    await start(arxivList(someInvented(1)));
    await expect.poll(marks).toEqual(['new']);
    standings['Paper 1: a study of the number 1'] = { state: 'later', paperId: 'x', tags: [] };
    await fakeBrowser.storage.local.set({ [revisionKey]: 2 });
    await expect.poll(marks).toEqual(['later']);
  });

  it('describes and saves the page for the popup', async () => {
    await start(arxivList(someInvented(3)));
    expect(await ask('describePage')).toEqual({ kind: 'listing', papers: 3, fresh: 3 });
    expect(await ask('savePage', { status: 'later' })).toEqual({
      said: 'Put 3 papers in the queue.',
      act: 1,
    });
    await expect.poll(marks).toEqual(['later', 'later', 'later']);
    expect(ui().getByRole('status').textContent).toContain('Put 3 papers in the queue.');
  });

  it('puts its element back when the page takes it out', async () => {
    await start(arxivList(someInvented(1)));
    await expect.poll(hostCount).toBe(1);
    document.querySelector('offprint-marks')?.remove();
    await expect.poll(hostCount, { timeout: 5000 }).toBe(1);
  });

  it('shows no panel where the reader has hidden it, until triage starts', async () => {
    await fakeBrowser.storage.local.set({ settings: { quietHosts: ['arxiv.org'] } });
    await start(arxivList(someInvented(2)));
    await expect.poll(marks).toHaveLength(2);
    expect(ui().queryByRole('button', { name: /papers/ })).toBeNull();
    await ask('startTriage');
    await expect.poll(() => ui().getByText('1 of 2 · 0 saved')).toBeTruthy();
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { quietHosts: [] } });
  });

  it('runs once, however often it is injected', async () => {
    await start(arxivList(someInvented(1)));
    await expect.poll(hostCount).toBe(1);
    await start(arxivList(someInvented(1)));
    await ask('describePage');
    expect(hostCount()).toBe(1);
  });

  it('takes its marks away when the extension goes, and says so by itself, once', async () => {
    standings['Paper 1: a study of the number 1'] = { state: 'dismissed', paperId: 'x', tags: [] };
    await start(arxivList(someInvented(1)));
    await expect.poll(() => document.querySelector('[style*=opacity]')).not.toBeNull();
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    await expect
      .poll(() => ui().queryByText('Offprint was updated. Reload the page to go on.'))
      .not.toBeNull();
    ctx.abort();
    expect([hostCount(), marks(), document.querySelector('[style]')]).toEqual([1, [], null]);
    await userEvent.click(ui().getByRole('button', { name: 'Close' }));
    expect(hostCount()).toBe(0);
  });

  it('says nothing when the extension goes from a page where it never showed', async () => {
    await start('<p>Nothing here.</p>');
    await ask('describePage');
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    ctx.abort();
    expect(hostCount()).toBe(0);
  });
});
