import { first, hrefOf } from '../dom';
import { part } from '../read';
import type { Page, Scope, Site } from '../site';

/** PoS makes its DOIs of a volume's number and a paper's, as its addresses do. */
function doisOf(scope: Scope, page: Page): string[] {
  const address = hrefOf(first(scope, '.contrib_code a'), page) ?? '';
  const [, volume, paper] = /(\d{1,4})\/(\d{1,4})\/?$/.exec(address) ?? [];
  return volume && paper ? [`doi:10.22323/1.${volume.padStart(3, '0')}.${paper.padStart(4, '0')}`] : [];
}

/** Proceedings of Science: the papers of one meeting, in rows among those that name its sessions. */
export const pos: Site = {
  id: 'pos',
  hosts: ['pos.sissa.it'],
  rules: [
    {
      item: 'tr:has(.contrib_title)',
      title: '.contrib_title',
      landing: '.contrib_code a',
      pdf: '.contrib_file a',
      authors: '.contrib_authors',
      venue: part('.contrib_code', /^(.+\))/),
      more: (scope, page) => ({ ids: doisOf(scope, page), type: 'paper-conference' }),
    },
  ],
};
