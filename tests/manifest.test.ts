import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../lib/core/shortcuts';
import { siteMatches } from '../lib/detect/site-matches';
import { isPopupWindow } from '../lib/platform/popup-window';
import { build } from './tools/project.mjs';

type Manifest = Record<string, unknown> & {
  content_scripts?: { matches: string[]; js?: string[]; css?: string[]; all_frames?: boolean }[];
};

/** What the reader is asked to grant at install: one line more here is a question more there. */
const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
/** A pattern for one site: its host, or that and what is below it; never a whole ending such as `*.org`. */
const oneSite = /^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/;

const contentBudgetBytes = 40_000;
const readerBudgetBytes = 127_000;

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  let folder: string;
  let manifest: Manifest;

  beforeAll(async () => {
    folder = await build(target);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  }, 120_000);

  it('is a Manifest V3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for these permissions, for the sites of the site list, and for no other', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(permissions);
    expect(manifest.host_permissions).toEqual(siteMatches);
    expect(siteMatches.filter((pattern) => !oneSite.test(pattern))).toEqual([]);
    // For automatic backups; a worker needs a page out of sight to hand a file over.
    const optional = target === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'];
    expect(manifest.optional_permissions).toEqual(optional);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('runs by itself on those sites only, in the top frame', () => {
    const scripts = manifest.content_scripts ?? [];
    expect(scripts.flatMap(({ matches }) => matches)).toEqual(siteMatches);
    expect(scripts.filter((script) => script.all_frames)).toEqual([]);
  });

  it('has the commands of the table', () => {
    const built = manifest.commands as Record<string, { suggested_key: { default: string } }>;
    expect(Object.entries(built).map(([name, { suggested_key }]) => [name, suggested_key.default])).toEqual(
      commands.map(({ command, keys }) => [command, keys[0]]),
    );
  });

  it('shows nothing of itself to pages and loosens no content policy', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets in the script that reads pages only where the gate or the reader asks', () => {
    const files = (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
    expect(files).toEqual(['content-scripts/gate.js']);
    expect(existsSync(join(folder, 'content-scripts/content.js'))).toBe(true);
  });

  it('draws the first rows of a popup from two files, which ask nothing of the browser', () => {
    const page = new JSDOM(readFileSync(join(folder, 'popup.html'), 'utf8')).window.document;
    const scripts = [...page.querySelectorAll('script, link[rel=modulepreload]')].flatMap(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? [],
    );
    expect(scripts).toHaveLength(2);
    for (const script of scripts)
      expect(readFileSync(join(folder, script), 'utf8')).not.toMatch(/webextension-polyfill|chrome\.\w/);
    expect(page.querySelectorAll('link[rel=stylesheet]:not([disabled])')).toHaveLength(0);
    expect(page.querySelector('style')?.textContent).toContain('.list');
  });

  it('opens the popup so that it knows its own window', () => {
    const { default_popup: popup } = manifest.action as { default_popup: string };
    const base = 'https://extension.example/';
    expect(isPopupWindow(new URL(popup, base))).toBe(true);
    expect(isPopupWindow(new URL('popup.html', base))).toBe(false);
    expect(existsSync(join(folder, new URL(popup, base).pathname))).toBe(true);
  });

  it(`has a content script under ${contentBudgetBytes / 1000} kB gzipped`, () => {
    const files = (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
    const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(files.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(contentBudgetBytes);
    const reader = gzipSync(readFileSync(join(folder, 'content-scripts/content.js'))).length;
    expect(reader).toBeLessThan(readerBudgetBytes);
  });
});

it('needs at most four keys of the browser, all that Chromium gives an extension', () => {
  expect(commands.length).toBeLessThanOrEqual(4);
});
