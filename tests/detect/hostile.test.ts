import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect';

/** Pages that lie, and pages too big or broken to be honest. */

const pageOf = (body: string, url: string) => new JSDOM(body, { url }).window.document;
const arxivList = 'https://arxiv.org/list/cs/new';

const row = (id: string, title: string, href = `/abs/${id}`) =>
  `<dt><a href="${href}" title="Abstract">arXiv:${id}</a></dt><dd><div class="list-title"><span>Title:</span> ${title}</div><div class="list-authors"><a href="#">Ada Quill</a></div></dd>`;
const list = (...rows: string[]) => `<div id="dlpage"><dl id="articles">${rows.join('')}</dl></div>`;

describe('a hostile page', () => {
  it('gives no title of over a thousand characters', () => {
    const document = pageOf(
      list(row('2405.00001', 'Long '.repeat(300)), row('2405.00002', 'A Short One')),
      arxivList,
    );
    expect(detect(document, arxivList).papers.map(({ draft }) => draft.title)).toEqual(['A Short One']);
  });

  it('gives no address but http and https ones', () => {
    const document = pageOf(
      list(row('2405.00001', 'A Link That Runs', 'javascript:alert(1)//abs/')),
      arxivList,
    );
    const [found] = detect(document, arxivList).papers;
    expect(found?.draft.links).toEqual({});
  });

  it('keeps an abstract to a length that can be sent', () => {
    const url = 'https://shores.example/1';
    const abstract = 'We study tides. '.repeat(10_000);
    const document = pageOf(
      `<meta name="citation_title" content="Tides of the North"><meta name="citation_abstract" content="${abstract}">`,
      url,
    );
    expect(detect(document, url).papers[0]?.draft.abstract?.length).toBeLessThanOrEqual(20_000);
  });

  it('is read in spite of broken JSON', () => {
    const url = 'https://huggingface.co/papers';
    const html = `<script type="application/ld+json">{"@type": "ScholarlyArticle", </script><main><div data-props='{"dailyPapers":[{"paper":null},{"paper":{"id":7}}]}'><article><h3><a href="/papers/2405.00001">Kettles That Sing at Night</a></h3></article></div></main>`;
    expect(detect(pageOf(html, url), url).papers.map(({ draft }) => draft.ids)).toEqual([
      ['arxiv:2405.00001'],
    ]);
  });

  it('counts a paper once, however often it stands there', () => {
    const rows = Array.from({ length: 50 }, () => row('2405.00001', 'Echoes in Empty Halls'));
    expect(detect(pageOf(list(...rows), arxivList), arxivList).papers).toHaveLength(1);
  });

  it('cannot make thousands of papers slow', () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      row(`2405.${String(n).padStart(5, '0')}`, `Paper number ${n} of many`),
    );
    const document = pageOf(list(...rows), arxivList);
    const start = performance.now();
    const { papers } = detect(document, arxivList);
    expect(papers).toHaveLength(3000);
    // Six seconds in jsdom on two cores: what grows with the square would take minutes.
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);

  it('cannot overflow the stack with depth', () => {
    const document = pageOf('', arxivList);
    let into: Element = document.body;
    for (let depth = 0; depth < 1200; depth++) into = into.appendChild(document.createElement('div'));
    into.innerHTML = list(row('2405.00001', 'Buried Very Deep'));
    const title = into.querySelector('.list-title') as Element;
    let inside: Element = title;
    for (let depth = 0; depth < 1200; depth++) inside = inside.appendChild(document.createElement('span'));
    expect(() => detect(document, arxivList)).not.toThrow();
  });
});

describe('a site whose markup has changed', () => {
  it('is read by the generic detector, and said to have drifted', () => {
    const rows = Array.from(
      { length: 12 },
      (_, n) =>
        `<li class="entry"><a class="name" href="/abs/2405.0${1000 + n}">Harbour number ${n} and its weather over the years</a><div class="people">Ada Quill, Bram de Vries, Chiara Ng</div><a href="/pdf/2405.0${1000 + n}">pdf</a></li>`,
    );
    const found = detect(pageOf(`<main><ul>${rows.join('')}</ul></main>`, arxivList), arxivList);
    expect(found.papers).toHaveLength(12);
    expect(found.site).toBeUndefined();
    expect(found.drift).toEqual({ site: 'arxiv', byRule: 0, byGeneric: 12 });
  });
});
