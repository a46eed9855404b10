import { listingWords, paperAddress, scholarlyWords } from './records/words';

/** Data about works that a page carries for machines. */
const data =
  'meta[name*="citation_" i], meta[name^="dc." i], script[type*="ld+json"], .Z3988, [itemtype*="ScholarlyArticle"], [data-props]';

/** Where single works stand on the sites of the list, beside the addresses that papers have anywhere. */
const recordAddress =
  /\/(?:articles?|handle|records?|full-record|document|publication|literature|stable|poster|oral|spotlight|reviewed-preprints|arxiv|html|overview)\/(?:view\/|wos:)?[a-z]{0,3}\d|\/items\/[\da-f]{8}-|\/preprints\/\w+\/\w|articulo\.oa\?|poster_\w|\d\d_\w+\.html$/i;
const writtenDoi = /10\.\d{4,9}\/[^\s/]/;

const isWork = (address: string) => paperAddress.test(address) || recordAddress.test(address);

/** The path and query of the page's own address. */
function placeOf(document: Document): string {
  return document.URL.replace(/^\w+:\/\/[^/]*/, '');
}

/**
 * Whether a page of a paper site may hold papers: one glance, no reading. False only where nothing speaks of papers,
 * neither the page's data nor its title, its address, one link, or one word; the detectors decide.
 */
export function mayHoldPapers(document: Document): boolean {
  if (document.querySelector(data) || listingWords.test(document.title)) return true;
  if (isWork(placeOf(document))) return true;
  for (const link of document.links) {
    if (isWork(link.getAttribute('href') ?? '')) return true;
  }
  const text = document.body?.textContent ?? '';
  return text.search(scholarlyWords) >= 0 || writtenDoi.test(text);
}
