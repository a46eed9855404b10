import { all, first, textOf } from '../dom';
import { linkedIds } from '../read';
import type { Site } from '../site';

const link = ':is(h2, h4) a[href*="/record"]';
const noPaper = /^(?:dataset|software|image|figure|plot|drawing|diagram|photo|video|model|physical object)/i;

/** Invenio's repositories (github.com/inveniosoftware/invenio-app-rdm), Zenodo among them; data, software and pictures are no papers. */
export const invenio: Site = {
  id: 'invenio',
  hosts: ['zenodo.org'],
  sign: '#invenio-search-config, [data-invenio-search-config], invenio-search-results',
  rules: [
    {
      item: `:is(.item, li):has(> .content ${link}), :is(article, li):has(> ${link}), invenio-search-results .row:has(${link})`,
      anchor: link,
      title: (scope) => {
        const labels = all(scope, '.label, .resource-type').map(textOf);
        return labels.some((label) => noPaper.test(label)) ? undefined : textOf(first(scope, link));
      },
      landing: link,
      authors: '.creatibutor-wrap:not(.contributors .creatibutor-wrap)',
      abstract: '.description',
      date: '.label, .publication-date',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
