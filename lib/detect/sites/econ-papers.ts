import type { Site } from '../site';

/** A work's address: /p/ a paper, /a/ an article, /h/ a chapter, /b/ a book. */
const ideas = 'a:is([href*="/p/"], [href*="/a/"], [href*="/h/"], [href*="/b/"])[href$=".html" i]';
const econ = 'a:is([href*="/paper/"], [href*="/article/"])';

/** RePEc's two faces, IDEAS and EconPapers: series, authors, search. */
export const econPapers: Site = {
  id: 'econ-papers',
  hosts: ['ideas.repec.org', 'econpapers.repec.org'],
  rules: [
    { item: `li.list-group-item:has(${ideas})`, title: ideas, landing: ideas, authors: 'i, em' },
    { item: `.bodytext dt:has(> ${econ})`, isRun: true, title: econ, landing: econ, authors: 'dd > i' },
  ],
};
