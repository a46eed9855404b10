import type { Draft } from '../core/paper';

/** One paper found on a page: what is known of it, and the element its mark stands at. */
export type Found = {
  draft: Draft;
  /** The element that holds the title (or, for want of one, the record). */
  anchor: Element;
  /** The element that holds the whole record: what is outlined in triage, dimmed, hidden. */
  record: Element;
};

/** What a page is: a list of papers, one paper's own page, or neither. */
export type Kind = 'listing' | 'paper' | 'none';

/** Everything a page yields. On a paper's own page, the paper is the first and only one of `papers`; its references are apart. */
export type Detection = {
  kind: Kind;
  papers: Found[];
  references: Found[];
  /** The id of the site rule whose answer this is; absent when the page's own data or the generic detector gave it. */
  site?: string;
  /** Set when the generic detector found clearly more than the site's rule: how many each found. */
  drift?: { site: string; byRule: number; byGeneric: number };
};

/** How one field is read from a record: a CSS selector (first hit's text), or a function for what no selector can say. */
export type Read<T> = string | ((record: Element, page: Page) => T | undefined);

/** The page a rule reads: its document and its address. */
export type Page = { document: Document; url: URL };
