import { first, textOf } from '../dom';
import { mergeRaw, type Raw } from '../raw';
import type { Page, Scope, Site } from '../site';

const title = 'a[href*="item.asp?id="]';

/** What stands under the title of a row of another kind: patents, and programs that are registered. */
const otherKind = /Патент на|Свидетельство о регистрации|Заявка (?:на изобретение|№)/i;

/** What the cell says after the title: the names, then the journal and its numbers. */
function lineOf(scope: Scope): string {
  const link = first(scope, title);
  return textOf(link?.closest('td')).slice(textOf(link).length);
}

/** Family names stand first, with initials or with names in full ("Ли Чжэнь"); only the latter need to be told. */
function namesOf(scope: Scope): string[] {
  const names = textOf(first(scope, 'font i')).split(/\s*[,;]\s*/);
  return names.map((name) => (name.includes('.') ? name : name.replace(/ /, ', ')));
}

/** Where a row of a search or of a person's list was published. */
function placeOf(scope: Scope): Raw {
  const line = lineOf(scope);
  const journal = textOf(first(scope, 'a[href*="contents.asp"]'));
  const venue = journal || /В (?:сборнике|книге): (.{1,300}?)\./.exec(line)?.[1];
  // Names of journals and of meetings have years of their own.
  const after = venue ? line.slice(line.indexOf(venue) + venue.length) : line;
  return {
    venue,
    date: [...after.matchAll(/(?<![\d–-])(?:19|20)\d\d(?=[\s,.]|$)/g)].at(-1)?.[0],
    volume: /Т\. ?(\d+)/.exec(line)?.[1],
    issue: /№ ?(\S{1,20}?(?: \(\d+\))?)(?=[.,\s]|$)/.exec(line)?.[1],
    pages: /С\. ?([\d–-]+)/.exec(line)?.[1],
  };
}

/** In an issue the page's own title has its place, and a cell of each row its pages. */
function placeInIssue(scope: Scope, page: Page): Raw {
  const named = page.document.title;
  const venue = /^(.{1,300}?)\s+-\s+содержание выпуска/i.exec(named)?.[1];
  if (!venue) return {};
  const cells = [...(first(scope, title)?.closest('tr')?.children ?? [])].map(textOf);
  return {
    venue,
    date: /за ((?:19|20)\d\d) год/.exec(named)?.[1],
    issue: /№ ?(\S+)/.exec(named)?.[1],
    pages: cells.find((cell) => /^\d+ ?[–-] ?\d+$/.test(cell)),
  };
}

/** eLibrary.ru, the index of Russian science: issues, searches, lists of people. */
export const eLibrary: Site = {
  id: 'e-library',
  hosts: ['elibrary.ru'],
  rules: [
    {
      item: `tr:is([id^="arw"], [id^="brw"]):has(${title})`,
      title: (scope) => (otherKind.test(lineOf(scope)) ? undefined : textOf(first(scope, title))),
      anchor: title,
      landing: title,
      authors: namesOf,
      more: (scope, page) => mergeRaw(placeInIssue(scope, page), placeOf(scope)),
    },
  ],
};
