import { parseArxivId } from './arxiv-id';
import { canonicalDoi } from './doi';
import { canonicalIsbn } from './isbn';

/** One kind of identifier: how a value is written, and where the work stands on the web. */
export type Scheme = {
  /** The value in its one canonical form, or undefined when it is none. */
  canonical: (value: string) => string | undefined;
  landing?: (value: string) => string;
  pdf?: (value: string) => string;
};

/** Values of a fixed form: trimmed, and taken as the pattern's first group or whole. */
function form(pattern: RegExp, change: (value: string) => string = (value) => value) {
  return (value: string): string | undefined => {
    const match = pattern.exec(value.trim());
    return match ? change(match[1] ?? match[0]) : undefined;
  };
}

const lower = (value: string) => value.toLowerCase();
const upper = (value: string) => value.toUpperCase();

/** An address with the value in its path; slashes and colons belong to ids, the rest is escaped. */
function at(before: string, after = '') {
  return (value: string): string =>
    before + encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':') + after;
}

const number = form(/^0*([1-9]\d{0,11})$/);

/** ACL ids are upper-case in the old style (P18-1001), lower-case in the new (2020.acl-main.1); a PDF revision (v2) is no part. */
function canonicalAcl(value: string): string | undefined {
  const id = value.trim().replace(/v\d+$/, '');
  if (/^[a-z]\d{2}-\d{4}$/i.test(id)) return id.toUpperCase();
  return /^\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+$/i.test(id) ? id.toLowerCase() : undefined;
}

/** DBLP's key of an arXiv paper says the arXiv id itself, see `kinOf` in ids.ts. */
const dblpKey = form(/^(?:conf|journals|books|phd|series|reference|tr|homepages)\/[\w-]+\/[\w.+-]+$/);

/**
 * Every scheme, strongest first: what a registry gave out for the work comes before what one site counts by.
 * Patterns are the sites' own address forms.
 */
export const schemes = {
  doi: { canonical: canonicalDoi, landing: at('https://doi.org/') },
  arxiv: {
    canonical: (value) => parseArxivId(value)?.id,
    landing: at('https://arxiv.org/abs/'),
    pdf: at('https://arxiv.org/pdf/'),
  },
  pmid: { canonical: form(/^0*([1-9]\d{0,8})$/), landing: at('https://pubmed.ncbi.nlm.nih.gov/', '/') },
  pmcid: {
    canonical: form(/^(?:pmc)?0*([1-9]\d{0,9})(?:\.\d+)?$/i, (value) => `PMC${value}`),
    landing: at('https://pmc.ncbi.nlm.nih.gov/articles/', '/'),
    pdf: at('https://pmc.ncbi.nlm.nih.gov/articles/', '/pdf/'),
  },
  openreview: {
    canonical: form(/^[\w-]{7,16}$/),
    landing: at('https://openreview.net/forum?id='),
    pdf: at('https://openreview.net/pdf?id='),
  },
  acl: {
    canonical: canonicalAcl,
    landing: at('https://aclanthology.org/', '/'),
    pdf: at('https://aclanthology.org/', '.pdf'),
  },
  bibcode: {
    canonical: form(/^\d{4}[\w&.]{14}[A-Z.:]$/i),
    landing: at('https://ui.adsabs.harvard.edu/abs/'),
  },
  hal: {
    canonical: form(/^([a-z]{2,20}(?:-[a-z]{2,10})?-\d{8})(?:v\d+)?$/i, lower),
    landing: at('https://hal.science/'),
    pdf: at('https://hal.science/', '/document'),
  },
  iacr: {
    canonical: form(/^\d{4}\/\d{1,4}$/, (value) =>
      value.replace(/\d+$/, (digits) => digits.padStart(3, '0')),
    ),
    landing: at('https://eprint.iacr.org/'),
    pdf: at('https://eprint.iacr.org/', '.pdf'),
  },
  ssrn: { canonical: number, landing: at('https://ssrn.com/abstract=') },
  pmlr: {
    canonical: form(/^v\d+\/[\w-]+$/, lower),
    landing: at('https://proceedings.mlr.press/', '.html'),
    pdf: (value) => `https://proceedings.mlr.press/${value}/${value.split('/')[1] ?? ''}.pdf`,
  },
  neurips: { canonical: form(/^(?:[0-9a-f]{32}|\d{1,5})$/i, lower) },
  cvf: { canonical: form(/^[\w+-]+_[A-Za-z]+W?_\d{4}$/) },
  ijcai: { canonical: form(/^\d{4}\/\d{1,4}$/, (value) => value.replace(/\/0+/, '/')) },
  usenix: {
    canonical: form(/^[\w-]+\/[\w-]+$/),
    landing: (value) => `https://www.usenix.org/conference/${value.replace('/', '/presentation/')}`,
  },
  ieee: { canonical: number, landing: at('https://ieeexplore.ieee.org/document/') },
  pii: {
    canonical: (value) =>
      form(/^(?:S\d{15}[\dX]|B\d{12,13}[\dX]{6,8})$/)(upper(value.replace(/[^a-z\d]/gi, ''))),
    landing: at('https://www.sciencedirect.com/science/article/pii/'),
  },
  inspire: { canonical: number, landing: at('https://inspirehep.net/literature/') },
  nber: { canonical: form(/^[wth]\d{1,5}$/i, lower), landing: at('https://www.nber.org/papers/') },
  // A handle's last part is written with colons (v:9:y:2020) and without.
  repec: {
    canonical: (value) => form(/^[a-z]{3}:[\w-]{6}:[^\s:/]+$/i, lower)(value.replace(/(?<=:[^:]+:.*):/g, '')),
  },
  eric: { canonical: form(/^E[DJ]\d{5,8}$/i, upper), landing: at('https://eric.ed.gov/?id=') },
  jstor: { canonical: form(/^[\w.]{4,20}$/), landing: at('https://www.jstor.org/stable/') },
  philpapers: { canonical: form(/^[A-Z]{3,6}[\w-]*$/), landing: at('https://philpapers.org/rec/') },
  dblp: { canonical: dblpKey, landing: at('https://dblp.org/rec/') },
  s2: { canonical: form(/^[0-9a-f]{40}$/i, lower), landing: at('https://www.semanticscholar.org/paper/') },
  corpusid: { canonical: number, landing: at('https://api.semanticscholar.org/CorpusID:') },
  openalex: { canonical: form(/^W\d{4,12}$/i, upper), landing: at('https://openalex.org/') },
  europepmc: { canonical: form(/^(?:PPR|AGR|HIR|CTX)\/?[A-Z]*\d+$/i, upper) },
  researchgate: { canonical: number, landing: at('https://www.researchgate.net/publication/') },
  scopus: { canonical: form(/^2-s2\.0-\d{8,12}$/) },
  wos: { canonical: form(/^[A-Z]*:?\d{15}$/, (value) => value.replace(/^.*:/, '')) },
  isbn: { canonical: canonicalIsbn },
} as const satisfies Record<string, Scheme>;

/** The scheme of that name, or undefined; a name from outside cannot reach what objects inherit. */
export function schemeOf(name: string): Scheme | undefined {
  return Object.hasOwn(schemes, name) ? schemes[name as keyof typeof schemes] : undefined;
}
