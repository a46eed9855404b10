import { firstFew } from '../dom';
import { announcement, citedPages, listingWords, newsWords, paperAddress, scholarlyWords } from './words';

/** From 0 to 1, how much the page announces papers: its address, its title, its headings and its scholarly metas; below 0 where it announces news. */
export function readPrior(document: Document, url: URL): number {
  let prior = 0;
  const address = wordsOf(url);
  if (listingWords.test(address)) prior += 0.35;
  if (listingWords.test(document.title)) prior += 0.35;
  if (newsWords.test(address) || newsWords.test(document.title)) prior -= 0.35;
  if (isAnnounced(document)) prior += 0.3;
  const isCalledSo = [address, document.title, ...namesOf(document)].some((name) => programme.test(name));
  if (isCalledSo && isProgramme(document)) prior += 0.3;
  if (document.querySelector('meta[name^="citation_"], meta[name^="DC."], meta[name^="dc."], .Z3988'))
    prior += 0.2;
  return Math.min(1, prior);
}

/** The words of an address. */
function wordsOf(url: URL): string {
  return decodePath(url).replace(/[-_/.+]/g, ' ');
}

/** Whether a heading speaks of papers, or what old pages have for one: a cell or a line that says nothing else. */
function isAnnounced(document: Document): boolean {
  const headings = firstFew(document, 'h1, h2, h3', 30);
  return (
    headings.some((heading) => listingWords.test(heading.textContent ?? '')) ||
    headingTags.some((tag) => hasAnnouncement(document.getElementsByTagName(tag)))
  );
}

/** What the page's first headings say. */
const namesOf = (document: Document) =>
  firstFew(document, 'h1, h2', 3).map((heading) => heading.textContent ?? '');

/** What the programme of a conference is called, and of much else. */
const programme = /\b(?:program(?:me|m)?|schedule|agenda|timetable)\b/i;
const sessionHeading =
  /\b(?:(?:session|track) (?:[\dIVX]+[A-Z]?\b|[A-Z]{1,4}\d)|(?:oral|poster|paper|plenary|parallel|technical|opening) sessions?\b|keynotes?\b|invited (?:talk|speaker)s?\b|contributed talks\b)/i;
const fewestSessions = 2;

/** Whether a programme is one of talks: its headings tell sessions. */
function isProgramme(document: Document): boolean {
  const headings = firstFew(document, 'h2, h3, h4, h5, .heading, b, strong', 60);
  return (
    headings.filter((heading) => sessionHeading.test(heading.textContent ?? '')).length >= fewestSessions
  );
}

/** What pages of talks about work are called, too. */
const talks = /\b(?:program(?:me|m)?|schedule|agenda|timetable|sessions?|talks|speakers)\b/i;
const paperTalk =
  /\b(?:(?<!call for )papers?|proceedings|chairs?|chaired|authors?|posters?|plenary|universit\p{L}*|institut\p{L}*|abstracts?|preprints?|doi|arxiv|et al|theorems?)\b/giu;
const fewestPaperTalk = 2;

/** Whether a page is a schedule that never speaks of papers, chairs or schools: that of engineers, or of a trade. */
export function isOfTalks(document: Document, url: URL): boolean {
  const address = wordsOf(url);
  if (!talks.test(address) && !talks.test(document.title)) return false;
  let words = 0;
  for (const _ of (document.body?.textContent ?? '').matchAll(paperTalk))
    if (++words >= fewestPaperTalk) return false;
  return true;
}

const headingTags = ['td', 'th', 'b', 'strong', 'p', 'div', 'span', 'font', 'center'];
const mostOfATag = 200;
const longestAnnouncement = 60;

function hasAnnouncement(elements: HTMLCollectionOf<Element>): boolean {
  for (let at = 0; at < Math.min(elements.length, mostOfATag); at++) {
    const element = elements[at] as Element;
    if (element.childElementCount > 0) continue;
    const text = element.textContent ?? '';
    if (text.length < longestAnnouncement && announcement.test(text) && !element.closest('a, nav'))
      return true;
  }
  return false;
}

function decodePath({ hostname, pathname, search }: URL): string {
  try {
    return decodeURIComponent(hostname + pathname + search);
  } catch {
    return hostname + pathname;
  }
}

const fewestLinks = 3;
const fewestWords = 2;
const fewestCited = 3;

/** Whether anything on a page (or in shadow roots of one) that does not announce papers speaks of them: a few links to papers, a few scholarly words, or citations. */
export function hasScent(...scopes: (Document | ShadowRoot)[]): boolean {
  let papers = 0;
  let words = 0;
  let cited = 0;
  for (const scope of scopes) {
    const links = scope.querySelectorAll('a[href], area[href]');
    for (let at = 0; at < links.length; at++) {
      if (paperAddress.test(links[at]?.getAttribute('href') ?? '') && ++papers >= fewestLinks) return true;
    }
    const text = ('body' in scope ? scope.body : scope)?.textContent ?? '';
    for (const _ of text.matchAll(scholarlyWords)) if (++words >= fewestWords) return true;
    for (const _ of text.matchAll(citedPages)) if (++cited >= fewestCited) return true;
  }
  return false;
}
