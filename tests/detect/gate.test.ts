// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mayHoldPapers } from '../../lib/detect/gate';

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('mayHoldPapers', () => {
  it.each([
    ['a citation meta', '<meta name="citation_title" content="On gates"><p>Hello</p>'],
    ['the page’s own data', '<div data-props="{}"></div>'],
    ['a listing’s title', '<title>Accepted papers</title><p>Hello</p>'],
    ['one link to a paper', '<p>See <a href="https://arxiv.org/abs/2401.00001">this</a>.</p>'],
    ['pages of several figures', '<p>A. Writer. On gates. Odd Letters, p.561-589.</p>'],
    ['a citation by its numbers', '<p>Karlsen, On goats. Odd Ecology 10(4), 348–356.</p>'],
    ['one scholarly word in Polish', '<p>Streszczenie: o bramach.</p>'],
    ['one scholarly word', '<p>A. Writer. On gates. In Proceedings of the Society.</p>'],
  ])('lets a page in for %s', (_, html) => {
    expect(mayHoldPapers(pageOf(html))).toBe(true);
  });

  it.each(
    `https://arxiv.org/abs/2401.00001 /10.1000/x?id=10.1000/x https://doi.org/10.1000/x /files/A.PDF /download?type=PDF
    https://openreview.net/forum?id=x //pubmed.ncbi.nlm.nih.gov/1 https://aclanthology.org/2024.acl-long.1/
    https://www.semanticscholar.org/p /abs/1 /Abstract/1 /paper/1 /Papers/1 /article/view/12 /articles/s41 /handle/123/4
    /record/12 /records/ab12 /full-record/WOS:000 /document/12 /publication/12 /literature/12 /stable/12 /poster/12
    /oral/12 /spotlight/12 /reviewed-preprints/12 /html/2401 /overview/12 /items/0a1b2c3d-4 /preprints/psyarxiv/ab1
    /articulo.oa?id=1 /poster_ab.php /v1/12_name.html /HTML/2401`.split(/\s+/),
  )('lets a page in for a link to %s', (address) => {
    expect(mayHoldPapers(pageOf(`<p>See <a href="${address}">this</a>.</p>`))).toBe(true);
  });

  it('keeps a page out that speaks of no paper', () => {
    const page = pageOf('<title>Sign in</title><p>Your name</p><a href="/help">Help</a>');
    expect(mayHoldPapers(page)).toBe(false);
  });
});
