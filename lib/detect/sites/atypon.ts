import type { Site } from '../site';

/** The `/doi/` links of Atypon: titles, abstracts, full texts. */
const work = 'a[href*="/doi/"][href*="10."]';

/** Atypon's lists on any host: ACM, Wiley, SAGE, Science, PNAS and many more. The title's link holds the DOI. */
export const atypon: Site = {
  id: 'atypon',
  hosts: [
    'dl.acm.org',
    'journals.sagepub.com',
    'onlinelibrary.wiley.com',
    'pubs.acs.org',
    'www.pnas.org',
    'www.science.org',
    'www.tandfonline.com',
  ],
  sign: `.issue-item ${work}`,
  rules: [
    {
      item: `.issue-item:has(${work})`,
      title: '.issue-item__title, .hlFld-Title, h2, h3, h4, h5',
      authors:
        '.loa__author-name, [aria-label="authors" i] li > a, .loa .author-style, .loa li > a, .publication_contrib_author, .hlFld-ContribAuthor, .issue-item__authors li',
      abstract: '.issue-item__abstract, .abstract-text, .hlFld-Abstract, .accordion__content',
      date: '.bookPubDate, .epub-date, .issue-item__header time, .issue-item__detail',
      venue: '.epub-section__title, .meta__serial, .issue-item__detail a',
      landing: `:is(.issue-item__title, .hlFld-Title, h2, h3, h4, h5) ${work}, ${work}`,
      pdf: 'a[href*="/doi/pdf"], a[href*="/doi/epdf"]',
    },
  ],
};
