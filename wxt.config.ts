import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { manifestCommands } from './lib/core/manifest-commands';
import { siteMatches } from './lib/detect/site-matches';
import { popupWindowPath } from './lib/platform/popup-window';

/** The project's address, where package.json names one: reports are filed there. */
const { homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The files that our own pages and the background share: what a popup draws first, what is drawn after that, and the
 * rest. Left to itself the build makes one for each set of modules that the same pages use, and a popup that opens
 * waits for every file. A module that is not named here, but drawn first, makes the popup later and not wrong.
 */
const drawnFirst =
  /preact|virtual:wxt|\/components\/(theme|key-text|counts|glyphs|StateGlyph|byline|MathText|PaperRow|paper-row|FilterTabs|SearchBox|Offers|offers|HeadButtons|controls|paper-list)|\/lib\/(core\/(paper|counts|maths)|platform\/popup-window)\./;
const sharedFiles = [
  { name: 'first', test: drawnFirst, minShareCount: 2, priority: 3 },
  { name: 'core', test: /\/lib\/|dexie/, minShareCount: 2, priority: 2 },
  { name: 'drawn', test: /\/components\/|\/shared\/|@tanstack/, minShareCount: 2, priority: 1 },
];

/**
 * The popup's first styles stand in the page itself, so that its first rows wait for two files and not for four. The
 * links stay, disabled and so never loaded: what comes later looks for them, and would load the styles again.
 */
const inlineStyles: Plugin = {
  name: 'inline-first-styles',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('/popup')) return html;
      return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g, (link, file) => {
        const styles = bundle?.[file];
        return styles?.type === 'asset' ? `<style>${styles.source}</style>\n    ${link} disabled` : link;
      });
    },
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Explicit imports only: a reader sees where each name comes from, and the layers can be checked.
  imports: false,
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'popup')) return;
      config.build = mergeConfig(config.build ?? {}, {
        // It would be in a file that the background has too, where there is no document; no browser of ours needs it.
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: sharedFiles } } },
      });
    },
    'build:manifestGenerated': (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = [...siteMatches];
      if (manifest.action) manifest.action.default_popup = popupWindowPath;
    },
  },
  vite: () => ({ plugins: [preact(), inlineStyles] }),
  manifest: ({ browser }) => ({
    name: 'Offprint',
    short_name: 'Offprint',
    description: 'Triage the papers on any page, and keep a private, instant reading list.',
    ...(homepage && { homepage_url: homepage }),
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: siteMatches,
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    optional_host_permissions: ['*://*/*'],
    commands: manifestCommands,
    omnibox: { keyword: 'op' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'offprint@offprint.app',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
