import type { Site } from '../site';

const work = 'a[href*="/hash/"], a[href*="/paper/"][href*="-"]';

/** NeurIPS's proceedings, in the addresses of all its years. */
export const neurIps: Site = {
  id: 'neur-ips',
  hosts: ['papers.nips.cc', 'papers.neurips.cc', 'proceedings.neurips.cc'],
  rules: [
    {
      item: `li:has(:is(${work}))`,
      title: work,
      authors: 'i, .paper-authors, a.author',
      landing: work,
      more: () => ({ type: 'paper-conference', venue: 'Advances in Neural Information Processing Systems' }),
    },
  ],
};
