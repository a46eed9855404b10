import { doisAt, namesWithout, readPage } from '../read';
import type { Site } from '../site';

/** Wanfang's medical journals (万方医学网): one article. */
export const wanfang: Site = {
  id: 'wanfang',
  hosts: ['med.wanfangdata.com.cn'],
  paper: readPage('.eCtn:has(> h4)', {
    title: 'h4',
    authors: namesWithout('.srhTb1 a[href*="/Author/"]', 'sup'),
    abstract: '.prvTXT',
    venue: '.srhTb1 a[href*="/Periodical/"]',
    more: doisAt('.srhTb1 a[href*="://doi."]'),
  }),
};
