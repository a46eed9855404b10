import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import type { Scope, Site } from '../site';

/** A title that leads to an article's DOI: covers, books and notices of "Focus on" lead elsewhere. */
const heading = ':is(a.art-list-item-title, .art-list-item-title a)[href*="/article/10."]';
const meta = '.art-list-item-meta';

/** How names are marked, best first; some lists mark each twice, one mark in the other. */
const marks = ['[itemprop="name"]', '[itemprop="author"]', '.nowrap'].map((mark) => `${meta} ${mark}`);

/** The names where none is marked: what stands before the year and the journal's name. */
function bylineOf(scope: Scope): string {
  let text = '';
  for (const node of first(scope, meta)?.childNodes ?? []) {
    const isJournal = /^(?:em|i|b)$/i.test(node.nodeName) && !/^et al/.test(textOf(node));
    if (isJournal) break;
    text += node.nodeType === 3 ? node.nodeValue : ` ${textOf(node)} `;
  }
  return text.replace(/\s*\b(?:19|20)\d\d\s*$/, '');
}

function namesOf(scope: Scope): string[] | string {
  for (const mark of marks) {
    const names = all(scope, mark);
    if (names.length > 0) return names.map(textOf);
  }
  return bylineOf(scope);
}

/** "2031 J. Odd 4 56", after the names or in a line of its own. */
function citationOf(scope: Scope): Raw {
  const text = all(scope, meta).map(textOf).join(' ');
  const [, year, venue, volume, pages] =
    /\b((?:19|20)\d\d) (\p{L}.{0,80}?) (\d{1,5}) ([\w()-]{1,20})\W{0,5}$/u.exec(text) ?? [];
  return { date: year ?? /(?:19|20)\d\d/.exec(text)?.[0], venue, volume, pages };
}

/** The paragraphs of an abstract, without the one that holds the DOI. */
function abstractOf(scope: Scope): string {
  const parts = all(scope, '.article-text p').filter((part) => !/^https?:/.test(textOf(part)));
  return parts.length > 0 ? parts.map(textOf).join(' ') : textOf(first(scope, '.article-text'));
}

/** IOPscience: issues and search. */
export const iop: Site = {
  id: 'iop',
  hosts: ['iopscience.iop.org'],
  rules: [
    {
      item: `.art-list-item:has(${heading})`,
      title: heading,
      landing: heading,
      authors: namesOf,
      abstract: abstractOf,
      pdf: 'a[href*="/article/10."][href$="/pdf"]',
      more: citationOf,
    },
  ],
};
