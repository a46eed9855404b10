import { idsInUrl } from '../core/ids';
import { all, first, hrefOf, textOf } from './dom';
import type { Raw } from './raw';
import { readFields } from './rule';
import type { Fields, Page, Scope, Site } from './site';

/** The ways of reading a field that many sites share. */

/** The value of an attribute of the first hit. */
export function attribute(scope: Scope, selector: string, name: string): string | undefined {
  return first(scope, selector)?.getAttribute(name) ?? undefined;
}

/** Reads the first group of a pattern in the first hit's text. */
export function part(selector: string, pattern: RegExp) {
  return (scope: Scope): string | undefined => pattern.exec(textOf(first(scope, selector)))?.[1];
}

/** Reads a title, and none where a text of the record says that it is something else. */
export function titleUnless(other: RegExp, labels: string, heading: string) {
  return (scope: Scope): string | undefined =>
    all(scope, labels).some((label) => other.test(textOf(label))) ? undefined : textOf(first(scope, heading));
}

/** Reads one name from each hit, without what of it another selector fits: affiliations, links, separators. */
export function namesWithout(selector: string, rest: string) {
  return (scope: Scope): string[] =>
    all(scope, selector).map((hit) => {
      const copy = hit.cloneNode(true) as Element;
      for (const element of copy.querySelectorAll(rest)) element.replaceWith(' ');
      return textOf(copy);
    });
}

/** Reads the ids that the record's links name; a selector tells which links. */
export function linkedIds(selector: string) {
  return (scope: Scope, page: Page): Raw => ({
    ids: all(scope, selector).flatMap((link) => idsInUrl(hrefOf(link, page) ?? '')),
  });
}

/** Reads a DOI from the text or, if one is named, an attribute of every hit. */
export function doisAt(selector: string, name?: string) {
  return (scope: Scope): Raw => ({
    ids: all(scope, selector).map((hit) => `doi:${name ? hit.getAttribute(name) : textOf(hit)}`),
  });
}

/** Reads a paper's own page: the fields, where the page has the element that tells it is one. */
export function readPage(root: string, fields: Fields): NonNullable<Site['paper']> {
  return (page) => {
    const element = page.document.querySelector(root);
    return element ? readFields(fields, [element], page) : undefined;
  };
}
