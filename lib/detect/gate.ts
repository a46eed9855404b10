import { listingWords, paperAddress, scholarlyWords } from './records/words';

/** Data about works that a page carries for machines. */
const data =
  'meta[name*="citation_" i], meta[name^="dc." i], script[type*="ld+json"], .Z3988, [itemtype*="ScholarlyArticle"], [data-props]';

/**
 * Whether a page of a paper site may hold papers: one glance, no reading. False only where nothing speaks of papers,
 * neither the page's data nor its title, one link, or one word; the detectors decide.
 */
export function mayHoldPapers(document: Document): boolean {
  if (document.querySelector(data) || listingWords.test(document.title)) return true;
  for (const link of document.links) {
    if (paperAddress.test(link.getAttribute('href') ?? '')) return true;
  }
  return (document.body?.textContent ?? '').search(scholarlyWords) >= 0;
}
