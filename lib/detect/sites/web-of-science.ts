import { part } from '../read';
import type { Site } from '../site';

const link = 'app-summary-title a, a[data-ta="summary-record-title-link"]';

/** Web of Science: results and marked lists. */
export const webOfScience: Site = {
  id: 'web-of-science',
  hosts: ['webofscience.com'],
  rules: [
    {
      item: `app-record:has(${link})`,
      title: link,
      landing: link,
      // Each name stands there twice: as it is shown, and in the form of citations.
      authors: 'app-summary-authors a:not([data-ta*="FrAuthStandard"])',
      venue: 'app-jcr-overlay, .summary-source-title',
      date: part(
        '[name="pubdate"], [data-ta="summary-record-pubdate"]',
        /((?:[A-Z][a-z]{2} )?(?:\d{1,2} )?(?:19|20)\d\d)/i,
      ),
      abstract: '.abstract',
    },
  ],
};
