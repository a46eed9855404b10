import { first, textOf } from '../dom';
import { part } from '../read';
import { scholarTitle } from '../scholar-line';
import type { Site } from '../site';

const heading = '.doc_details';

/** CiteSeerX's search and lists of citations, which outlive it in copies; what it has only as a citation has no link. */
export const citeSeerX: Site = {
  id: 'cite-seer-x',
  hosts: ['citeseerx.ist.psu.edu'],
  rules: [
    {
      item: `.result:has(${heading})`,
      anchor: heading,
      title: (scope) => scholarTitle(textOf(first(scope, heading))),
      landing: 'a.doc_details',
      authors: '.authors',
      venue: part('.pubvenue', /^(?:- )?(?:In )?(.+)$/),
      date: '.pubyear',
      abstract: '.pubabstract',
    },
  ],
};
