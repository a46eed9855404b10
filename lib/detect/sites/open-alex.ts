import type { Raw } from '../raw';
import { attribute, part } from '../read';
import type { Scope, Site } from '../site';

const line = '.v-list-item__subtitle, .v-list-item-subtitle';
const year = part(`${line}, .result-meta`, /((?:19|20)\d\d)/);

/** A work's id, from the first address of its row. */
function workOf(scope: Scope): Raw {
  const id = /\b(w\d+)/i.exec(attribute(scope, '[href]', 'href') ?? '')?.[1]?.toUpperCase();
  return id ? { ids: [`openalex:${id}`], landing: `https://openalex.org/${id}` } : {};
}

/** OpenAlex's lists of works, as they were and as they are. */
export const openAlex: Site = {
  id: 'open-alex',
  hosts: ['openalex.org'],
  rules: [
    {
      item: '.v-list-item:is([href*="zoom=w" i], [href*="/works/w" i]), .v-list-item:has(a[href*="/works/w" i])',
      title: '.v-list-item__title, .v-list-item-title',
      authors: part(line, /^(?:(?:19|20)\d\d\s*·\s*)?([^·]+)/),
      date: year,
      more: workOf,
    },
    {
      item: '.result-item:has(a[href*="/works/w" i])',
      title: '.result-title',
      authors: '.result-meta > span > span:has(> span)',
      venue: '.result-meta > .font-italic',
      date: year,
      pdf: '.pdf-btn',
      more: workOf,
    },
  ],
};
