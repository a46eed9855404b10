import type { Drift } from '../core/drift-report';
import type { Draft } from '../core/paper';
import type { Page, Scope } from './page';
import type { Raw } from './raw';

export type { Page, Scope } from './page';

/** One paper found on a page: what is known of it, and the element its mark stands at. */
export type Found = {
  draft: Draft;
  /** The element that holds the title (or, for want of one, the record): each paper's own. */
  anchor: Element;
  /** The element that holds the whole record: what is outlined in triage, dimmed, hidden. */
  record: Element;
  /** Every element of a record that is several, as a term and its definition. */
  parts?: readonly Element[];
  /**
   * The record's nodes where no element has its title and not its neighbours' too, as with lines between breaks. The
   * anchor is the break before it then, or what holds the first of them.
   */
  nodes?: readonly Node[];
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
  /** Set when this is the answer of a rule that the reader has taught. */
  taught?: true;
  /** Set when the generic detector found clearly more than the site's rule: how many each found. */
  drift?: Drift;
};

/** How one field is read from a record: a CSS selector (the first hit's text), or a function for what no selector can say. */
export type Read<T> = string | ((scope: Scope, page: Page) => T | undefined);

/** The fields of a record, each with how it is read; for addresses a selector means the link's target. */
export type Fields = {
  title: Read<string>;
  /** A selector's hits are one name each, or one hit is a whole byline. */
  authors?: Read<string[] | string>;
  abstract?: Read<string>;
  date?: Read<string>;
  venue?: Read<string>;
  landing?: Read<string>;
  pdf?: Read<string>;
  project?: Read<string>;
  /** Links to code, data or models. */
  code?: Read<string[]>;
  /** Everything else, and what several fields are read from at once. */
  more?: (scope: Scope, page: Page) => Raw;
};

/** Where papers stand on a site's pages, and how each is read. */
export type Rule = Fields & {
  /** The elements that are one paper each. */
  item: string;
  /** The record goes on in the siblings after the item, until the next item. */
  isRun?: boolean;
  /** Where the title stands, when `title` is a function. */
  anchor?: string;
  /** What the page's own data says of each record: made once for the page. */
  data?: (page: Page) => (scope: Scope) => Raw | undefined;
};

/** One site, or one publishing system that serves many. */
export type Site = {
  id: string;
  /** Host names, each with what lies under it and its library-proxy forms; `name.*` stands for every country. None: any host. */
  hosts: string[];
  /** For a system found on any host: what is on all of its pages. */
  sign?: string;
  /** The lists it can show; all that fit the page are read. */
  rules?: Rule[];
  /** A paper's own page: its record, or nothing where the page is none. Adds to what the page's metas say. */
  paper?: (page: Page) => Raw | undefined;
};
