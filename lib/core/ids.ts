import { type ArxivId, arxivIdInPath, arxivIdsInText, parseArxivId } from './arxiv-id';
import { parseUrl } from './clean';
import { decodePercent, doiInUrl, doisInText } from './doi';
import { isHost } from './hosts';
import { schemeOf, schemes } from './id-schemes';
import { hasOwnIds, siteIdsInUrl } from './url-ids';

/**
 * What makes two drafts one paper: ids written `scheme:value`, each in one canonical form. arXiv's own DOIs are
 * arXiv ids here, so that a paper has one spelling of one fact.
 */

const arxivDoi = /^10\.48550\/arxiv\./i;
const rank = new Map(Object.keys(schemes).map((name, place) => [name, place]));

function split(id: string): [scheme: string, value: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon).trim().toLowerCase(), id.slice(colon + 1)];
}

/** An id in its canonical form, or undefined when its scheme is unknown or its value cannot be one. */
export function canonicalId(text: string): string | undefined {
  const [scheme, raw] = split(text);
  const value = schemeOf(scheme)?.canonical(raw);
  if (value === undefined) return undefined;
  if (scheme !== 'doi' || !arxivDoi.test(value)) return `${scheme}:${value}`;
  const arxiv = parseArxivId(value.replace(arxivDoi, ''));
  return arxiv && `arxiv:${arxiv.id}`;
}

/** The arXiv id in a bibcode of arXiv's own: 2020arXiv200101234D, before 2015 2014arXiv1412.3317D. */
function arxivInBibcode(value: string): string | undefined {
  const [, month, number] = /^\d{4}arxiv(\d{4})\.?(\d{4,5})[a-z]$/i.exec(value) ?? [];
  return month && number && `${month}.${number}`;
}

/** Ids of the same work that an id says by itself (ACL, SSRN, NBER and JSTOR number their DOIs, DBLP and ADS arXiv's papers by its ids). */
function kinOf(id: string): string[] {
  const [scheme, value] = split(id);
  if (scheme === 'ssrn') return [`doi:10.2139/ssrn.${value}`];
  if (scheme === 'nber') return [`doi:10.3386/${value}`];
  if (scheme === 'dblp')
    return [`arxiv:${/^journals\/corr\/abs-(\d{4}-\d{4,5})$/.exec(value)?.[1]?.replace('-', '.')}`];
  if (scheme === 'bibcode') return [`arxiv:${arxivInBibcode(value)}`];
  if (scheme !== 'doi') return [];
  const [, acl] = /^10\.(?:18653\/v1|3115\/v1)\/(.+)$/.exec(value) ?? [];
  const [, ssrn] = /^10\.2139\/ssrn\.(\d+)$/.exec(value) ?? [];
  const [, nber] = /^10\.3386\/(w\d+)$/.exec(value) ?? [];
  const [, jstor] = /^10\.2307\/(\d+)$/.exec(value) ?? [];
  return [`acl:${acl}`, `ssrn:${ssrn}`, `nber:${nber}`, ...(jstor ? [`jstor:${jstor}`] : [])];
}

function rankOf(id: string): number {
  return rank.get(split(id)[0]) ?? rank.size;
}

/** Canonical ids from raw ones, with those that follow from them, strongest first, each once; what is no id is left out. */
export function gatherIds(raw: Iterable<string>): string[] {
  const ids = new Set<string>();
  for (const text of raw) {
    const id = canonicalId(text);
    if (!id) continue;
    ids.add(id);
    for (const kin of kinOf(id)) {
      const canonical = canonicalId(kin);
      if (canonical) ids.add(canonical);
    }
  }
  return [...ids].sort((a, b) => rankOf(a) - rankOf(b));
}

function parseWebUrl(text: string): URL | undefined {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The address inside another: a redirect's parameter, a proxy's login, an archived page. */
function innerUrl(url: URL): URL | undefined {
  for (const name of url.search ? ['url', 'q', 'u', 'qurl', 'target'] : []) {
    const inner = url.searchParams.get(name);
    if (inner?.startsWith('http')) return parseWebUrl(inner);
  }
  const archived = /\/(https?:\/\/?.+)$/.exec(url.pathname + url.search)?.[1];
  return archived === undefined ? undefined : parseWebUrl(archived);
}

function arxivInUrl(url: URL, pathAndQuery: string): ArxivId | undefined {
  if (isHost(url.hostname, 'vixra.org')) return undefined;
  const parameter = /[?&]arxiv(?:_?id)?=([^&]+)/i.exec(pathAndQuery)?.[1];
  return (parameter ? parseArxivId(parameter) : undefined) ?? arxivIdInPath(decodePercent(url.pathname));
}

/** An arXiv-looking path counts on any site, except where such numbers are something else. */
function rawIdsInUrl(url: URL): string[] {
  const pathAndQuery = decodePercent(url.pathname + url.search);
  const doi = doiInUrl(url);
  const arxiv = doi && !arxivDoi.test(doi) ? undefined : arxivInUrl(url, pathAndQuery);
  return [
    ...(doi ? [`doi:${doi}`] : []),
    ...(arxiv ? [`arxiv:${arxiv.id}`] : []),
    ...siteIdsInUrl(url, pathAndQuery),
  ];
}

/** An address without four digits in a row, escapes, and another address in it: it names no work by a DOI or arXiv's number. */
const nameless = /^https?:\/\/([a-z\d.-]+)\/(?!.*(?:\d{4}|10\/|%|http))/s;

function readUrl(text: string): readonly string[] {
  const host = nameless.exec(text)?.[1];
  // Parsing is what most links of a page would cost.
  if (host !== undefined && !hasOwnIds(host)) return [];
  const url = parseWebUrl(text);
  if (!url) return [];
  const ids = gatherIds(rawIdsInUrl(url));
  const inner = ids.length === 0 ? innerUrl(url) : undefined;
  return inner ? gatherIds(rawIdsInUrl(inner)) : ids;
}

/** What addresses have said: a page is read several ways and again and again, each time with the same links. */
const told = new Map<string, readonly string[]>();
const mostTold = 20_000;

/** The canonical ids of the work an address names, through proxies and redirects, strongest first; an address of no work gives none. */
export function idsInUrl(text: string): string[] {
  let ids = told.get(text);
  if (ids === undefined) {
    ids = readUrl(text);
    if (told.size >= mostTold) told.clear();
    told.set(text, ids);
  }
  return [...ids];
}

const addressInText = /(?:https?:\/\/)?(?:[\w-]{1,63}\.){1,6}[a-z]{2,12}\/[^\s"<>]+/gi;
const labelledIds: [scheme: string, pattern: RegExp][] = [
  ['pmid', /\b(?:PMID:?\s{0,3}|info:pmid\/)(\d{1,9})\b/gi],
  ['arxiv', /\binfo:arxiv\/([\w./-]{9,40})/gi],
  ['pmcid', /\b(PMC\d{5,9})\b/gi],
  ['corpusid', /\bcorpusid:?\s?(\d+)/gi],
  ['repec', /\bRePEc:([a-z]{3}:[\w-]{6}:[^\s"<>,;)]+)/gi],
  ['hal', /\b((?:hal|tel|inria|halshs)-\d{8})(?:v\d+)?\b/gi],
  ['iacr', /\beprint(?:\sarch(?:ive|\.)?)?[,:]?\s(?:(?:report|paper)\s)?(\d{4}\/\d{1,4})\b/gi],
  ['isbn', /\bISBN(?:-1[03])?:?\s{0,2}([\dX][\dX\s\p{Pd}]{8,16}[\dX])/giu],
];

function rawIdsInAddress(address: string): string[] {
  const bare = address.replace(/[.,;:!?'’”»…)\]}]+$/, '');
  // Cut short, it may have lost a bracket of its DOI, which is read with its text below.
  const url = parseWebUrl(/^https?:/i.test(bare) ? bare : `https://${bare}`);
  return url ? rawIdsInUrl(url).filter((id) => !id.startsWith('doi:')) : [];
}

/** The canonical ids that running text says: addresses, DOIs, labelled arXiv ids, PMIDs and their like; strongest first. */
export function idsInText(text: string): string[] {
  const addresses = text.match(addressInText) ?? [];
  const labelled = labelledIds.flatMap(([scheme, pattern]) =>
    [...text.matchAll(pattern)].map((match) => `${scheme}:${match[1] ?? ''}`),
  );
  const dois = doisInText(text);
  return gatherIds([
    ...dois.map((doi) => `doi:${doi}`),
    ...addresses.filter((address) => !address.includes('doi.org/')).flatMap(rawIdsInAddress),
    ...arxivIdsInText(text).map(({ id }) => `arxiv:${id}`),
    ...labelled,
  ]);
}

/** The arXiv version that an address or a text names (`/abs/2301.00001v2`, `arXiv:2301.00001v2`), or undefined. */
export function arxivVersionIn(text: string): number | undefined {
  const url = parseWebUrl(text);
  if (url) return arxivIdInPath(decodePercent(url.pathname))?.version;
  return parseArxivId(text)?.version ?? arxivIdsInText(text)[0]?.version;
}

/** The page about the work that an id names, where its scheme has one. */
export function landingUrl(id: string): string | undefined {
  const [scheme, value] = split(id);
  return schemeOf(scheme)?.landing?.(value);
}

/** The PDF of the work that an id names, where its scheme says where that is. */
export function pdfUrl(id: string): string | undefined {
  const [scheme, value] = split(id);
  return schemeOf(scheme)?.pdf?.(value);
}

/** The page or the PDF of a work, by the first of its ids whose scheme says where that is. */
export function addressOfIds(ids: readonly string[], link: 'landing' | 'pdf'): string | undefined {
  return ids.map(link === 'pdf' ? pdfUrl : landingUrl).find((url) => url !== undefined);
}
