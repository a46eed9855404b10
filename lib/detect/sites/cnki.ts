import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { titleUnless } from '../read';
import type { Scope, Site } from '../site';

/** What the search also finds, by what its column of kinds says. */
const otherKind =
  /专利|标准|报纸|成果|图书|年鉴|工具书|古籍|法律|法规|视频|patent|standard|newspaper|achievement|book/i;

const types: [kind: RegExp, type: NonNullable<Raw['type']>][] = [
  [/硕士|博士|学位|dissertation|master|doctor/i, 'thesis'],
  [/会议|conference|proceeding/i, 'paper-conference'],
  [/刊|journal/i, 'article-journal'],
];

const title = 'td.name :is(a.fz14, a[href*="/article/abstract"], a[href*="/detail"])';

/** The names of a row: only those that have a page of their own are links. */
function namesOf(scope: Scope): string[] {
  const names = textOf(first(scope, 'td.author')).split(/\s*[;；]\s*/);
  const links = all(scope, 'td.author a').map(textOf);
  return links.length > names.length ? links : names;
}

/** CNKI (中国知网): search. */
export const cnki: Site = {
  id: 'cnki',
  hosts: ['kns.cnki.net'],
  rules: [
    {
      item: `table.result-table-list tr:has(${title})`,
      title: titleUnless(otherKind, 'td.data', title),
      anchor: title,
      landing: title,
      authors: namesOf,
      venue: 'td.source',
      date: 'td.date',
      more: (scope) => {
        const kind = textOf(first(scope, 'td.data'));
        return { type: types.find(([words]) => words.test(kind))?.[1] };
      },
    },
  ],
};
