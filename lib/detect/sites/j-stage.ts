import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { attribute, linkedIds } from '../read';
import type { Page, Scope, Site } from '../site';

/** What an issue lists of itself: by its title in Japanese, and by the DOIs that it gets. */
const frontMatter = /^(?:(?:裏?表紙|目次|奥付|前付け?|後付け?)[・、\s]?)+$/;
const doiOfIssue = /doi\.org\/.{1,60}_(?:Toc|Cover|App)\d*$/;

/** "2031 Volume 4 Issue 2 Pages 5-9" and "2031 年 4 巻 2 号 p. 5-9"; in a search the journal stands before it. */
const numbers =
  /((?:1[89]|20)\d\d)\s*年?\s*(?:Volume\s*(\S{1,20}?)|(\S{1,20}?)\s*巻)?\s*(?:Issue\s*(\S{1,20}?)|(\S{1,20}?)\s*号)?\s*(?:Pages?|p\.|Article ID:|論文ID:)\s*([\w.]{1,30}(?:-[\w.]{1,30})?)/;
const published = /(?:Published|発行日)\s*[:：]\s*(.{1,60}?)\s*(?:Released|Advance|公開日|早期公開|$)/;
const kind = /^(?:Article type|[原記][稿事]種別)/;

const doi = ':is(.searchlist-doi, .result-doi-wrap) a';

function titleOf(scope: Scope): string | undefined {
  const title = textOf(first(scope, '.searchlist-title a'));
  return frontMatter.test(title) || doiOfIssue.test(attribute(scope, doi, 'href') ?? '') ? undefined : title;
}

function numbersOf(scope: Scope, page: Page): Raw {
  const line = textOf(first(scope, '.searchlist-additional-info'));
  const [found = '', year, volume, kan, issue, go, pages] = numbers.exec(line) ?? [];
  const before = found ? line.slice(0, line.indexOf(found)).trim() : '';
  const venue = kind.test(before) ? '' : before;
  return {
    venue: venue || textOf(page.document.querySelector('.journal-name')),
    date: published.exec(line)?.[1] ?? year,
    volume: volume ?? kan,
    issue: issue ?? go,
    pages,
  };
}

/** All names: those shown are cut after the third. */
function namesOf(scope: Scope): string[] {
  const names = attribute(scope, '.searchlist-authortags', 'title');
  return (names || textOf(first(scope, '.searchlist-authortags'))).split(/\s*[,，、]\s*/);
}

function abstractOf(scope: Scope): string {
  const parts = all(scope, '.inner-content.abstract p');
  const text =
    parts.length > 0 ? parts.map(textOf).join(' ') : textOf(first(scope, '.inner-content.abstract'));
  return text.replace(/\s*(?:View full abstract|抄録全体を表示)\s*$/, '');
}

/** J-STAGE, the journals of Japan's societies: issues and search. */
export const jStage: Site = {
  id: 'j-stage',
  hosts: ['jstage.jst.go.jp'],
  rules: [
    {
      item: 'ul.search-resultslisting > li:has(.searchlist-title a)',
      title: titleOf,
      anchor: '.searchlist-title a',
      landing: '.searchlist-title a',
      authors: namesOf,
      abstract: abstractOf,
      pdf: 'a[href*="/_pdf"]',
      more: (scope, page) => ({
        ...numbersOf(scope, page),
        ...linkedIds(doi)(scope, page),
      }),
    },
  ],
};
