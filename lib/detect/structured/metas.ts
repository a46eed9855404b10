import { decodeEntities } from '../../core/entities';
import type { WorkType } from '../../core/paper';
import { absolute, tidyText } from '../dom';
import type { Raw } from '../raw';
import type { Page } from '../site';

/**
 * A page's `meta` elements as the record of one paper. Names and meanings: Google Scholar's inclusion guidelines
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), Dublin Core, PRISM, EPrints, bepress.
 */

/** The contents of a page's metas by lower-case name; a vendor's prefix before `citation_` is left off. */
export type Metas = Map<string, string[]>;

const markup =
  /<\/?(?:i|em|b|strong|sub|sup|p|h\d|span|div|br|u|sc|sec|title|italic|bold|a|ul|ol|li|jats:[\w-]+)\b[^<>]{0,300}>/gi;
const most = 10_000;

function plain(content: string): string {
  return tidyText(
    decodeEntities(content).replace(markup, (tag) =>
      /^<\/?(?:p|h\d|div|br|sec|li)\b/i.test(tag) ? ' ' : '',
    ),
  );
}

/** All metas of a page that say something. */
export function readMetas(page: Page): Metas {
  const metas: Metas = new Map();
  let left = most;
  for (const meta of page.document.getElementsByTagName('meta')) {
    if (left-- === 0) break;
    const written = meta.getAttribute('name') ?? meta.getAttribute('property');
    const content = meta.getAttribute('content')?.trim();
    if (!written || !content) continue;
    const name = written.toLowerCase().trim();
    const key =
      /(?:^|[._:])(citation_\w+)$/.exec(name)?.[1] ??
      // Vocabularies by their plain names: DCTERMS.issued and dc:issued, prism2.1:doi, bibo_issue.
      name
        .replace(/^(?:dc|dcterms|dc1\.0)[.:_]/, 'dc.')
        .replace(/^(prism|eprints|bibo|bib)[\d.]*[.:_]/, '$1.');
    const values = metas.get(key);
    if (values) values.push(content);
    else metas.set(key, [content]);
  }
  return metas;
}

function reader(metas: Metas) {
  const each = (...names: string[]): string[] => {
    for (const name of names) {
      const values = metas.get(name)?.map(plain).filter(Boolean) ?? [];
      if (values.length > 0) return values;
    }
    return [];
  };
  return { each, one: (...names: string[]): string | undefined => each(...names)[0] };
}

const typeByMeta: [name: string, type: WorkType][] = [
  ['eprints.thesis_type', 'thesis'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_conference', 'paper-conference'],
  ['citation_arxiv_id', 'article'],
  ['citation_journal_title', 'article-journal'],
  ['citation_inbook_title', 'chapter'],
  ['citation_book_title', 'chapter'],
];

/** What EPrints and Dublin Core call works of a kind (DC's may be an address: `info:eu-repo/semantics/article`). */
const typeByWord: [word: RegExp, type: WorkType][] = [
  [/thes[ie]s|dissertation|tesis|tese\b/, 'thesis'],
  [/conference|proceeding/, 'paper-conference'],
  [/book_?section|bookitem|bookpart|chapter/, 'chapter'],
  [/preprint|working_?paper/, 'article'],
  [/report|monograph/, 'report'],
  [/\barticle|journal/, 'article-journal'],
];

function typeInWords(words: string[]): WorkType | undefined {
  const text = words.join(' ').toLowerCase();
  return typeByWord.find(([word]) => word.test(text))?.[1];
}

/** A list of names in one value is split; "Last, First" is one name. */
function authorsOf(values: string[]): string[] {
  return values.flatMap((value) => value.split(/\s*;\s*/)).filter(Boolean);
}

/** First and last page, or the range that some write as one value (`12-34`, or the first page's own value). */
function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && first !== last && !/[-–]/.test(first) ? `${first}–${last}` : first;
}

/** Identifiers that the metas name; a general `dc.identifier` may be anything and is only read as a DOI or an address. */
function idsOf({ each }: ReturnType<typeof reader>): string[] {
  const prefixed = (scheme: string, ...names: string[]) =>
    each(...names).map((value) => `${scheme}:${value}`);
  const dois =
    'citation_doi dc.identifier.doi prism.doi bibo.doi doi eprints.doi eprints.id_number dc.identifier'.split(
      ' ',
    );
  return [
    ...dois.flatMap((name) => prefixed('doi', name)),
    ...prefixed('arxiv', 'citation_arxiv_id'),
    ...prefixed('pmid', 'citation_pmid', 'ncbi_uidlist'),
    ...prefixed('pmcid', 'citation_pmcid'),
    ...prefixed('pii', 'citation_pii'),
  ];
}

/** What newspapers call their articles in Dublin Core, where they tell the networks the same. */
function isNews(metas: Metas): boolean {
  const says = (name: string, what: RegExp) => (metas.get(name) ?? []).some((value) => what.test(value));
  return says('og:type', /^article$/i) && says('dc.type', /^(?:text[./ ])?(?:news )?(?:article|story)$/i);
}

/** Metas that only a scholarly work has, when `citation_title` is missing. */
function isWork(metas: Metas, ids: string[]): boolean {
  if (metas.has('eprints.type') && metas.has('eprints.title')) return true;
  const hasAuthor = metas.has('dc.creator') || metas.has('dc.creator.personalname');
  const isArticle =
    metas.has('dc.type.articletype') ||
    metas.has('dc.source.issn') ||
    metas.has('prism.issn') ||
    metas.has('prism.publicationname') ||
    (typeInWords(metas.get('dc.type') ?? []) !== undefined && !isNews(metas));
  return (
    metas.has('dc.title') && hasAuthor && (isArticle || ids.some((id) => /^doi:.*10\.\d{4,9}\//.test(id)))
  );
}

/** The names each field goes by, best first. */
const names = {
  author:
    'citation_author citation_authors bib.authors dc.creator.personalname dc.creator eprints.creators_name dc.contributor.author dc.contributor',
  abstract:
    'citation_abstract dc.description.abstract dc.abstract eprints.abstract bibo.abstract prism.teaser',
  date: 'citation_publication_date citation_cover_date citation_date citation_online_date citation_year dc.date.issued dc.issued prism.publicationdate prism.coverdate eprints.date dc.date dc.datesubmitted article:published_time',
  venue:
    'citation_journal_title citation_conference_title citation_conference citation_inbook_title citation_book_title citation_series_title prism.publicationname eprints.publication eprints.book_title eprints.event_title bib.presentedat citation_dissertation_institution citation_technical_report_institution dc.source dc.relation.ispartof',
  volume: 'citation_volume prism.volume eprints.volume bibo.volume dc.source.volume dc.citation.volume',
  issue: 'citation_issue prism.number eprints.number bibo.issue dc.source.issue dc.citation.issue',
  firstPage:
    'citation_firstpage prism.startingpage prism.pagerange eprints.pagerange bibo.pagestart bibo.pages bib.pages dc.identifier.pagenumber dc.citation.spage dc.relation.spage',
  lastPage: 'citation_lastpage prism.endingpage bibo.pageend dc.citation.epage dc.relation.epage',
  landing:
    'citation_abstract_html_url citation_public_url citation_fulltext_html_url eprints.official_url prism.url',
  pdf: 'citation_pdf_url eprints.document_url',
} as const;

/** The paper that a page's metas describe, or undefined when they describe none. */
export function paperInMetas(metas: Metas, page: Page): Raw | undefined {
  const meta = reader(metas);
  const ids = idsOf(meta);
  const title =
    meta.one('citation_title') ?? (isWork(metas, ids) ? meta.one('eprints.title', 'dc.title') : undefined);
  if (!title) return undefined;
  const one = (field: keyof typeof names) => meta.one(...names[field].split(' '));
  return {
    title,
    authors: authorsOf(meta.each(...names.author.split(' '))),
    abstract: one('abstract'),
    date: one('date'),
    venue: one('venue'),
    type:
      typeByMeta.find(([name]) => metas.has(name))?.[1] ??
      typeInWords([...(metas.get('eprints.type') ?? []), ...(metas.get('dc.type') ?? [])]),
    volume: one('volume'),
    issue: one('issue'),
    pages: pagesOf(one('firstPage'), one('lastPage')),
    ids,
    landing: absolute(one('landing'), page),
    pdf: absolute(one('pdf'), page),
  };
}

/** What the metas of no particular scheme say of the page: a description good enough for an abstract. */
export function descriptionInMetas(metas: Metas): string | undefined {
  const { one } = reader(metas);
  const texts = ['dc.description', 'og:description', 'description', 'twitter:description'].map((name) =>
    one(name),
  );
  return texts.find((text) => text !== undefined && text.length >= 250 && !/(?:…|\.{3})$/.test(text));
}
