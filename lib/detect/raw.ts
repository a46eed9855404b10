import { cleanText, webUrl } from '../core/clean';
import { arxivVersionIn, gatherIds, idsInUrl } from '../core/ids';
import { parseAuthor, parseNames } from '../core/names';
import type { Draft, Links, Listed, Name, WorkType } from '../core/paper';
import { nameText } from '../core/paper';
import { present } from '../core/present';
import { codeLinksIn, projectLinkIn } from './code-links';
import { tidyText } from './dom';
import { readDate } from './records/dates';

/** What a page says of a paper, in the page's own words; `makeDraft` makes a draft of it. */
export type Raw = {
  title?: string | undefined;
  /** One name each, or one byline. */
  authors?: string[] | string | undefined;
  abstract?: string | undefined;
  /** A date in any usual writing. */
  date?: string | undefined;
  venue?: string | undefined;
  type?: WorkType | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
  /** `scheme:value`, in any form; what is no id is dropped. */
  ids?: string[] | undefined;
  landing?: string | undefined;
  pdf?: string | undefined;
  code?: string[] | undefined;
  project?: string | undefined;
  listed?: Listed | undefined;
};

const most = { title: 1000, abstract: 20_000, authors: 5000, name: 200, line: 500, links: 20 };

/** What stands where no one wrote a title. */
const noTitle = /^(?:untitled|unknown title)$/i;

/** A title as it is: without the label, quotes or full stop a page may put round it, or undefined when it can be none. */
export function tidyTitle(text: string | undefined): string | undefined {
  if (!text || text.length > most.title) return undefined;
  const title = tidyText(text)
    .replace(/^(?:title|titre|título)\s*:\s*/i, '')
    .replace(/^[“"«]\s*(.*?)[\s,.]*[”"»]$/, '$1')
    .replace(/(?<![.\s]|\b\p{L})\.$/u, '');
  return /\p{L}/u.test(title) && !noTitle.test(title) ? title : undefined;
}

/** An abstract without its heading, or undefined when too short to be one. */
export function tidyAbstract(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const abstract = tidyText(text.slice(0, most.abstract * 2))
    .slice(0, most.abstract)
    .replace(
      /^(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|摘要)\s*[:：.—–-]*\s*(?=[\p{L}\d"“($\\[])/iu,
      '',
    )
    .replace(/\s*[△▽]\s*(?:less|more)$/i, '');
  return abstract.length >= 40 ? abstract : undefined;
}

/** One name from an element of its own; several where a site glues them. */
function namesOf(text: string): Name[] {
  const tidy = tidyText(text)
    .slice(0, most.name * 5)
    .replace(/[\s;,]+$/, '');
  const isOne = !/[;|]|,[^,]*,|\s(?:and|&)\s/.test(tidy);
  return isOne && /\p{L}/u.test(tidy) ? [parseAuthor(tidy)] : parseNames(tidy);
}

function authorsOf(authors: string[] | string | undefined): Name[] {
  if (authors === undefined) return [];
  const isByline = typeof authors === 'string' || authors.length === 1;
  const names = isByline ? parseNames(tidyText([authors].flat()[0] ?? '')) : authors.flatMap(namesOf);
  const isReal = (name: Name) => nameText(name).length <= most.name && !notAName.test(nameText(name));
  return undoubled(names.filter(isReal)).slice(0, most.authors);
}

/** What stands in a list of names for names that are not shown. */
const notAName =
  /^(?:et al\.?|\.+|(?:anonymous|unknown)(?: authors?)?|\+?\s*(?:\d+\s*)?(?:more|authors?|others)(?:\s+authors?)?)$/i;

/** A page for narrow and for wide screens may hold the whole list twice; a single name can truly stand twice. */
function undoubled(names: Name[]): Name[] {
  const half = names.length / 2;
  const isDoubled =
    half >= 1 &&
    names.every((name, place) => place < half || nameText(name) === nameText(names[place - half] ?? name));
  return isDoubled && Number.isInteger(half) ? names.slice(0, half) : names;
}

function line(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : tidyText(text)
        .slice(0, most.line)
        .replace(/[\s,;:]+$/, '') || undefined;
}

function linksOf(raw: Raw): Links {
  const written = raw.abstract ?? '';
  const code = [...new Set([...(raw.code ?? []), ...codeLinksIn(written)])].flatMap(
    (url) => webUrl(url) ?? [],
  );
  return present<Links>({
    landing: webUrl(raw.landing),
    pdf: webUrl(raw.pdf),
    code: code.length > 0 ? code.slice(0, most.links) : undefined,
    project: webUrl(raw.project) ?? projectLinkIn(written),
  });
}

/** The draft that a page's words make; undefined without a usable title. Bad dates, ids and addresses are left out, not guessed. */
export function makeDraft(raw: Raw): Draft | undefined {
  const title = tidyTitle(raw.title);
  if (!title) return undefined;
  const addresses = [raw.landing, raw.pdf].filter((url) => url !== undefined);
  const versions = [...(raw.ids ?? []), ...addresses].map(arxivVersionIn);
  const date = raw.date && readDate(raw.date.replace(/(\d)T\d.*$/, '$1'));
  const volume = (text: string | undefined) => cleanText(text, 50);
  return present<Draft>({
    title,
    authors: authorsOf(raw.authors),
    abstract: tidyAbstract(raw.abstract),
    issued: date || undefined,
    venue: line(raw.venue),
    type: raw.type,
    volume: volume(raw.volume),
    issue: volume(raw.issue),
    pages: volume(raw.pages)?.replace(/\s*[-–—]+\s*/, '–'),
    ids: gatherIds([...(raw.ids ?? []), ...addresses.flatMap(idsInUrl)]),
    arxivVersion: versions.find((version) => version !== undefined),
    links: linksOf(raw),
    listed: raw.listed && Object.keys(raw.listed).length > 0 ? raw.listed : undefined,
  });
}

/** Two tellings of one record: the first leads, the second fills in. */
export function mergeRaw(lead: Raw, other: Raw): Raw {
  const isSaid = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  const filled = Object.fromEntries(Object.entries(lead).filter(([, value]) => isSaid(value)));
  const both = { ...other, ...filled };
  return {
    ...both,
    ids: [...(lead.ids ?? []), ...(other.ids ?? [])],
    code: [...(lead.code ?? []), ...(other.code ?? [])],
    listed: { ...other.listed, ...lead.listed },
  };
}
