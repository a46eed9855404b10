import type { WorkType } from '../../core/paper';
import { all, first, textOf, tidyText } from '../dom';
import { doisAt, linkedIds, part } from '../read';
import type { Page, Scope, Site } from '../site';

/** The kinds of works that are papers, as Pure has them in the classes of its renderings, whatever its language. */
const kinds: Record<string, WorkType> = {
  contributiontojournal: 'article-journal',
  contributiontobookanthology: 'chapter',
  contributiontoconference: 'paper-conference',
  contributiontomemorandum: 'chapter',
  contributiontoperiodical: 'article',
  workingpaper: 'article',
  studentthesis: 'thesis',
  thesis: 'thesis',
  bookanthology: 'report',
};
const title = `.rendering:is(${Object.keys(kinds).map((kind) => `.rendering_${kind}`)}) > .title`;

const noPaper = /newspaper|magazine|speech|presentation|lecture|interview|web/i;
/** Books and reports are one kind: only what it is within that tells them apart. */
const report = /report|rapport|bericht|informe|relat[óo]rio|raportt/i;

function titleOf(scope: Scope): string | undefined {
  const within = textOf(all(scope, '.type_classification')[0]);
  const isBook = first(scope, '.rendering_bookanthology') && !report.test(within);
  return isBook || noPaper.test(textOf(first(scope, '.type'))) ? undefined : textOf(first(scope, title));
}

/** The names stand bare, as links or as text, between the title and the date. */
function namesOf(scope: Scope): string[] {
  const names: string[] = [];
  for (let node = first(scope, title)?.nextSibling; node; node = node.nextSibling) {
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element?.matches('.date, .journal, em, p, div, ul, [rel="Publisher"]')) break;
    const text = element ? textOf(element) : tidyText(node.textContent ?? '');
    const name = text.replace(/^(?:[,;&]|\p{L}+:|\s)+|[\s,;&]+$/gu, '');
    if (name) names.push(name);
  }
  return names;
}

function typeOf(scope: Scope): WorkType | undefined {
  const names = first(scope, title)?.parentElement?.classList;
  return Object.entries(kinds).find(([kind]) => names?.contains(`rendering_${kind}`))?.[1];
}

/** A DOI is a link of the work, or told to the badges that stand beside it. */
function idsOf(scope: Scope, page: Page): string[] {
  const row = scope[0]?.closest('.list-result-item');
  const { ids: linked = [] } = linkedIds('a[href*="doi.org/"]')(scope, page);
  const { ids: badged = [] } = doisAt('[data-doi^="10."]', 'data-doi')(row ? [row] : scope);
  return [...linked, ...badged];
}

/** Pure's portals, at some hundred universities (Elsevier): lists of works and the persons' pages. */
export const pure: Site = {
  id: 'pure',
  hosts: [],
  sign: '.result-container > .rendering > .title',
  rules: [
    {
      item: `.result-container:has(> ${title})`,
      anchor: title,
      title: titleOf,
      landing: `${title} a`,
      authors: namesOf,
      date: '.date',
      venue: part('.rendering > .journal, .rendering > em', /^(?:\p{L}{1,3}: ?)?(.+?)\.?$/u),
      more: (scope, page) => ({
        ids: idsOf(scope, page),
        type: typeOf(scope),
        volume: textOf(first(scope, '.volume')),
        issue: textOf(first(scope, '.journalnumber')),
        pages: part('.pages', /(\S*\d\S*)/)(scope),
      }),
    },
  ],
};
