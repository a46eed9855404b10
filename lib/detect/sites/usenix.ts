import { first, textOf } from '../dom';
import { namesWithout } from '../read';
import type { Site } from '../site';

/** USENIX: programmes and lists of accepted papers; keynotes and panels stand in the same rows. */
export const usenix: Site = {
  id: 'usenix',
  hosts: ['usenix.org'],
  rules: [
    {
      // Programmes before 2017 have their papers in plain blocks.
      item: ':is(article, div).node-paper:has([class*="field-paper-people"])',
      anchor: 'h2 a, h2',
      title: (scope) => {
        const title = textOf(first(scope, 'h2 a, h2'));
        return /^(?:keynote|panel|opening|closing|welcome|invited)\b/i.test(title) ? undefined : title;
      },
      landing: 'h2 a',
      authors: namesWithout('[class*="field-paper-people"]', 'em, i, .paper-award-badge'),
      abstract: '[class*="field-paper-description"]',
      pdf: '.usenix-schedule-media.pdf a, a[href$=".pdf"]',
      more: () => ({ type: 'paper-conference' }),
    },
  ],
};
