import type { Listed } from '../../core/paper';
import { all, first, hrefOf, textOf } from '../dom';
import type { Raw } from '../raw';
import { readFields } from '../rule';
import type { Fields, Page, Scope, Site } from '../site';

/**
 * OpenReview: the lists of a venue (with or without tabs), a search or a profile, and a paper's forum
 * (github.com/openreview/openreview-web); names with underscores are those of its pages before 2020.
 */

/** A search finds reviews and comments too: such a row tells of the paper it belongs to, and no more of it than its title. */
const ofPaper = '.note-parent-title';
const isReply = (scope: Scope) => first(scope, ofPaper) !== undefined;

const facts = (scope: Scope) =>
  isReply(scope) ? [] : all(scope, '.note-meta-info > li, .forum-meta .item, .meta_row .item').map(textOf);

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

const decisions =
  /\b(oral|spotlight|poster|(?:notable )?top[ -]\d+%|desk reject(?:ed)?|reject(?:ed)?|withdrawn|accept(?:ed)?(?= (?:by|papers?)\b|$))(?!\w)/i;
const tracks =
  /(?:\b(?:19|20)\d\d\s+|^)(?:conference\s+)?((?:(?!(?:19|20)\d\d\b)[\p{L}\d&,: -])+?)\s+track\b/iu;

/** The decision and the track that these say, the first that says one. */
function listedOf(...said: (string | undefined)[]): Listed | undefined {
  const find = (pattern: RegExp) => said.map((text) => pattern.exec(text ?? '')?.[1]).find(Boolean);
  const [decision, track] = [find(decisions), find(tracks)];
  return decision || track ? { ...(decision && { decision }), ...(track && { track }) } : undefined;
}

/** The name of the tab that a list stands under: "Accept (Oral)". */
function tabOf([note]: Scope): string | undefined {
  const id = note?.closest('.tab-pane[id], [role="tabpanel"][id]')?.id;
  const tabs = id ? note?.ownerDocument.querySelectorAll('.nav-tabs a, [role="tab"]') : undefined;
  const tab = [...(tabs ?? [])].find(
    (each) => each.getAttribute('href') === `#${id}` || each.getAttribute('aria-controls') === id,
  );
  return tab && textOf(tab);
}

/** The text of a field of the opened details. */
function field(scope: Scope, name: RegExp): string | undefined {
  const label = all(scope, '.note-content-field, .note_content_field').find((each) =>
    name.test(textOf(each)),
  );
  return label && textOf(label.nextElementSibling ?? label.parentElement?.nextElementSibling);
}

const forumLink = ':is(h4, .note_content_title) a[href*="/forum"]';

const note: Fields = {
  title: `h4:not(:has(+ ${ofPaper})) a, ${ofPaper} strong, .note_content_title a, h2.citation_title`,
  authors: (scope) =>
    isReply(scope) ? undefined : textOf(first(scope, '.note-authors, .forum-authors, .meta_row .signatures')),
  abstract: (scope) => field(scope, /^abstract/i),
  date: (scope) => facts(scope).find((fact) => /^(?:published|submitted)|^\d{1,2} \w{3}/i.test(fact)),
  venue: venueOf,
  landing: (scope, page) => hrefOf(first(scope, forumLink), page)?.replace(/&noteId=[^&#]*/, ''),
  pdf: 'a.pdf-link, a.citation_pdf_url, a.note_content_pdf, a[href^="/pdf?id="]',
  more: (scope): Raw => ({ listed: listedOf(venueOf(scope), tabOf(scope)) }),
};

function paper(page: Page): Raw | undefined {
  const forum = page.document.querySelector('.forum-note, .forum-title')?.closest('.forum-note, .note, main');
  const isForum = page.url.pathname === '/forum' && page.url.searchParams.has('id');
  if (!isForum || !forum) return undefined;
  const raw = readFields(note, [forum], page);
  // Told by the chairs, in a reply of their own.
  const told = field([page.document.body], /^(?:final )?decision/i);
  return { ...raw, listed: listedOf(venueOf([forum]), told), landing: page.url.href };
}

/** openreview.net. */
export const openReview: Site = {
  id: 'open-review',
  hosts: ['openreview.net'],
  rules: [
    {
      item: '.note:has(> :is(h4, .title_pdf_row) a[href*="/forum"])',
      ...note,
    },
  ],
  paper,
};
