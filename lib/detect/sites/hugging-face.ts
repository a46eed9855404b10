import { arxivIdInPath } from '../../core/arxiv-id';
import type { Listed } from '../../core/paper';
import { all, first, hrefOf, textOf } from '../dom';
import type { Raw } from '../raw';
import { readFields } from '../rule';
import type { Fields, Page, Scope, Site } from '../site';
import { nodesOf, parseJson } from '../structured/json-ld';

/** Hugging Face's papers: daily, by week and month, trending, search, and one paper. The pages carry their data as JSON. */

type Node = Record<string, unknown>;

const textIn = (node: Node, key: string): string | undefined =>
  typeof node[key] === 'string' && node[key] !== '' ? node[key] : undefined;
const numberIn = (node: Node, key: string): number | undefined =>
  typeof node[key] === 'number' && Number.isInteger(node[key]) && node[key] >= 0 ? node[key] : undefined;

function nodeIn(node: Node, key: string): Node {
  const value = node[key];
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

/** What the listing says of a paper: votes, comments, who sent it in. */
function listedOf(entry: Node, paper: Node): Listed {
  const sender = nodeIn(entry, 'submittedBy');
  const [upvotes, comments] = [numberIn(paper, 'upvotes'), numberIn(entry, 'numComments')];
  const submitter = textIn(sender, 'fullname') ?? textIn(sender, 'name');
  return {
    ...(upvotes !== undefined && { upvotes }),
    ...(comments !== undefined && { comments }),
    ...(submitter !== undefined && { submitter }),
  };
}

function repository(paper: Node): string[] {
  const repo = textIn(paper, 'githubRepo');
  if (!repo) return [];
  return [/^https?:/.test(repo) ? repo : `https://github.com/${repo.replace(/^github\.com\//, '')}`];
}

function rawOf(entry: Node, paper: Node): Raw {
  const authors = [paper.authors].flat().flatMap((author) => textIn((author ?? {}) as Node, 'name') ?? []);
  const project = textIn(paper, 'projectPage');
  return {
    title: textIn(paper, 'title') ?? textIn(entry, 'title'),
    authors,
    abstract: textIn(paper, 'summary') ?? textIn(entry, 'summary'),
    date: textIn(paper, 'publishedAt'),
    ids: [`arxiv:${textIn(paper, 'id') ?? ''}`],
    code: repository(paper),
    project,
    listed: listedOf(entry, paper),
  };
}

/** Every paper in the page's JSON, by its arXiv id. */
function papersInProps(page: Page): Map<string, Raw> {
  const papers = new Map<string, Raw>();
  for (const holder of page.document.querySelectorAll(
    'main [data-props], [data-target*="Paper"][data-props]',
  )) {
    for (const node of nodesOf(parseJson(holder.getAttribute('data-props')))) {
      const paper = nodeIn(node, 'paper');
      const id = textIn(paper, 'id');
      if (id && textIn(paper, 'title') && !papers.has(id)) papers.set(id, rawOf(node, paper));
    }
  }
  return papers;
}

function idOf(scope: Scope, page: Page): string | undefined {
  const link = first(scope, 'a[href*="/papers/"]');
  return link ? /\/papers\/([^/?#]+)/.exec(hrefOf(link, page) ?? '')?.[1] : undefined;
}

function codeOf(scope: Scope, page: Page): string[] {
  return all(scope, 'a[href*="github.com/"], a[href*="gitlab.com/"]').flatMap(
    (link) => hrefOf(link, page) ?? [],
  );
}

const landing = (id: string | undefined) => (id ? `https://huggingface.co/papers/${id}` : undefined);
const pdf = (id: string | undefined) =>
  id && arxivIdInPath(`/abs/${id}`) ? `https://arxiv.org/pdf/${id}` : undefined;

function submitterOf(scope: Scope): string | undefined {
  const line = all(scope, 'div, span, p').find((each) =>
    /^\s*submitted by\s+\S.{0,60}$/is.test(each.textContent ?? ''),
  );
  return line && textOf(line).replace(/^submitted by\s*/i, '');
}

const card: Fields = {
  title: 'h3',
  abstract: 'h3 ~ p, p',
  date: 'time',
  code: codeOf,
  more: (scope, page) => {
    const id = idOf(scope, page);
    const submitter = submitterOf(scope);
    return {
      landing: landing(id),
      pdf: pdf(id),
      type: 'article',
      listed: submitter ? { submitter } : undefined,
    };
  },
};

/** The text under the heading "Abstract". */
function abstractOf(scope: Scope): string | undefined {
  const heading = all(scope, 'h2').find((each) => /^abstract$/i.test(textOf(each)));
  return textOf(heading?.nextElementSibling ?? heading?.parentElement?.nextElementSibling);
}

const single: Fields = {
  title: 'h1',
  authors: '.author a, .author',
  abstract: abstractOf,
  date: (scope) => /Published on (\w+ \d+, \d{4}|\w+ \d+)/.exec(textOf(scope[0]))?.[1],
  code: codeOf,
  more: (_, page) => {
    const id = /\/papers\/([^/?#]+)/.exec(page.url.pathname)?.[1];
    return { ids: [`arxiv:${id ?? ''}`], landing: page.url.href, pdf: pdf(id), type: 'article' };
  },
};

function paper(page: Page): Raw | undefined {
  const id = /^\/papers\/([^/]+)\/?$/.exec(page.url.pathname)?.[1];
  const main = page.document.querySelector('main');
  if (!id || !arxivIdInPath(`/abs/${id}`) || !main?.querySelector('h1')) return undefined;
  return { ...papersInProps(page).get(id), ...readFields(single, [main], page) };
}

/** huggingface.co/papers. */
export const huggingFace: Site = {
  id: 'hugging-face',
  hosts: ['huggingface.co'],
  rules: [
    {
      ...card,
      item: 'main article:has(h3)',
      data: (page) => {
        const papers = papersInProps(page);
        return (scope) => papers.get(idOf(scope, page) ?? '');
      },
    },
  ],
  paper,
};
