import { decodeEntities } from './entities';

/**
 * DOIs as they stand in text and in addresses. The syntax gives a DOI no end (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html),
 * so the end is found by what sites and sentences put after one.
 */

const prefix = String.raw`(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,4}\/`;
const doiInText = new RegExp(String.raw`${prefix}[^\s"“”|，。；、]+`, 'gu');
/** Serial item identifiers hold angle brackets: `12:6<375::AID-CPE480>3.0.CO;2-M`. */
const sici = /^[^<>]+<[^<>]*::[^<>]*>[^<>]*/;
/** What sites add to a DOI to name one view of the work. */
const viewTail =
  /(?:\/(?:full|abs|abstract|pdf|epdf|epub|pdfdirect|pdfft|html|full\.html|fulltext|fulltext\.html|references|citations|citation|cite|bibtex|figures|tables|summary|meta|metrics|authors|download|downloadpdf|supplementary-material|suppl_file\/.*|asset\/.*)|\.(?:full|abstract|short|long|full-text)|(?:\.full)?\.(?:pdf|html?|xml|epub)(?:\+html)?)$/i;
/** A figure, table or supplement of an article has the article's DOI with a tail (PLOS, PeerJ, eLife). */
const partTail =
  /^(10\.1371\/.+)\.[gtse]\d{3}$|^(10\.7717\/.+)\/(?:fig|table|supp)-\d+$|^(10\.7554\/elife\.\d+)\.\d{3}$/;
const preprintVersion = /^(10\.(?:1101|64898)\/[\d.]+)v\d+.*$/;
const shortDoi = /^10\/[a-z0-9]{3,10}$/i;

/** Percent escapes decoded where they are whole; broken ones stay as they are. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

function decodeText(text: string): string {
  const plain = text.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '');
  return decodePercent(decodeEntities(plain));
}

const openers: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** A sentence's punctuation after a DOI cut off, and a closing bracket that was opened before it. */
function cutSentence(doi: string): string {
  let end = doi;
  for (;;) {
    const last = end.at(-1) ?? '';
    const opener = openers[last];
    const isClosing = opener !== undefined && count(end, last) > count(end, opener);
    if (!isClosing && !/[.,;:!?'’”»…*†‡]/.test(last)) return end;
    end = end.slice(0, -1);
  }
}

function cutMarkup(doi: string): string {
  return sici.exec(doi)?.[0] ?? doi.replace(/[<>].*$/s, '');
}

/** The work's own DOI, lower-cased, from one cut out of text: no view, part or preprint version. */
function finish(raw: string, isFromUrl: boolean): string | undefined {
  let doi = cutMarkup(raw.toLowerCase()).replace(/(?:https?:\/\/|pmid|pmcid).*$/s, '');
  if (!isFromUrl) doi = doi.replace(/(?:\?[a-z_]+=|#[a-z]).*$/s, '');
  doi = cutSentence(doi);
  for (let tail = viewTail.exec(doi); tail && isFromUrl; tail = viewTail.exec(doi)) {
    doi = cutSentence(doi.slice(0, tail.index));
  }
  doi = doi.replace(preprintVersion, '$1');
  const part = partTail.exec(doi);
  doi = part?.[1] ?? part?.[2] ?? part?.[3] ?? doi;
  return /\/.*[\p{L}\p{N}]/u.test(doi) ? doi : undefined;
}

function every(text: string, isFromUrl: boolean): string[] {
  const found = text.match(doiInText) ?? [];
  return found.flatMap((raw) => finish(raw, isFromUrl) ?? []);
}

/** The DOIs in running text, lower-cased, in order; `doi:10/abc` short forms too. */
export function doisInText(text: string): string[] {
  if (!text.includes('10')) return [];
  const short = /\bdoi:\s?(10\/[a-z0-9]{3,10})\b(?!\/)/i.exec(text)?.[1];
  return short ? [short.toLowerCase()] : every(decodeText(text), false);
}

/** Silverchair's addresses have a number and mostly a name behind the DOI: `/article-abstract/doi/10.1093/odd/x1/345678/Some-words`. */
const numberTail = /(article(?:-\w+)*\/doi\/10\.\d{4,9}\/.+?)\/\d{5,}(?:\/[^/]*)?$/i;

const resolver = /(?:^|\.)(?:dx\.)?doi\.org(?:\.|$)|^(?:dx-)?doi-org\./;
const doiParameters = ['doi', 'DOI', 'id', 'key', 'rft_id'];

/** The DOI that an address names, in a parameter or in its path (never in its fragment), lower-cased. */
export function doiInUrl(url: URL): string | undefined {
  if (!url.href.includes('10')) return undefined;
  for (const name of url.search ? doiParameters : []) {
    const [doi] = every(decodeText(url.searchParams.get(name) ?? ''), true);
    if (doi) return doi;
  }
  const path = decodePercent(url.pathname).replace(numberTail, '$1');
  if (resolver.test(url.hostname) && shortDoi.test(path.slice(1))) return path.slice(1).toLowerCase();
  return every(path, true)[0];
}

/** A DOI given by itself (with or without `doi:` or a resolver's address) in its canonical form, or undefined. */
export function canonicalDoi(text: string): string | undefined {
  const bare = decodeText(text.trim()).replace(
    /^(?:https?:\/\/[^/]*doi[.-]org[^/]*\/|doi:\s*|info:doi\/)/i,
    '',
  );
  if (shortDoi.test(bare)) return bare.toLowerCase();
  return doisInText(bare)[0];
}
