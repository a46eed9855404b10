import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isHost } from '../../lib/core/hosts';
import type { Draft } from '../../lib/core/paper';
import { detect } from '../../lib/detect/detect';
import { textOf } from '../../lib/detect/dom';
import { mayHoldPapers } from '../../lib/detect/gate';
import { titleKey } from '../../lib/detect/once';
import type { Detection } from '../../lib/detect/site';
import { sites } from '../../lib/detect/sites';

type Expected = {
  url: string;
  kind: string;
  site?: string;
  papers: Draft[];
  references?: Draft[];
  drift?: Detection['drift'];
};

/** Whether a page is one of the site list's, which the gate sees first. */
const isListed = (url: string) =>
  sites.some(({ hosts }) => hosts.some((host) => isHost(new URL(url).hostname, host)));

const folder = fileURLToPath(new URL('../fixtures/detect/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

function load(name: string): { document: Document; expected: Expected } {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  const html = readFileSync(`${folder}${name}.html`, 'utf8');
  return { document: new JSDOM(html, { url: expected.url }).window.document, expected };
}

describe('a saved page', () => {
  it.each(names)('%s has its expected drafts beside it', (name) => {
    expect(existsSync(`${folder}${name}.json`)).toBe(true);
  });

  it.each(names)('%s yields them', (name) => {
    const { document, expected } = load(name);
    const before = document.documentElement.outerHTML;
    const found = detect(document, expected.url);
    expect({
      kind: found.kind,
      site: found.site,
      drift: found.drift,
      papers: found.papers.map(({ draft }) => draft),
    }).toEqual({ kind: expected.kind, site: expected.site, drift: expected.drift, papers: expected.papers });
    expect(found.references.map(({ draft }) => draft.title)).toEqual(
      (expected.references ?? []).map(({ title }) => title),
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(names)('%s has each title where its mark goes', (name) => {
    const { document, expected } = load(name);
    for (const { draft, anchor, record } of detect(document, expected.url).papers) {
      expect(titleKey(textOf(anchor))).toContain(titleKey(draft.title));
      expect(record.contains(anchor)).toBe(true);
      expect(document.contains(record)).toBe(true);
    }
  });

  it.each(names)('%s is let in by the gate if it has papers', (name) => {
    const { document, expected } = load(name);
    const isSought = expected.kind !== 'none' && isListed(expected.url);
    expect(mayHoldPapers(document) || !isSought).toBe(true);
  });
});
