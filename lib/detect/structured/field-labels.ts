/** What repositories, catalogues and forms call the fields of a record, in the languages that they are written in. */

/** The fields that tell of a paper, and those that tell it from other things. */
export type Field =
  | 'title'
  | 'author'
  | 'creator'
  | 'abstract'
  | 'thesis'
  | 'venue'
  | 'doi'
  | 'date'
  | 'type'
  | 'isbn';

const label = (names: string) => new RegExp(`^(?:${names})$`, 'iu');

/** "Title (English)", "dc.title[pt]", "Author(s)": the names without what stands behind them. */
const behind = /\s*(?:\((?:e?s|es|in|in original|original|\p{L}{2,10})\)|\[\w*\]|[:：])+$/iu;

const fields: readonly [Field, RegExp][] = [
  [
    'title',
    label(
      '(?:dc\\.)?title|(?:the |full |original |english |thesis |paper |document |article |report )?title|title of (?:the )?(?:thesis|paper|dissertation|work|report)|titel(?: der arbeit)?|titre(?: de la th[eè]se)?|t[ií]tulo(?: d[aoe] \\p{L}+)?|titolo(?: della tesi)?|tytuł(?: pracy)?|název(?: práce)?|tez (?:adı|başlığı)|başlık|название|заглавие|(?:論文)?題[目名]|论文题目|题[目名]|标题|論題|タイトル|제목|논문제목',
    ),
  ],
  [
    'author',
    label(
      'dc\\.contributor\\.author|dc\\.creator|(?:main |first |thesis |other )?authors?(?: name)?|autor(?:en|es|a|as|i|em)?|auteurs?|autor[ei]|verfasser(?:/?-?in(?:nen)?)?|tesista|candidat[eo]?|doctorand(?:us|in)?|doktorand(?:in)?|yazar(?:lar)?|автор(?:ы)?|著者名?|作者|저자|글쓴이|student',
    ),
  ],
  // Makers of any work, and so its authors only where something else says that it is a paper.
  ['creator', label('creators?|contributors?|name')],
  [
    'abstract',
    label(
      'abstract/description|(?:dc\\.description\\.)?abstract|abstrakt|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|sommario|streszczenie|özet|аннотация|реферат|要旨|抄録|摘要|초록|samenvatting|sammanfattning',
    ),
  ],
  [
    'thesis',
    label(
      'dc\\.contributor\\.advisor|dc\\.description\\.degree|(?:thesis |academic |doctoral )?(?:advis[eo]rs?|supervisors?)|promotor(?:en)?|orientador(?:es|a)?|director(?:es)? de (?:la )?tesis|directeurs? de (?:la )?th[eè]se|relator[ei]|betreuer(?:/?-?in(?:nen)?)?|gutachter(?:/?-?in(?:nen)?)?|censor|thesis (?:committee|type|degree|director)|degree(?: grantor| name| level)?|danışman|научный руководитель|指導教[員官授]|导师|지도교수|vedoucí(?: práce)?|tipo di tesi|data (?:laurea|di laurea)',
    ),
  ],
  [
    'venue',
    label(
      'journal(?: title| name)?|conference|proceedings|published in|appears in|zeitschrift|revue|revista|rivista|期刊|掲載誌名?|학술지',
    ),
  ],
  ['doi', label('(?:dc\\.identifier\\.)?doi')],
  [
    'date',
    label(
      'dc\\.date\\.issued|date|year|(?:publication|issue|defen[sc]e|copyright) (?:date|year)|date of (?:publication|issue|defen[sc]e|award)|jahr|datum|année|año|ano|anno|data|rok|yıl|год|年|発行年|出版年',
    ),
  ],
  [
    'type',
    label(
      '(?:dc\\.)?type|genre|format|(?:document|item|material|publication|resource) type|type of (?:document|item|material|work)|tipo(?: d[eio] \\p{L}+)?|dokument(?:en)?typ|publikationstyp|art|type de document',
    ),
  ],
  ['isbn', label('isbn(?:[ -]?1[03])?|e-?isbn|(?:dc\\.identifier\\.)isbn|number of pages')],
];

const longest = 40;

/** The field that a short text is the label of, if it is one's. */
export function fieldOf(text: string): Field | undefined {
  if (text.length > longest) return undefined;
  const name = text.replace(/\s+/g, ' ').trim().replace(behind, '').trim();
  return name ? fields.find(([, pattern]) => pattern.test(name))?.[0] : undefined;
}
