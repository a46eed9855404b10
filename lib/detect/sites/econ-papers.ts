import { first, textOf } from '../dom';
import type { Scope, Site } from '../site';

/** A work's address: /p/ a paper, /a/ an article, /h/ a chapter, /b/ a book. */
const ideas = 'a:is([href*="/p/"], [href*="/a/"], [href*="/h/"], [href*="/b/"])[href$=".html" i]';
const econ = 'a:is([href*="/paper/"], [href*="/article/"])';

/** The names after the title ("by A & B") or, in an author's list and a search, before it and the year. */
function authors(scope: Scope): string | undefined {
  const title = textOf(first(scope, ideas));
  const [before = '', after = ''] = textOf(scope[0]).split(title);
  const names = /^\s*by (.+)$/.exec(after)?.[1] ?? /^(\D+?),?\s*\(?(?:19|20)\d\d/.exec(before)?.[1];
  return names?.replaceAll('&', ';');
}

const year = (scope: Scope) =>
  /(?:19|20)\d\d/.exec(textOf(scope[0]).split(textOf(first(scope, ideas)))[0] ?? '')?.[0];

/** RePEc's two faces, IDEAS and EconPapers: series, authors, search. */
export const econPapers: Site = {
  id: 'econ-papers',
  hosts: ['ideas.repec.org', 'econpapers.repec.org'],
  rules: [
    { item: `li.list-group-item:has(${ideas})`, title: ideas, landing: ideas, authors, date: year },
    { item: `.bodytext dt:has(> ${econ})`, isRun: true, title: econ, landing: econ, authors: 'dd > i' },
  ],
};
