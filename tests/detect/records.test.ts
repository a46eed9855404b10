import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { detectRecords, walkRecords } from '../../lib/detect/records';

/** What a fixture must yield; fields that are left out are not looked at. */
type Expected = { url: string; papers: ExpectedPaper[] };
type ExpectedPaper = {
  title: string;
  authors: string[];
  ids: string[];
  hasAbstract?: true;
  section?: string;
};

const folder = fileURLToPath(new URL('../fixtures/records/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

function load(name: string): { document: Document; expected: Expected } {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  const { document } = new JSDOM(readFileSync(`${folder}${name}.html`, 'utf8'), { url: expected.url }).window;
  return { document, expected };
}

function documentOf(body: string, title = ''): Document {
  return new JSDOM(`<!doctype html><title>${title}</title><body>${body}</body>`).window.document;
}

const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('every fixture', () => {
  it('is there, in at least twelve shapes of lists and eight of other pages', () => {
    const lists = names.filter((name) => !name.startsWith('not-'));
    expect(lists.length).toBeGreaterThanOrEqual(12);
    expect(names.length - lists.length).toBeGreaterThanOrEqual(8);
  });

  it.each(names)('%s has its expected papers beside it', (name) => {
    expect(existsSync(`${folder}${name}.json`)).toBe(true);
  });

  it.each(names)('%s yields its papers, in page order', (name) => {
    const { document, expected } = load(name);
    const found = detectRecords(document, new URL(expected.url));
    expect(found.map(({ draft }) => draft.title)).toEqual(expected.papers.map(({ title }) => title));
    expected.papers.forEach((paper, index) => {
      const draft = found[index]?.draft;
      expect(draft?.authors.map(nameText), paper.title).toEqual(paper.authors);
      expect(draft?.ids.filter((id) => !paper.ids.includes(id)).every((id) => id.startsWith('doi:'))).toBe(
        true,
      );
      expect(draft?.ids, paper.title).toEqual(expect.arrayContaining(paper.ids));
      if (paper.hasAbstract) expect(draft?.abstract?.length, paper.title).toBeGreaterThan(80);
      if (paper.section) expect(draft?.listed?.section).toBe(paper.section);
    });
  });

  it.each(names)(
    '%s keeps anchors with their titles, inside their records, and is left as it was',
    (name) => {
      const { document, expected } = load(name);
      const before = document.documentElement.outerHTML;
      const found = detectRecords(document, new URL(expected.url));
      expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(found.length);
      for (const { draft, anchor, record, nodes = [anchor] } of found) {
        expect(words(nodes.map(({ textContent }) => textContent).join(' '))).toContain(words(draft.title));
        const isTogether =
          record.contains(anchor) || anchor.contains(record) || record.parentElement?.contains(anchor);
        expect(isTogether).toBe(true);
        expect(draft.confidence).toBeGreaterThanOrEqual(0);
        expect(draft.confidence).toBeLessThanOrEqual(1);
      }
      expect(document.documentElement.outerHTML).toBe(before);
    },
  );
});

describe('walkRecords', () => {
  it('pauses on the way and ends with what detectRecords gives', () => {
    const { document, expected } = load('cards');
    const walk = walkRecords(document, new URL(expected.url));
    let pauses = 0;
    let step = walk.next();
    while (!step.done) {
      pauses++;
      step = walk.next();
    }
    expect(pauses).toBeGreaterThan(1);
    expect(step.value.map(({ draft }) => draft.title)).toEqual(expected.papers.map(({ title }) => title));
  });

  it('ends at once on a page without a scent of papers', () => {
    const document = documentOf('<ul><li>One thing</li><li>Another thing</li><li>A third thing</li></ul>');
    const walk = walkRecords(document, new URL('https://example.com/'));
    const steps = [walk.next(), walk.next(), walk.next()];
    expect(steps.find(({ done }) => done)).toEqual({ done: true, value: [] });
  });
});

describe('detectRecords', () => {
  it('resolves addresses against the base the page names', () => {
    const { document, expected } = load('table');
    const base = document.createElement('base');
    base.href = 'https://files.example.net/store/';
    document.head.append(base);
    const [first] = detectRecords(document, new URL(expected.url));
    expect(first?.draft.links.pdf).toBe('https://files.example.net/store/files/p1.pdf');
  });

  it('reads date, code and venue of a row', () => {
    const cards = load('cards');
    const [first] = detectRecords(cards.document, new URL(cards.expected.url));
    expect(first?.draft).toMatchObject({
      issued: '2021-05-01',
      links: { code: ['https://github.com/example/odd-0'] },
    });
    const rows = load('rows-without-table');
    const [row] = detectRecords(rows.document, new URL(rows.expected.url));
    expect(row?.draft).toMatchObject({ issued: '2021', venue: 'Journal of Slow Science' });
  });

  it('is less sure of a row that has less than its like', () => {
    const { document, expected } = load('dt-dd');
    const bare = document.querySelectorAll('dd')[2];
    bare?.querySelector('.list-authors')?.remove();
    bare?.querySelector('p')?.remove();
    for (const link of document.querySelectorAll('dt')[2]?.querySelectorAll('a') ?? []) link.remove();
    const found = detectRecords(document, new URL(expected.url));
    const doubtful = found.filter(({ draft }) => (draft.confidence ?? 1) < 0.5);
    expect(doubtful.length).toBeLessThanOrEqual(1);
    expect(found.filter(({ draft }) => (draft.confidence ?? 0) >= 0.5)).toHaveLength(
      expected.papers.length - 1,
    );
  });

  it('leaves the rows of a programme that are no papers', () => {
    const { document, expected } = load('table');
    const row = document.querySelector('tbody tr')?.cloneNode(true) as Element;
    const [, title, who, pdf] = row.querySelectorAll('td');
    if (title && who && pdf)
      [title.textContent, who.textContent, pdf.textContent] = ['Keynote: slow things', 'Ada Quill', ''];
    document.querySelector('tbody')?.prepend(row);
    const titles = detectRecords(document, new URL(expected.url)).map(({ draft }) => draft.title);
    expect(titles).toEqual(expected.papers.map((paper) => paper.title));
  });
});
