import { arxivIdInPath } from '../../core/arxiv-id';
import { codeLinksIn, projectLinkIn } from '../code-links';
import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { arePeople, readPeople } from '../records/people';
import { readFields } from '../rule';
import type { Fields, Page, Scope, Site } from '../site';

/** arXiv: listings, search and abstract pages (github.com/arXiv/arxiv-browse and arxiv-search templates), and LaTeXML's HTML papers. */

/** A field of the list without its label: "Comments:", "Journal-ref:". */
function field(scope: Scope, selector: string): string | undefined {
  const element = first(scope, selector);
  return element && textOf(element).replace(/^[\w\s-]{3,20}:\s*/, '');
}

/** The heading that each row of the lists stands under, without its count. */
function sections(page: Page): (scope: Scope) => Raw {
  const sectionOf = new Map<Element, string>();
  let section = '';
  for (const element of page.document.querySelectorAll('dl > h3, dl > dt')) {
    if (element.localName === 'h3') section = textOf(element).replace(/\s*\((?:showing|continued).*$/i, '');
    else if (section) sectionOf.set(element, section);
  }
  return ([item]) => {
    const of = item && sectionOf.get(item);
    return { listed: of ? { section: of } : undefined };
  };
}

function publishedDoi(scope: Scope): string[] {
  return all(scope, 'a[href*="doi.org/"]').map((link) => `doi:${link.getAttribute('href') ?? ''}`);
}

/** arXiv numbers by month, which dates what has no date in its row. */
function monthOf(id: string | undefined): string | undefined {
  const [, year, month] = /^(\d\d)(\d\d)\./.exec(id ?? '') ?? [];
  return year && month ? `20${year}-${month}` : undefined;
}

function listRow(scope: Scope): Raw {
  const path = first(scope, 'a[href*="/abs/"]')?.getAttribute('href') ?? '';
  const comments = field(scope, '.list-comments') ?? '';
  return {
    ids: publishedDoi(scope),
    type: 'article',
    date: monthOf(arxivIdInPath(path)?.id),
    venue: field(scope, '.list-journal-ref'),
    code: codeLinksIn(comments),
    project: projectLinkIn(comments),
  };
}

const list: Fields = {
  title: (scope) => field(scope, '.list-title'),
  authors: '.list-authors a',
  abstract: 'p.mathjax',
  landing: 'a[href*="/abs/"]',
  pdf: 'a[href*="/pdf/"]',
  more: listRow,
};

/** "Submitted 2 December, 2025; originally announced December 2025." */
function submitted(scope: Scope): string | undefined {
  return /Submitted\s+(?:v1\s+submitted\s+)?(\d{1,2} \w+,? \d{4})/i.exec(
    textOf(first(scope, 'p.is-size-7')),
  )?.[1];
}

const search: Fields = {
  title: 'p.title',
  authors: 'p.authors a',
  abstract: (scope) => textOf(first(scope, '.abstract-full') ?? first(scope, '.abstract-short, p.abstract')),
  date: submitted,
  landing: 'a[href*="/abs/"]',
  pdf: 'a[href*="/pdf/"]',
  more: (scope) => {
    const comments = textOf(first(scope, 'p.comments'));
    return {
      ids: publishedDoi(scope),
      type: 'article',
      code: codeLinksIn(comments),
      project: projectLinkIn(comments),
    };
  },
};

const abs: Fields = {
  title: (scope) => field(scope, 'h1.title'),
  authors: '.authors a',
  abstract: 'blockquote.abstract',
  date: '.dateline',
  more: (scope, page) => ({
    ids: [
      `arxiv:${/\/abs\/(.+)$/.exec(page.url.pathname)?.[1] ?? ''}`,
      ...publishedDoi(all(scope, '.metatable .doi')),
    ],
    type: 'article',
    code: codeLinksIn(textOf(first(scope, '.metatable .comments'))),
    landing: page.url.href,
    pdf: `https://arxiv.org/pdf/${/\/abs\/(.+)$/.exec(page.url.pathname)?.[1] ?? ''}`,
  }),
};

/** What LaTeXML takes for one name: "A. Doe<br>Institute<br>a@b.org &B. Roe<br>…", each name on the first line of its part. */
function namesIn(person: Element): string[] {
  const copy = person.cloneNode(true) as Element;
  for (const rest of copy.querySelectorAll('sup, .ltx_note, .ltx_role_footnote')) rest.remove();
  for (const end of copy.querySelectorAll('br')) end.replaceWith('|');
  const firstLines = textOf(copy)
    .split(/\s*&\s*/)
    .map((part) => part.split('|').find((line) => /\p{L}/u.test(line)) ?? '');
  return firstLines.flatMap((line) => {
    const people = readPeople(line);
    return arePeople(people) ? people.names : [line.trim()];
  });
}

/** A paper as HTML: arxiv.org/html, ar5iv and everything else LaTeXML writes. */
const latexml: Fields = {
  title: 'h1.ltx_title_document',
  authors: (scope) => all(scope, '.ltx_authors .ltx_personname').flatMap(namesIn).filter(Boolean),
  abstract: '.ltx_abstract',
  more: (_, page) => {
    const id = arxivIdInPath(page.url.pathname);
    const name = id && id.id + (id.version ? `v${id.version}` : '');
    return name
      ? {
          ids: [`arxiv:${name}`],
          type: 'article',
          landing: `https://arxiv.org/abs/${name}`,
          pdf: `https://arxiv.org/pdf/${name}`,
        }
      : { landing: page.url.href };
  },
};

function paper(page: Page): Raw | undefined {
  const shown = page.document.querySelector('#abs');
  if (shown?.querySelector('h1.title')) return readFields(abs, [shown], page);
  const article = page.document.querySelector('article.ltx_document, .ltx_page_content');
  return article?.querySelector('h1.ltx_title_document') ? readFields(latexml, [article], page) : undefined;
}

/** arXiv and its mirrors. */
export const arxiv: Site = {
  id: 'arxiv',
  hosts: ['arxiv.org', 'ar5iv.labs.arxiv.org', 'export.arxiv.org', 'www.arxiv.org'],
  rules: [
    {
      item: '#articles > dt, #dlpage > dl > dt',
      isRun: true,
      anchor: '.list-title',
      data: sections,
      ...list,
    },
    { item: 'li.arxiv-result', ...search },
  ],
  paper,
};
