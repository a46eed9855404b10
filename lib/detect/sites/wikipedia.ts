import { ownIds } from '../../core/identity';
import type { Raw } from '../raw';
import type { Page, Scope, Site } from '../site';
import { readCoins } from '../structured/coins';

const item = '.mw-parser-output cite.citation:has(+ .Z3988)';
const scholarly = /\b(?:journal|arxiv|biorxiv|medrxiv|conference|citeseerx|ssrn|thesis|techreport)\b/;

const isScholarly = (cite: Element) => scholarly.test(cite.getAttribute('class') ?? '');

function toldOf(cite: Element | undefined): Raw | undefined {
  return cite?.nextElementSibling ? readCoins(cite.nextElementSibling) : undefined;
}

/**
 * What a citation says for machines, where it cites a paper. An id says so on any page; on a page that cites mostly
 * papers, the template it was made with does, or its authors.
 */
function works({ document }: Page): (scope: Scope) => Raw | undefined {
  const cites = [...document.querySelectorAll(item)];
  const isOfScience = cites.filter(isScholarly).length * 2 >= cites.length;
  return ([cite]) => {
    const raw = toldOf(cite);
    const isPaper =
      ownIds(raw?.ids ?? []).length > 0 ||
      (isOfScience && cite !== undefined && (isScholarly(cite) || (raw?.authors?.length ?? 0) > 0));
    return isPaper ? raw : undefined;
  };
}

/** Wikipedia's references, and those of every wiki with its citation templates. Read when asked for; its hosts are no site of papers. */
export const wikipedia: Site = {
  id: 'wikipedia',
  hosts: [],
  sign: '.mw-parser-output .references cite.citation + .Z3988',
  rules: [
    {
      item,
      anchor: 'cite',
      title: () => undefined,
      data: works,
      landing: 'a.external[href*="doi.org/"], a.external[href*="arxiv.org/"], a.external',
    },
  ],
};
