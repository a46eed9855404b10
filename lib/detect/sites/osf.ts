import { first, textOf } from '../dom';
import { linkedIds } from '../read';
import type { Site } from '../site';

/** OSF and the preprint servers on it: search cards (github.com/CenterForOpenScience/angular-osf); projects and files are left out. */
export const osf: Site = {
  id: 'osf',
  hosts: ['osf.io'],
  rules: [
    {
      item: 'osf-resource-card',
      anchor: 'h2 a, h2',
      title: (scope) =>
        /^preprint$/i.test(textOf(first(scope, '.type'))) ? textOf(first(scope, 'h2')) : undefined,
      landing: 'h2 a',
      authors: 'a[href*="/profile"], .contributors a, .user-links a',
      abstract: '.description',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
