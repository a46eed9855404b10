import type { Raw } from '../raw';
import { attribute, doisAt, readPage } from '../read';
import type { Page, Site } from '../site';

const link = 'a[href*="/record/display.ur"], a[href*="/inward/record.ur"], a[href*="/pages/publications/"]';

const record = readPage('#profileleftinside, #recordPage, body:has(#currentRecordPageEID)', {
  title: (scope) => {
    const heading = scope[0]?.querySelector('h2.h3')?.cloneNode(true) as Element | undefined;
    for (const remark of heading?.querySelectorAll('span') ?? []) remark.remove();
    return heading?.textContent ?? undefined;
  },
  authors: '#authorlist .previewTxt, #authorlist .anchorText',
  abstract: '#abstractSection p',
  venue: '#publicationTitle, #journalInfo a',
});

function paper(page: Page): Raw | undefined {
  const raw = page.url.pathname.startsWith('/record/') ? record(page) : undefined;
  return raw && { ...raw, ...doisAt('meta[name="dc.identifier"]', 'content')([page.document.head]) };
}

/** Scopus: results and one record. Of its present layout only the addresses of the links can be relied on. */
export const scopus: Site = {
  id: 'scopus',
  hosts: ['scopus.com'],
  rules: [
    {
      item: `tr:has(${link})`,
      title: link,
      landing: link,
      authors: 'a[href*="/authid/detail.ur"], a[href*="authorId="]',
      venue: 'a[href*="/sourceid/"]',
      date: 'td.textRight',
      more: (scope) => ({
        ids: [/\/publications\/(\d+)/.exec(attribute(scope, link, 'href') ?? '')?.[1]].map(
          (number) => `scopus:2-s2.0-${number}`,
        ),
      }),
    },
  ],
  paper,
};
