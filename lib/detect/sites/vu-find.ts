import type { WorkType } from '../../core/paper';
import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { linkedIds } from '../read';
import type { Page, Scope, Site } from '../site';
import { readCoins } from '../structured/coins';

/** The formats that are papers, in classes and words; a library has far more books, journals and maps. */
const formats: [words: RegExp, type: WorkType][] = [
  [/th[eè]s[ei]s|\btes[ei]|dissert|hochschulschrift/i, 'thesis'],
  [/bookitem|chapter|cap[ií]t|chapitre|kapitel/i, 'chapter'],
  [/conference ?(?:object|paper)/i, 'paper-conference'],
  [/(?<!newspaper ?)article|art[ií](?:culo|go)|artik|aufsatz/i, 'article-journal'],
  [/preprint|working ?paper/i, 'article'],
];

/** What a row is: its format's class and words, and the genre it tells machines. */
function typeOf(scope: Scope): WorkType | undefined {
  const shown = all(scope, '.format, .iconlabel').map((label) => `${label.className} ${textOf(label)}`);
  const told = new URLSearchParams(first(scope, '.Z3988')?.getAttribute('title') ?? '');
  const words = [...shown, told.get('rft.genre'), told.get('rft.format')].join(' ');
  return formats.find(([format]) => format.test(words))?.[1];
}

/** "by A, B", then "Published in C (2016)": the first year after its word, in the languages that VuFind speaks most. */
const published =
  /(?:publi(?:shed|cad[oa]|é|cato)|pubblicazione|veröffentlicht|julkaistu)\P{L}.{0,200}?\b((?:19|20)\d\d)\b/iu;

/** What a row that is a paper tells machines: its volume and pages, an id. */
function toldIn(scope: Scope, page: Page): Raw {
  const type = typeOf(scope);
  const span = first(scope, '.Z3988');
  const told: Raw = (span && readCoins(span)) ?? {};
  const { ids = [] } = linkedIds('a[href*="doi.org/"]')(scope, page);
  return type ? { ...told, ids: [...(told.ids ?? []), ...ids], type } : {};
}

/** VuFind's catalogues (github.com/vufind-org/vufind RecordDriver/DefaultRecord/result-list.phtml): theses and articles among a library's books. */
export const vuFind: Site = {
  id: 'vu-find',
  hosts: [],
  sign: '.result input.hiddenId',
  rules: [
    {
      item: '.result:has(a.title)',
      anchor: 'a.title',
      title: (scope) => (typeOf(scope) ? textOf(first(scope, 'a.title')).replace(/\s*[/:]$/, '') : undefined),
      landing: 'a.title',
      // Libraries write when an author was born behind the name.
      authors: (scope) =>
        all(scope, 'a[href*="/Author/"], a[href*="type=Author"]').map((link) =>
          textOf(link).replace(/,?\s*\(?\b\d{4}\b.*/, ''),
        ),
      date: (scope) => published.exec(textOf(scope[0]))?.[1],
      venue: '.container-link, a[href*="type=JournalTitle"]',
      pdf: 'a.fulltext[href$=".pdf"]',
      more: toldIn,
    },
  ],
};
