import { linkedIds, readPage } from '../read';
import type { Fields, Site } from '../site';

const card: Fields = {
  title: '.card-title, .small-title, .title',
  landing: 'a[href*="poster"], a:has(.card-title), a.small-title, a[href*="/paper"]',
  authors: '.card-subtitle:not(a), .author-str',
  abstract: '.abstract-display, details > div',
  more: linkedIds('a[href*="openreview.net/"], a[href*="arxiv.org/"], a[href*="aclanthology.org/"]'),
};

/** Conferences held online: Mini-Conf (https://github.com/Mini-Conf/Mini-Conf) and the sites of ICML, ICLR, NeurIPS and CVPR after it. */
export const virtualConference: Site = {
  id: 'virtual-conference',
  hosts: [
    'cvpr.thecvf.com',
    'eccv.ecva.net',
    'iccv.thecvf.com',
    'iclr.cc',
    'icml.cc',
    'mlsys.org',
    'neurips.cc',
    'wacv.thecvf.com',
  ],
  sign: '.pp-card, .displaycards',
  rules: [
    { item: '.myCard:has(.card-title)', ...card },
    { item: '.displaycards:has(.small-title)', ...card },
    {
      item: '.track-schedule-card:has(h5 a[href*="/virtual/"])',
      title: 'h5 a',
      landing: 'h5 a',
      authors: 'h5 ~ .text-muted',
      abstract: '.abstract',
    },
    // The lists of accepted papers on the same sites: the session stands behind the title.
    {
      item: 'td:has(> .indented > i)',
      title: ':scope > :is(a, strong)',
      landing: 'a',
      authors: '.indented > i',
    },
    {
      item: 'li:has(> a[href*="/virtual/"][href*="/poster/"])',
      title: 'a[href*="/poster/"]',
      landing: 'a[href*="/poster/"]',
    },
  ],
  paper: readPage('body:has(.pp-card > .card-header .main-title)', {
    title: '.main-title',
    authors: '.card-header h3.card-subtitle a',
    abstract: '#abstractExample',
    pdf: '.card-header a[href*="/pdf"]',
    more: linkedIds('.card-header a[href*="openreview.net/"], .card-header a[href*="arxiv.org/"]'),
  }),
};
