import { idsInUrl } from '../../core/ids';
import { all, first, hrefOf, textOf } from '../dom';
import type { Raw } from '../raw';
import type { Page, Rule, Scope } from '../site';

/** Schema.org works in a page's own elements: microdata (`itemprop`) and RDFa (`property`). */

const property = (name: string) =>
  `:is([itemprop~="${name}"], [property~="${name}"], [property~="schema:${name}"])`;
const work =
  ':is([itemtype$="ScholarlyArticle"], [itemtype$="schema.org/Thesis"], [typeof~="ScholarlyArticle"], [typeof~="schema:ScholarlyArticle"])';
const author = `:is(${property('author')}, ${property('creator')})`;
const part = `:is(${author}, ${property('isPartOf')}, ${property('publisher')}, ${property('citation')})`;

const name = `${property('name')}:not(${part} *, ${part})`;

/** What a property says: in its element, or in the attribute that stands for it. */
function said(scope: Scope, name: string): string | undefined {
  const hit = first(scope, property(name));
  return hit?.getAttribute('content') ?? hit?.getAttribute('datetime') ?? (textOf(hit) || undefined);
}

function authors(scope: Scope): string[] {
  return all(scope, author).map(
    (hit) => hit.getAttribute('content') ?? textOf(hit.querySelector(property('name')) ?? hit),
  );
}

function more(scope: Scope, page: Page): Raw {
  const links = all(scope, `:is(${property('sameAs')}, ${property('identifier')}, ${property('url')})[href]`);
  return {
    date: said(scope, 'datePublished'),
    pages: said(scope, 'pagination'),
    ids: links.flatMap((link) => idsInUrl(hrefOf(link, page) ?? '')),
  };
}

/** Works described one by one, in lists that no site's rule knows. */
export const microdata: Rule = {
  item: work,
  // DBLP's "headline" is the whole citation, its "name" the title.
  title: (scope) => textOf(first(scope, name) ?? first(scope, property('headline'))),
  anchor: `${name}, ${property('headline')}`,
  authors,
  abstract: `:is(${property('abstract')}, ${property('description')})`,
  venue: `${property('isPartOf')} ${property('name')}`,
  landing: `a${property('url')}, a:has(${property('name')}, ${property('headline')})`,
  more,
};
