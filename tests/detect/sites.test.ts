import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../lib/detect/site';
import { siteMatches } from '../../lib/detect/site-matches';
import { sites } from '../../lib/detect/sites';

const folder = fileURLToPath(new URL('../fixtures/detect/', import.meta.url));
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): { site?: string } => JSON.parse(readFileSync(folder + file, 'utf8')));

function selectorsOf(site: Site): string[] {
  const rules = (site.rules ?? []).flatMap(({ isRun, data, more, ...fields }) => Object.values(fields));
  return [site.sign, ...rules].filter((value) => typeof value === 'string');
}

describe('the match patterns', () => {
  it('are valid, sorted, and each there once', () => {
    expect(siteMatches).toEqual([...new Set(siteMatches)].sort());
    expect(siteMatches.filter((match) => !/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/.test(match))).toEqual(
      [],
    );
  });

  it('hold the hosts that the product starts from', () => {
    expect(siteMatches).toEqual(expect.arrayContaining(['*://*.arxiv.org/*', '*://*.huggingface.co/*']));
  });
});

it('no two sites have one id', () => {
  const ids = sites.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  it('has a plain id, and hosts or a sign to be known by', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(site.hosts.length > 0 || site.sign !== undefined).toBe(true);
    expect(site.hosts.filter((host) => !/^[a-z0-9-]+(\.([a-z0-9-]+|\*))+$/.test(host))).toEqual([]);
  });

  it('reads something', () => {
    expect((site.rules?.length ?? 0) > 0 || site.paper !== undefined).toBe(true);
  });

  it('has selectors that a browser takes', () => {
    const { document } = new JSDOM('').window;
    for (const selector of selectorsOf(site)) expect(() => document.querySelector(selector)).not.toThrow();
  });

  it('has fixtures', () => {
    expect(pages.filter((page) => page.site === id).length).toBeGreaterThanOrEqual(2);
  });
});
