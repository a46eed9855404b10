import { linkedIds, part } from '../read';
import type { Site } from '../site';

/** EPrints repositories (https://github.com/eprints/eprints3.4): search and browse views, whose rows are citations. */
export const ePrints: Site = {
  id: 'e-prints',
  hosts: [],
  sign: '.ep_search_result, .ep_view_page, .ep_tm_page_content, meta[name="eprints.title"]',
  rules: [
    {
      item: '.ep_search_result, .ep_view_page p:has(> .person_name), .ep_view_page li:has(.person_name)',
      title: 'a > em, a:not(:has(img)), em',
      landing: 'a',
      authors: '.person_name',
      date: part('*', /\(((?:19|20)\d\d)\)/),
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
