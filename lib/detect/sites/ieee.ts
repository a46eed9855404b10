import type { Raw } from '../raw';
import { doisAt, part, readPage, titleUnless } from '../read';
import type { Page, Site } from '../site';
import { parseJson } from '../structured/json-ld';

type Node = Record<string, unknown>;

const said = (node: Node, key: string): string | undefined =>
  typeof node[key] === 'string' ? node[key] : undefined;

/** What a document page says of itself in its script, which it draws the page from. */
function inScript(page: Page): Raw | undefined {
  for (const script of page.document.querySelectorAll('script:not([src])')) {
    const [, json] = /document\.metadata\s*=\s*(\{.*\});?\s*$/m.exec(script.textContent ?? '') ?? [];
    const data = parseJson(json) as Node | undefined;
    if (!data) continue;
    const authors = Array.isArray(data.authors) ? (data.authors as Node[]) : [];
    return {
      title: said(data, 'title') ?? said(data, 'displayDocTitle'),
      authors: authors.flatMap((author) => said(author, 'name') ?? []),
      abstract: said(data, 'abstract'),
      date: said(data, 'publicationDate') ?? said(data, 'publicationYear'),
      venue: said(data, 'publicationTitle'),
      volume: said(data, 'volume'),
      issue: said(data, 'issue'),
      ids: [`doi:${said(data, 'doi') ?? ''}`],
    };
  }
  return undefined;
}

/** The abstract page of IEEE Xplore before 2010. */
const abstractPlus = readPage('body:has(span.headNavBlueXLarge2)', {
  title: 'span.headNavBlueXLarge2',
  authors: 'td:has(> p > .headNavBlueXLarge2) a[href*="disp=cit"]',
  abstract: 'td:has(> .sectionHeaders)',
  date: part('td:has(> p > .headNavBlueXLarge2)', /Publication Date:\s*([\w/. ]+?\d{4})/),
  more: doisAt('td:has(> p > .headNavBlueXLarge2)'),
});

/** A document page whose script is not there yet: its tab says the title. */
function inTab(page: Page): Raw | undefined {
  const [, title] = /^(.+?) (?:- IEEE \w+ Publication|\| IEEE .*)$/.exec(page.document.title) ?? [];
  return /^\/(?:abstract\/)?document\/\d+/.test(page.url.pathname) && title ? { title } : undefined;
}

const heading = ':is(h2, h3) a[href*="/document/"]';
/** Whole books, courses and standards; a chapter of a book is a paper. */
const noPaper = /\| (?:book|course|standard)s?\b(?! chapter)/i;

/** IEEE Xplore: search, issues and proceedings, and one document. */
export const ieee: Site = {
  id: 'ieee',
  hosts: ['ieeexplore.ieee.org'],
  rules: [
    {
      item: 'xpl-results-item, xpl-issue-results-items .List-results-items, .List-results-items:not(:has(xpl-results-item))',
      anchor: heading,
      title: titleUnless(noPaper, '.publisher-info-container', heading),
      landing: heading,
      authors: 'a[href*="/author/"], .author > span > span',
      venue: '.description > a[href*="/xpl/"]',
      date: part('.publisher-info-container', /Year:\s*(\d{4})/),
      abstract: 'xpl-abstract-component, .abstract-control, .js-displayer-content',
      pdf: 'a[href*="/stamp/stamp.jsp"]',
      more: doisAt('.description a[href*="doi.org"]', 'href'),
    },
  ],
  paper: (page) => inScript(page) ?? abstractPlus(page) ?? inTab(page),
};
