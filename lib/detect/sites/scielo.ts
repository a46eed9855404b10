import { first } from '../dom';
import { linkedIds, namesWithout } from '../read';
import type { Scope, Site } from '../site';

const issueTitle = '.title, h2:not(:has(.title)), strong';

/** "Doe, Ann, Roe, Ben and Poe, Cy": pairs of a family name and a given one, as the old search writes them before the title. */
function namesInOldSearch(scope: Scope): string[] {
  const text = first(scope, 'font.isoref')?.firstChild?.nodeValue ?? '';
  const parts = text.replace(/[\s.]+$/, '').split(/,\s*|\s+and\s+/);
  return parts.flatMap((part, at) =>
    at % 2 === 0 ? [`${part.trim()}, ${parts[at + 1]?.trim() ?? ''}`] : [],
  );
}

/** SciELO: its search and the issues of its journals. */
export const scielo: Site = {
  id: 'scielo',
  hosts: ['scielo.br', 'scielo.org'],
  rules: [
    {
      item: '.results .item:has(strong.title), #ResultArea .item:has(.title)',
      title: '.title',
      landing: 'a:has(.title), .line a',
      authors: 'a.author',
      venue: '.source a, .source > span:first-child',
      date: '.source',
      abstract: '.abstract',
      more: linkedIds('.DOIResults a, a[href*="doi.org/"]'),
    },
    {
      item: 'ul.articles > li',
      // The name of the section stands in the title's own heading.
      title: (scope) => namesWithout(issueTitle, '.badge')(scope)[0],
      anchor: issueTitle,
      landing:
        'a[href*="/a/"], a[href*="sci_arttext"], .links a[href^="/journal/"]:not([href*="abstract_lang"])',
      authors: '.author, a:is([href*="/search"], [href*="//search.scielo"])',
      pdf: '.links a[href^="/pdf/"]',
      more: linkedIds('a[href*="doi.org/"]'),
    },
    {
      // The old search: the names stand before the title, in the same line.
      item: 'td:has(> font.isoref > font.negrito)',
      title: 'font.negrito',
      landing: 'a[href*="sci_arttext"]',
      authors: namesInOldSearch,
      venue: 'font.isoref > i',
      date: 'font.isoref',
    },
  ],
};
