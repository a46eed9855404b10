import { idsInText, idsInUrl } from '../../core/ids';
import { isCodeLink } from '../code-links';
import { all, firstFew, hrefOf, shortText, startOf, textOf } from '../dom';
import type { Raw } from '../raw';
import { titleScore } from '../records/titles';
import type { Page } from '../site';
import { type Abstract, abstractHeadings, countAbstracts, findAbstract, isAbstractHeading } from './abstract';
import { findAuthors } from './own-authors';
import { around, findHeading, findHeadingOver, leastTitle, mostHeadings } from './own-heading';
import { isStandard } from './standard';

/**
 * A paper's own page that no meta describes: its heading is the page's title, and round the heading stands what papers
 * have: an abstract, names, an id, a PDF, a way to cite it. Where too little of it is there the page is none.
 */

/** What a page of many papers is called, beside its site's name. */
const listKind =
  /^(?:(?:all|our|my|recent|selected|accepted) )?(?:publications|papers|articles|publikationen|veröffentlichungen|publica(?:ciones|ções)|pubblicazioni|bibliograph(?:y|ie)|references)$/i;

function isCalledList(title: string): boolean {
  return title.split(/\s+[|–—-]\s+|\s*[|»·:]\s*/).some((part) => listKind.test(part.trim()));
}

const pdfLabel =
  /^\s*(?:\[?pdf\]?|(?:download|view|full[ -]?text|open)\s.{0,20}pdf|(?:view )?(?:paper|preprint)|.{0,20}\spdf|pdf\s.{0,20}|https?:\/\/\S+\.pdf)\s*$/i;

/** Where the PDF is: at a link that says so, or a file of this very site; other files may be anything the text points to. */
export function findPdf(part: Element, page: Page): string | undefined {
  const links = all([part], 'a[href]');
  const isOwnFile = (link: Element) => {
    const href = hrefOf(link, page);
    return (
      href !== undefined && /\.pdf(?:$|[?#])/i.test(href) && new URL(href).hostname === page.url.hostname
    );
  };
  return hrefOf(links.find((link) => pdfLabel.test(textOf(link))) ?? links.find(isOwnFile), page);
}

const longestHead = 3000;

/** Ids of the paper itself that are said round its heading; where many are, they are those of other papers. */
function idsSaid(part: Element, abstract: Abstract | undefined, page: Page): string[] {
  const text = startOf(part, longestHead * 2)
    .slice(0, longestHead)
    .replace(abstract?.text ?? '', ' ');
  const links = firstFew(
    part,
    'a[href*="doi.org/10."], a[href*="arxiv.org/"], a[href*="openreview.net/forum?"]',
    10,
  );
  const linked = links.flatMap((link) => idsInUrl(hrefOf(link, page) ?? ''));
  const ids = new Set([...idsInText(text), ...linked].filter((id) => !id.startsWith('isbn:')));
  return ids.size <= 3 ? [...ids] : [];
}

const linkedTitles = 'h2 a[href], h3 a[href], h4 a[href]';
const mostLinkedTitles = 50;

/** Whether what stands over the abstract is a title that leads to another page: then it is that page's. */
function isOfAnother(part: Element, heading: Element, { at }: Abstract): boolean {
  return firstFew(part, linkedTitles, mostLinkedTitles).some((link) => {
    const isBetween =
      (heading.compareDocumentPosition(link) & 4) !== 0 && (link.compareDocumentPosition(at) & 4) !== 0;
    return isBetween && !heading.contains(link) && titleScore(textOf(link)) >= leastTitle;
  });
}

const longestSection = 40;
const section =
  /^\s*(?:(?:1|I)[.:]?\s*introduction|(?:[\dIVX]+[.:]?\s*)?(?:references|bibliography|works cited|literature cited|literatur(?:verzeichnis)?|bibliographie|références|referencias|referências|bibliografia|引用文献|参考文献))\s*$/iu;

/** Whether an element is the heading of a part that only the text of a paper has. */
function isSection(element: Element): boolean {
  const text = shortText(element, longestSection);
  return text !== undefined && section.test(text) && !element.closest('nav, aside');
}

const quotes = /\b(?:cite|bibtex|export citation|how to cite|endnote)\b/i;
const listAddress =
  /\/(?:toc|loi|proceedings|book|books|series|issue|issues|journal|search|list|browse|author|authors)(?:\/|$)/i;
const enough = 4;

/** Whether the page's own title is nothing but a kind of page, or a project's short name over an abstract: then its heading need not repeat it. */
function mayBeUnnamed({ document }: Page): boolean {
  const words = document.title.trim().split(/\W+/u);
  if (words.length >= 8) return false;
  return (
    kindInTitle.test(document.title) ||
    firstFew(document, 'h2, h3, h4', mostHeadings).some((each) => isAbstractHeading(each))
  );
}

const kindInTitle = /\b(?:article|abstract|details?|document|record|paper|publication|full text|item)\b/i;

/** The paper whose own page this is, by what it shows alone; undefined where that is in doubt. */
export function* paperOnPage(page: Page): Generator<undefined, Raw | undefined> {
  const idsHere = idsInUrl(page.url.href);
  if (idsHere.length === 0 && isCalledList(page.document.title)) return undefined;
  const named = yield* findHeading(page, idsHere.length > 0);
  if (isStandard(page.document) || (idsHere.length > 0 && listAddress.test(page.url.pathname)))
    return undefined;
  yield;
  const titles = named || mayBeUnnamed(page) ? yield* abstractHeadings(page.document) : [];
  if (!named && (titles.length === 0 || countAbstracts(titles) > 2)) return undefined;
  yield;
  const abstract = yield* findAbstract(page.document, titles);
  yield;
  const found = named ?? (abstract?.isCalledSo ? findHeadingOver(page.document, abstract) : undefined);
  if (!found) return undefined;
  const { at: heading, title } = found;
  yield;
  const isListing = (idsHere.length === 0 && !abstract) || countAbstracts(titles) > 2;
  if (isListing || (abstract && heading.contains(abstract.at))) return undefined;
  const part = around(heading, abstract?.at);
  if (abstract && isOfAnother(part, heading, abstract)) return undefined;
  yield;
  const said = idsSaid(part, abstract, page);
  yield;
  const authors = findAuthors(part, heading, abstract?.at);
  yield;
  const isQuoted = firstFew(part, 'a, button', 100).some((each) => quotes.test(textOf(each)));
  yield;
  const isWhole = firstFew(page.document, 'h1, h2, h3, h4', 200).some((each) => isSection(each));
  yield;
  const sides = [idsHere.length > 0 ? 2 : 0, abstract ? (abstract.isCalledSo ? 2 : 1) : 0];
  const isEnough = (pdf: boolean) => {
    const signs = [said.length > 0, authors, pdf, isQuoted, isWhole].filter(Boolean).length;
    const isIdentified = idsHere.length > 0 || said.length > 0 || (authors && (pdf || isQuoted || isWhole));
    return isIdentified && sides.reduce((sum, side) => sum + side, signs) >= enough;
  };
  // The PDF is looked for last: a long page has thousands of links.
  if (!isEnough(true)) return undefined;
  const pdf = findPdf(part, page);
  yield;
  if (!isEnough(pdf !== undefined)) return undefined;
  return {
    title,
    authors,
    abstract: abstract?.text,
    ids: [...idsHere, ...said],
    pdf,
    code: all([part], 'a[href]')
      .flatMap((link) => hrefOf(link, page) ?? [])
      .filter(isCodeLink),
    landing: page.url.href,
  };
}
