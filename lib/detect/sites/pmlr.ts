import { all, hrefOf, textOf } from '../dom';
import type { Raw } from '../raw';
import type { Page, Scope, Site } from '../site';

/** PMLR's volumes (github.com/mlresearch/jekyll-theme) and JMLR's: titles without links, links by their labels. */

const labels: [label: RegExp, field: 'landing' | 'pdf' | 'code'][] = [
  [/^abs$/i, 'landing'],
  [/^(?:download )?pdf$/i, 'pdf'],
  [/^(?:software|code)$/i, 'code'],
];

/** What the links of a row are, by what stands on them. */
function linked(scope: Scope, page: Page): Raw {
  const raw: Raw & { code: string[] } = { code: [] };
  for (const link of all(scope, 'a[href]')) {
    const href = hrefOf(link, page);
    const field = labels.find(([label]) => label.test(textOf(link)))?.[1];
    if (!href || !field) continue;
    if (field === 'code') raw.code.push(href);
    else raw[field] ??= href;
  }
  return raw;
}

/** proceedings.mlr.press and jmlr.org. */
export const pmlr: Site = {
  id: 'pmlr',
  hosts: ['proceedings.mlr.press', 'jmlr.org', 'www.jmlr.org'],
  rules: [
    {
      item: 'div.paper:has(> p.title)',
      title: 'p.title',
      authors: (scope) => textOf(all(scope, '.authors')[0]),
      venue: '.info i',
      more: (scope, page) => ({
        ...linked(scope, page),
        type: 'paper-conference',
        pages: /:(\d+[-–]\d+)/.exec(textOf(all(scope, '.info')[0]))?.[1],
      }),
    },
    {
      item: 'dl:has(> dt + dd a)',
      title: 'dt',
      authors: (scope) => textOf(all(scope, 'dd b i, dd i')[0]),
      date: (scope) => /\b(?:19|20)\d\d\b/.exec(textOf(all(scope, 'dd')[0]))?.[0],
      more: (scope, page) => ({ ...linked(scope, page), type: 'article-journal' }),
    },
  ],
};
