import { idsInUrl } from '../../core/ids';
import { all, first, hrefOf, textOf } from '../dom';
import type { Page, Scope, Site } from '../site';

/** CVF's open access lists and ECCV's at ecva.net: a title, its authors and links below it, and BibTeX within. */

function pdf(scope: Scope, page: Page): string | undefined {
  return hrefOf(
    all(scope, 'a[href$=".pdf"]').find((link) => /pdf/i.test(textOf(link))),
    page,
  );
}

function inBibtex(scope: Scope, field: string): string | undefined {
  const bibtex = first(scope, '.bibref')?.textContent ?? '';
  return new RegExp(String.raw`\b${field}\s*=\s*\{([^{}]*)\}`).exec(bibtex)?.[1];
}

/** Names stand in forms that search for them, or plainly in the first line. */
function authors(scope: Scope): string[] | string {
  const links = all(scope, 'form.authsearch a');
  if (links.length > 0) return links.map((link) => textOf(link).replace(/,$/, ''));
  return textOf(first(scope, 'dd')).replace(/\*/g, '');
}

/** openaccess.thecvf.com and www.ecva.net. */
export const cvf: Site = {
  id: 'cvf',
  hosts: ['openaccess.thecvf.com', 'www.ecva.net'],
  rules: [
    {
      item: 'dt.ptitle',
      isRun: true,
      title: 'a',
      anchor: 'dt.ptitle > a',
      authors,
      date: (scope) => inBibtex(scope, 'year'),
      venue: (scope) => inBibtex(scope, 'booktitle'),
      landing: 'dt.ptitle > a',
      pdf,
      more: (scope, page) => ({
        type: 'paper-conference',
        pages: inBibtex(scope, 'pages'),
        ids: all(scope, 'a[href*="arxiv.org/"], a[href*="/10."]').flatMap((link) =>
          idsInUrl(hrefOf(link, page) ?? ''),
        ),
      }),
    },
  ],
};
