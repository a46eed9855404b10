import { citedPages, listingWords, paperAddress, scholarlyWords } from './records/words';
import { framesIn, rootsIn } from './roots';

/** Data about works that a page carries for machines. */
const data =
  'meta[name*="citation_" i], meta[name^="dc." i], script[type*="ld+json"], .Z3988, [itemtype*="ScholarlyArticle"], [data-props], #zotero-web-library';

/** Where single works stand on the sites of the list, beside the addresses that papers have anywhere. */
const recordAddress =
  /\/(?:articles?|handle|records?|full-record|document|publication|literature|stable|poster|oral|spotlight|reviewed-preprints|arxiv|html|overview)\/(?:view\/|wos:)?[a-z]{0,3}\d|\/items\/[\da-f]{8}-|\/preprints\/\w+\/\w|articulo\.oa\?|poster_\w|\d\d_\w+\.html$/i;
const writtenDoi = /10\.\d{4,9}\/[^\s/]/;

const isWork = (address: string) => paperAddress.test(address) || recordAddress.test(address);

/** The path and query of the page's own address. */
function placeOf(document: Document): string {
  return document.URL.replace(/^\w+:\/\/[^/]*/, '');
}

function speaksOfPapers(scope: Document | ShadowRoot): boolean {
  const links = scope.querySelectorAll('a[href], area[href]');
  for (let at = 0; at < links.length; at++) {
    if (isWork(links[at]?.getAttribute('href') ?? '')) return true;
  }
  const text = ('body' in scope ? scope.body : scope)?.textContent ?? '';
  return text.search(scholarlyWords) >= 0 || writtenDoi.test(text) || text.search(citedPages) >= 0;
}

/**
 * Whether a page of a paper site may hold papers: one glance, no reading. False only where nothing speaks of papers,
 * neither the page's data nor its title, its address, one link, one word, or one citation by its numbers, in its
 * shadow roots and frames too; the detectors decide.
 */
export function mayHoldPapers(document: Document): boolean {
  if (document.querySelector(data) || listingWords.test(document.title)) return true;
  if (isWork(placeOf(document)) || speaksOfPapers(document)) return true;
  return rootsIn(document).some(speaksOfPapers) || framesIn(document).some(mayHoldPapers);
}
