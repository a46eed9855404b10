import { titleUnless } from '../read';
import type { Rule, Site } from '../site';

/** The `/doi/` links of Atypon: titles, abstracts, full texts. */
const work = 'a[href*="/doi/"][href*="10."]';
const heading = '.issue-item__title, .hlFld-Title, h2, h3, h4, h5';

const issueItem: Rule = {
  item: `.issue-item:has(${work})`,
  anchor: heading,
  title: titleUnless(
    /^(?:proceeding|book|journal|magazine|newsletter|periodical)s?$/i,
    '.issue-heading',
    heading,
  ),
  authors:
    '.loa__author-name, [aria-label="authors" i] li > a, .loa .author-style, .loa li > a, .publication_contrib_author, .hlFld-ContribAuthor, .issue-item__authors li',
  abstract: '.issue-item__abstract, .abstract-text, .hlFld-Abstract, .accordion__content',
  date: '.bookPubDate, .epub-date, .issue-item__header time, .issue-item__detail',
  venue: '.epub-section__title, .meta__serial, .issue-item__detail a:not([href*="doi.org"])',
  landing: `:is(.issue-item__title, .hlFld-Title, h2, h3, h4, h5) ${work}, ${work}`,
  pdf: 'a[href*="/doi/pdf"], a[href*="/doi/epdf"]',
};

/**
 * The older tables of contents, as of Taylor & Francis and SAGE: each name with a layer that pops up. With them the
 * cards of latest and of most read articles, which name no author in full.
 */
const tocEntry: Rule = {
  item: `.articleEntry:has(.art_title ${work}), .article-card:has(.header ${work})`,
  title: '.art_title a, .article-card .header a',
  authors: '.articleEntryAuthorsLinks a:is([href*="/author/"], .entryAuthor):not(.authorLayer a)',
  date: '.tocEPubDate, .published-date',
  landing: ':is(.art_title, .article-card .header) a:not([href*="/doi/pdf"]), a[href*="/doi/abs/"]',
  pdf: 'a[href*="/doi/pdf"], a[href*="/doi/epdf"]',
};

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
  sign: `.issue-item ${work}, .articleEntry .art_title ${work}`,
  rules: [issueItem, tocEntry],
};
