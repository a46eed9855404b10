import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcuts } from '../lib/core/shortcuts';
import { keysTable, withKeys } from './tools/keys-table.mjs';
import { root } from './tools/project.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('shows the keys that the code has (npm run fix writes them)', () => {
    expect(readme).toBe(withKeys(readme, keysTable(shortcuts)));
  });

  it('shows every shortcut once', () => {
    const [, table = ''] = /<!-- keys -->(.*)<!-- \/keys -->/s.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => /^\| `/.test(line));
    expect(rows).toHaveLength(shortcuts.length);
  });

  it('points at files that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
