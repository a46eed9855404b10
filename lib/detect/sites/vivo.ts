import type { WorkType } from '../../core/paper';
import { first, textOf } from '../dom';
import { doisAt, part } from '../read';
import type { Scope, Site } from '../site';

/** The headings of papers, in VIVO's languages; books, talks, grants, data, events and awards stand under others. */
const headings: [words: RegExp, type: WorkType][] = [
  [
    /conf\p{L}+ (?:paper|poster|abstract)|(?:art[ií]\p{L}+|documento) d[ae] conf|konferenzbeitrag/iu,
    'paper-conference',
  ],
  [/chapter|kapitel|cap[ií]tulo|chapitre/i, 'chapter'],
  [/thesis|dissertation|thèse|\btes(?:is|e)\b/i, 'thesis'],
  [/article|art[ií](?:culo|go)|artikel|\b(?:letter|review)\b/i, 'article-journal'],
  [/paper|preprint/i, 'article'],
];
const noPaper = /news|magazine|zeitung|award|grant/i;

const link = 'a[href]';

/** What a list is of, by the heading right over it. */
function typeOf([item]: Scope): WorkType | undefined {
  const heading = textOf(item?.closest('.subclass-property-list')?.previousElementSibling);
  return noPaper.test(heading) ? undefined : headings.find(([words]) => words.test(heading))?.[1];
}

/** VIVO's profiles of people, schools and journals (github.com/vivo-project/VIVO propStatement-authorInAuthorship.ftl), which name no coauthors. */
export const vivo: Site = {
  id: 'vivo',
  hosts: [],
  sign: '.subclass-property-list',
  rules: [
    {
      item: `.subclass-property-list li:has(> ${link})`,
      anchor: link,
      title: (scope) => (typeOf(scope) ? textOf(first(scope, link)) : undefined),
      landing: link,
      venue: part('em', /^(?:In )?(.+?)\.?$/),
      date: '.listDateTime',
      more: (scope) => ({
        ...doisAt('[data-doi]', 'data-doi')(scope),
        type: typeOf(scope),
        volume: part('li', /(\d+):[\da-z]+(?:[-–][\da-z]+)?\.\W*(?:\d{4}\W*)?$/i)(scope),
        pages: part('li', /:([\da-z]+[-–][\da-z]+)\.\W*(?:\d{4}\W*)?$/i)(scope),
      }),
    },
  ],
};
