import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestCommands } from './lib/core/manifest-commands';
import { siteMatches } from './lib/detect/sites';

/** The project's address, where package.json names one: reports are filed there. */
const { homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Explicit imports only: a reader sees where each name comes from, and the layers can be checked.
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = [...siteMatches];
    },
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: 'Offprint',
    short_name: 'Offprint',
    description: 'Triage the papers on any page, and keep a private, instant reading list.',
    ...(homepage && { homepage_url: homepage }),
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: siteMatches,
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
