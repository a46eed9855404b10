import { idsInText } from '../../core/ids';
import { first, hrefOf, textOf } from '../dom';
import type { Site } from '../site';

/** HighWire's lists: bioRxiv, medRxiv and the journals that run on it, on any host. */
export const highWire: Site = {
  id: 'high-wire',
  hosts: ['www.biorxiv.org', 'www.medrxiv.org', 'biorxiv.org', 'medrxiv.org'],
  sign: '.highwire-article-citation .highwire-cite-title',
  rules: [
    {
      item: '.highwire-article-citation:has(.highwire-cite-title)',
      title: '.highwire-cite-title',
      authors: '.highwire-citation-author',
      abstract: '.highwire-cite-snippet, .highwire-cite-abstract',
      date: '.highwire-cite-metadata-date, .highwire-cite-metadata-pub-date',
      venue: '.highwire-cite-metadata-journal',
      landing: 'a.highwire-cite-linked-title, .highwire-cite-title a',
      more: (scope, page) => {
        const link = hrefOf(first(scope, 'a.highwire-cite-linked-title'), page);
        const isPreprint = link !== undefined && /\/content\/10\.\d+\/[\d.]+v\d+$/.test(link);
        return {
          ids: idsInText(textOf(first(scope, '.highwire-cite-metadata-doi, .highwire-cite-metadata'))),
          type: isPreprint ? 'article' : 'article-journal',
          pdf: isPreprint ? `${link}.full.pdf` : undefined,
        };
      },
    },
  ],
};
