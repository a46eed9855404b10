import { idsInUrl } from '../../core/ids';
import type { WorkType } from '../../core/paper';
import { all, first, hrefOf, textOf } from '../dom';
import { part } from '../read';
import type { Page, Scope, Site } from '../site';

/** What an entry is, by where it appeared: a journal has a class of its own, books with chapters are set in italics. */
function typeOf(scope: Scope): WorkType {
  const place = textOf(first(scope, '.pubInfo'));
  if (/\b(?:dissertation|thesis)\b/i.test(place)) return 'thesis';
  if (first(scope, '.pub_name')) return 'book';
  if (first(scope, '.pubName')) return 'article-journal';
  if (first(scope, '.pubInfo em, .pubInfo i')) return 'chapter';
  // Nothing but a publisher.
  return /\b(?:press|publish\w+|verlag|books|routledge|brill|gruyter|blackwell)\b/i.test(place)
    ? 'book'
    : 'article';
}

function titleOf(scope: Scope): string | undefined {
  const title = textOf(first(scope, '.articleTitle')).replace(/\s*\[REVIEW\]\W*$/, '');
  return typeOf(scope) === 'book' ? undefined : title;
}

/** Where the links of an entry lead: the site counts clicks on its way there. */
function targetsOf(scope: Scope, page: Page): string[] {
  return all(scope, 'a[href]').flatMap((link) => {
    const href = hrefOf(link, page);
    return href ? [new URL(href).searchParams.get('u') ?? href] : [];
  });
}

/** An entry's id is "e" and that of the work, with the list's number behind it where there are several lists. */
function landingOf(scope: Scope, page: Page): string | undefined {
  const id = /^e([A-Z\d-]+?)(?:--|$)/.exec(scope[0]?.id ?? '')?.[1];
  return id ? new URL(`/rec/${id}`, page.url).href : hrefOf(first(scope, '.citation a[href*="/rec/"]'), page);
}

/** PhilPapers and PhilArchive: searches, categories and journals, whose books stand among the papers. */
export const philPapers: Site = {
  id: 'phil-papers',
  hosts: ['philpapers.org', 'philarchive.org'],
  rules: [
    {
      item: 'li.entry:has(.citation .articleTitle)',
      anchor: '.articleTitle',
      title: titleOf,
      authors: '.citation .name',
      abstract: (scope) => textOf(first(scope, '.abstract')).replace(/\s*\((?:\.\.\.|…|shrink)\)/g, ''),
      date: (scope) => textOf(first(scope, '.pubYear')) || part('.citation', /\((\d{4})\b/)(scope),
      venue: part('.pubName, .pubInfo em, .pubInfo i', /^(.+?)\.?$/),
      landing: landingOf,
      more: (scope, page) => {
        const targets = targetsOf(scope, page);
        const place = first(scope, '.pubName') ? textOf(first(scope, '.pubInfo')) : '';
        const [, volume, issue, pages] = /(\d+) ?(?:\(([^)]+)\))?(?::([\d–-]+))?\W*$/.exec(place) ?? [];
        return {
          ids: targets.flatMap(idsInUrl),
          type: typeOf(scope),
          pdf: targets.find((target) => /\/archive\/\w/.test(target)),
          volume,
          issue,
          pages,
        };
      },
    },
  ],
};
