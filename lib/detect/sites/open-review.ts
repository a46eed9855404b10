import type { Listed } from '../../core/paper';
import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { readFields } from '../rule';
import type { Fields, Page, Scope, Site } from '../site';

/** OpenReview: the lists of a venue, a search or a profile, and a paper's forum (github.com/openreview/openreview-web). */

const facts = (scope: Scope) => all(scope, '.note-meta-info > li, .forum-meta .item').map(textOf);

/** The line that is neither a date, nor readers, nor replies is the venue: "ICLR 2024 poster". */
function venueOf(scope: Scope): string | undefined {
  return facts(scope).find(
    (fact) =>
      fact &&
      !/^(?:published|submitted|readers|everyone|last modified|cc |\d)|repl(?:y|ies)|revisions|bibtex|modified:/i.test(
        fact,
      ),
  );
}

function listedOf(venue: string | undefined): Listed | undefined {
  const decision =
    /\b(oral|spotlight|poster|notable top \d+%|reject(?:ed)?|withdrawn|desk reject(?:ed)?)\b/i.exec(
      venue ?? '',
    )?.[1];
  return decision ? { decision } : undefined;
}

/** The text of a field of the opened details. */
function field(scope: Scope, name: RegExp): string | undefined {
  const label = all(scope, '.note-content-field').find((each) => name.test(textOf(each)));
  return label && textOf(label.nextElementSibling ?? label.parentElement?.nextElementSibling);
}

const note: Fields = {
  title: 'h4 a, h2.citation_title',
  authors: (scope) => textOf(first(scope, '.note-authors, .forum-authors')),
  abstract: (scope) => field(scope, /^abstract/i),
  date: (scope) => facts(scope).find((fact) => /^(?:published|submitted)|^\d{1,2} \w{3}/i.test(fact)),
  venue: venueOf,
  landing: 'h4 a[href*="/forum"]',
  pdf: 'a.pdf-link, a.citation_pdf_url, a[href^="/pdf?id="]',
  more: (scope): Raw => ({ listed: listedOf(venueOf(scope)) }),
};

function paper(page: Page): Raw | undefined {
  const forum = page.document.querySelector('.forum-note, .forum-title')?.closest('.forum-note, .note, main');
  const isForum = page.url.pathname === '/forum' && page.url.searchParams.has('id');
  return isForum && forum ? { ...readFields(note, [forum], page), landing: page.url.href } : undefined;
}

/** openreview.net. */
export const openReview: Site = {
  id: 'open-review',
  hosts: ['openreview.net'],
  rules: [{ item: '.note:has(> h4 a[href*="/forum"])', ...note }],
  paper,
};
