import { first, textOf } from '../dom';
import type { Raw } from '../raw';
import { attribute, part } from '../read';
import type { Scope, Site } from '../site';

/** A work's id, from the address of its row. */
function workOf(scope: Scope, selector: string): Raw {
  const id = /\b(w\d+)/i.exec(attribute(scope, selector, 'href') ?? '')?.[1]?.toUpperCase();
  return id ? { ids: [`openalex:${id}`], landing: `https://openalex.org/${id}` } : {};
}

const title = 'a.result-title';

/** OpenAlex's lists of works, as they were and as they are. */
export const openAlex: Site = {
  id: 'open-alex',
  hosts: ['openalex.org'],
  rules: [
    {
      item: '.v-list-item:is([href*="zoom=w" i], [href*="/works/w" i]), .v-list-item:has(a[href*="/works/w" i])',
      title: '.v-list-item__title, .v-list-item-title',
      authors: part('.v-list-item__subtitle, .v-list-item-subtitle', /^(?:(?:19|20)\d\d\s*·\s*)?([^·]+)/),
      date: part('.v-list-item__subtitle, .v-list-item-subtitle', /((?:19|20)\d\d)/),
      more: (scope) => workOf(scope, '[href]'),
    },
    {
      item: `.result-item:has(${title}[href*="/works/w" i])`,
      anchor: title,
      title: (scope) => textOf(first(scope, title)).replace(/^Untitled$/, ''),
      authors: '.result-meta > span > span:has(> span)',
      venue: '.result-meta > .font-italic',
      date: part('.result-meta', /^(\d{4})\b/),
      pdf: 'a.pdf-btn',
      more: (scope) => workOf(scope, title),
    },
  ],
};
