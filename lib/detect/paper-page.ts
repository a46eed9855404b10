import { idsInUrl } from '../core/ids';
import { firstFew, pageTitle, textOf } from './dom';
import { splitJoined } from './joined-title';
import { titleKey } from './once';
import { makeDraft, mergeRaw, type Raw } from './raw';
import { readFields } from './rule';
import type { Found, Page, Site } from './site';
import { abstractHeadings, findAbstract } from './structured/abstract';
import { readBibtex } from './structured/bibtex';
import { worksInJsonLd } from './structured/json-ld';
import { labelledPaper } from './structured/labelled';
import { descriptionInMetas, paperInMetas, readMetas } from './structured/metas';
import { microdata } from './structured/microdata';
import { findPdf, paperOnPage } from './structured/own-page';

/** The page of one paper: what its metas, its JSON-LD and its site's rule say together. */

/** The element that shows the title, best a heading. */
function findTitle(document: Document, title: string): Element | undefined {
  const key = titleKey(title);
  const isIt = (element: Element) => {
    const text = element.textContent ?? '';
    return text.length < title.length * 3 + 60 && titleKey(textOf(element)).includes(key);
  };
  const headings = [...document.querySelectorAll('h1,h2,h3,h4')].slice(0, 200);
  return (
    headings.find(isIt) ??
    firstFew(document, '[class*="title" i],[id*="title" i]', 200).find(isIt) ??
    firstFew(document, 'td, dd', 200).find(isIt)
  );
}

/** The JSON-LD record of the page's own paper: the one of that title, or the only one. */
function inJsonLd(page: Page, title: string | undefined): Raw | undefined {
  const works = worksInJsonLd(page.document);
  const key = title && titleKey(title);
  return key ? works.find((work) => titleKey(work.title ?? '') === key) : undefined;
}

/** An only JSON-LD work is the page's paper when the page's heading says so. */
function aloneInJsonLd(page: Page): Raw | undefined {
  const [work, other] = worksInJsonLd(page.document);
  if (!work?.title || other) return undefined;
  const headings = [...page.document.querySelectorAll('h1')].map((heading) => titleKey(textOf(heading)));
  return headings.includes(titleKey(work.title)) ? work : undefined;
}

/** The only work that the page's elements mark as one, where its heading says the same. */
function aloneInMicrodata(page: Page): Raw | undefined {
  const [work, other] = page.document.querySelectorAll(microdata.item);
  if (!work || other) return undefined;
  const raw = readFields(microdata, [work], page);
  const headings = [...page.document.querySelectorAll('h1')].map((heading) => titleKey(textOf(heading)));
  return headings.includes(titleKey(raw.title ?? '')) ? raw : undefined;
}

/** What the page gives as BibTeX. */
function bibtexOn({ document }: Page): Raw[] {
  return firstFew(document, 'pre, textarea, .bibtex', 20).flatMap(
    (source) => readBibtex(source.textContent ?? '') ?? [],
  );
}

/** The page's BibTeX, where it is this paper's. */
function inBibtex(page: Page, title: string): Raw | undefined {
  return bibtexOn(page).find((raw) => titleKey(raw.title ?? '') === titleKey(title));
}

const shortestKey = 20;

/** The only work that the page gives as BibTeX, where its heading or the page's own title says the same. */
function aloneInBibtex(page: Page): Raw | undefined {
  const [work, ...more] = bibtexOn(page);
  const key = titleKey(work?.title ?? '');
  if (!work || key.length < shortestKey || more.some(({ title }) => titleKey(title ?? '') !== key))
    return undefined;
  const named = [...firstFew(page.document, 'h1', 5).map(textOf), pageTitle(page.document)];
  const title = named.find((each) => titleKey(each) === key);
  const isNamed = title !== undefined || named.some((each) => titleKey(each).includes(key));
  return isNamed
    ? { ...work, title: title ?? work.title, pdf: findPdf(page.document.body, page) }
    : undefined;
}

/** Whether the site's rules find several records: what such a page looks like of itself is one of them, or all taken for one. */
function isListOf(site: Site | undefined, { document }: Page): boolean {
  return site?.rules?.some(({ item }) => document.querySelectorAll(item).length > 1) ?? false;
}

/** What a page that no one describes is by its looks, its BibTeX or its labels. */
function* guessPaper(page: Page): Generator<undefined, Raw | undefined> {
  const main = aloneInMicrodata(page);
  yield;
  return main ?? (yield* paperOnPage(page)) ?? aloneInBibtex(page) ?? (yield* labelledPaper(page));
}

/** The page's own paper with the element its title stands in, or undefined where the page is not one paper's. */
export function* readPaperPage(page: Page, site: Site | undefined): Generator<undefined, Found | undefined> {
  const metas = readMetas(page);
  yield;
  const bySite = site?.paper?.(page);
  const byMetas = paperInMetas(metas, page);
  yield;
  let main = bySite ?? byMetas ?? aloneInJsonLd(page);
  yield;
  main ??= isListOf(site, page) ? undefined : yield* guessPaper(page);
  if (!main?.title) return undefined;
  let raw = byMetas && bySite ? mergeRaw(bySite, byMetas) : main;
  raw = mergeRaw(raw, { ids: idsInUrl(page.url.href), landing: page.url.href });
  raw = mergeRaw(raw, inJsonLd(page, main.title) ?? {});
  raw = mergeRaw(raw, inBibtex(page, main.title) ?? {});
  if (!raw.abstract) {
    const shown = yield* findAbstract(page.document, yield* abstractHeadings(page.document));
    raw.abstract = shown?.text ?? descriptionInMetas(metas);
  }
  if (raw.title && raw.abstract) raw = { ...raw, title: splitJoined(raw.title, raw.abstract) };
  const draft = makeDraft(raw);
  if (!draft) return undefined;
  const record =
    page.document.querySelector('main, article') ?? page.document.body ?? page.document.documentElement;
  return { draft, anchor: findTitle(page.document, draft.title) ?? record, record };
}
