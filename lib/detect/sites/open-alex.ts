import { attribute, part } from '../read';
import type { Site } from '../site';

/** OpenAlex's list of works. */
export const openAlex: Site = {
  id: 'open-alex',
  hosts: ['openalex.org'],
  rules: [
    {
      item: '.v-list-item:is([href*="zoom=w" i], [href*="/works/w" i]), .v-list-item:has(a[href*="/works/w" i])',
      title: '.v-list-item__title, .v-list-item-title',
      authors: part('.v-list-item__subtitle, .v-list-item-subtitle', /^(?:(?:19|20)\d\d\s*·\s*)?([^·]+)/),
      date: part('.v-list-item__subtitle, .v-list-item-subtitle', /((?:19|20)\d\d)/),
      more: (scope) => {
        const id = /\b(w\d+)/i.exec(attribute(scope, '[href]', 'href') ?? '')?.[1]?.toUpperCase();
        return id ? { ids: [`openalex:${id}`], landing: `https://openalex.org/${id}` } : {};
      },
    },
  ],
};
