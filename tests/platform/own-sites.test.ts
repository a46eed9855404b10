import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askForSite,
  dropSite,
  hostOf,
  keepOwnSites,
  patternOf,
  siteAccess,
} from '../../lib/platform/own-sites';

type Script = { id: string; matches: string[]; js: string[] };
type Origins = { origins?: string[] };

let granted: string[];
let scripts: Script[];
let onAdded: (added: Origins) => void;
let onRemoved: (removed: Origins) => void;

const lab = '*://lab.example/*';

function stubPermissions(): void {
  const { permissions, runtime } = fakeBrowser;
  vi.spyOn(runtime, 'getManifest').mockReturnValue({ host_permissions: ['*://arxiv.org/*'] } as never);
  vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({
    origins: ['*://arxiv.org/*', ...granted],
  })) as never);
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins = [] }: Origins) =>
    origins.every((origin) => ['*://arxiv.org/*', ...granted].includes(origin))) as never);
  vi.spyOn(permissions, 'request').mockImplementation((async ({ origins = [] }: Origins) => {
    granted.push(...origins);
    onAdded({ origins });
    return true;
  }) as never);
  vi.spyOn(permissions, 'remove').mockImplementation((async ({ origins = [] }: Origins) => {
    granted = granted.filter((origin) => !origins.includes(origin));
    onRemoved({ origins });
    return true;
  }) as never);
  vi.spyOn(permissions.onAdded, 'addListener').mockImplementation((listener) => {
    onAdded = listener as never;
  });
  vi.spyOn(permissions.onRemoved, 'addListener').mockImplementation((listener) => {
    onRemoved = listener as never;
  });
}

function stubScripting(): void {
  const { scripting } = fakeBrowser;
  const put = async ([script]: Script[]) => {
    scripts = script ? [script] : scripts;
  };
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => scripts) as never);
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(put as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async () => {
    scripts = [];
  }) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (added: Script[]) => {
    if (scripts.length > 0) throw new Error('Duplicate script ID');
    await put(added);
  }) as never);
  vi.spyOn(scripting, 'executeScript').mockResolvedValue([]);
}

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  scripts = [];
  stubPermissions();
  stubScripting();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
  keepOwnSites();
});

describe('the site of an address', () => {
  it.each([
    ['https://lab.example:8443/papers?x#y', lab],
    ['http://lab.example/', lab],
    ['chrome://settings/', undefined],
    ['file:///papers.html', undefined],
    ['no address', undefined],
  ])('%s has the pattern %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it('is looked at when asked, at first; by itself where it is listed', async () => {
    expect(await siteAccess('https://lab.example/')).toBe('asked');
    expect(await siteAccess('https://arxiv.org/list')).toBe('listed');
    expect(await siteAccess('about:blank')).toBeUndefined();
  });
});

describe('a site the reader allows', () => {
  it('gets our script from then on, in the tabs that show it now too', async () => {
    expect(await askForSite('https://lab.example/papers')).toBe(true);
    await vi.waitFor(() => expect(scripts).toMatchObject([{ id: 'own-sites', matches: [lab] }]));
    expect(scripts[0]?.js).toEqual(['content-scripts/gate.js']);
    expect(await siteAccess('https://lab.example/')).toBe('own');
    const lookedAt = vi.mocked(fakeBrowser.scripting.executeScript).mock.calls;
    expect(lookedAt.map(([{ target }]) => target)).toEqual([{ tabId: 3 }, { tabId: 4 }]);
  });

  it('joins those before it, also when two come at once', async () => {
    await Promise.all([askForSite('https://lab.example/'), askForSite('https://group.example/')]);
    await vi.waitFor(() => expect(scripts[0]?.matches).toEqual(['*://group.example/*', lab]));
  });

  it('is given back, and the last one takes the script with it', async () => {
    await askForSite('https://lab.example/');
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    await dropSite(lab);
    await vi.waitFor(() => expect(scripts).toEqual([]));
    expect(await siteAccess('https://lab.example/')).toBe('asked');
  });

  it('may have been granted in the browser’s own words', async () => {
    granted = ['https://lab.example/*'];
    await dropSite(lab);
    expect(granted).toEqual([]);
    expect(hostOf('https://lab.example/*')).toBe('lab.example');
  });

  it('is registered again after an update', async () => {
    granted = [lab];
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await vi.waitFor(() => expect(scripts).toMatchObject([{ matches: [lab] }]));
  });
});
