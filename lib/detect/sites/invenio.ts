import { linkedIds, titleUnless } from '../read';
import type { Site } from '../site';

const link = ':is(h2, h4) a[href*="/record"]';
/** What is no paper; a book is none, but its chapters are. */
const noPaper =
  /^(?:dataset|software|image|figure|plot|drawing|diagram|photo|video|audio|model|physical object|presentation|lesson|book$)/i;
/** The labels of a record but its subjects: its date, its type, who may see it. */
const labels = '.label:not(.extra:not(.labels-actions) > .label), .resource-type';

/** Invenio's repositories (github.com/inveniosoftware/invenio-app-rdm), Zenodo among them; data, software and pictures are no papers. */
export const invenio: Site = {
  id: 'invenio',
  hosts: ['zenodo.org'],
  sign: '#invenio-search-config, [data-invenio-search-config], invenio-search-results',
  rules: [
    {
      item: `:is(.item, li):has(> .content ${link}), :is(article, li):has(> ${link}), invenio-search-results .row:has(${link})`,
      anchor: link,
      title: titleUnless(noPaper, labels, link),
      landing: link,
      authors:
        '.creatibutor-wrap:not(.contributors .creatibutor-wrap), .creatibutors a[href*="/search?"], [ng-repeat^="creator"] > a',
      abstract: '.description, [ng-bind-html*="description"]',
      date: '.label, .publication-date',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
