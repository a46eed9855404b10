import type { Site } from '../site';

/** ACL Anthology's volumes, events, people and venues (github.com/acl-org/acl-anthology templates). */
export const aclAnthology: Site = {
  id: 'acl-anthology',
  hosts: ['aclanthology.org', 'www.aclweb.org'],
  rules: [
    {
      item: '.d-sm-flex.align-items-stretch:has(strong a.align-middle)',
      isRun: true,
      title: 'strong a.align-middle',
      authors: 'a[href*="/people/"]',
      abstract: '.abstract-collapse',
      landing: 'strong a.align-middle',
      pdf: 'a[href$=".pdf"]',
      more: () => ({ type: 'paper-conference' }),
    },
  ],
};
