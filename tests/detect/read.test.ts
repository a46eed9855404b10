import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { attribute, doisAt, linkedIds, namesWithout, part, readPage } from '../../lib/detect/read';
import type { Page } from '../../lib/detect/site';

function pageOf(html: string): Page {
  const url = new URL('https://example.org/list/');
  const { document } = new JSDOM(html, { url: url.href }).window;
  return { document, url, base: url.href };
}

const scopeOf = (page: Page) => [page.document.body];

describe('reading a field', () => {
  const page = pageOf(`
    <p class="by">Hanna Vik<sup>1</sup>, <em>Holm College</em></p><p class="by">Tomás Rey</p>
    <p class="cite">J Owls 12 (2023)</p><i data-doi="10.1000/A.1">x</i><b>doi:10.1000/b.2</b>
    <a href="https://doi.org/10.1000/c.3">c</a><a href="/about">about</a>`);

  it('gives an attribute of the first hit, or nothing', () => {
    expect(attribute(scopeOf(page), 'i', 'data-doi')).toBe('10.1000/A.1');
    expect(attribute(scopeOf(page), 'i', 'title')).toBeUndefined();
  });

  it('gives a part of a text, or nothing', () => {
    expect(part('.cite', /\((\d{4})\)/)(scopeOf(page))).toBe('2023');
    expect(part('.none', /(\d+)/)(scopeOf(page))).toBeUndefined();
  });

  it('gives names without what stands beside them, and leaves the page as it was', () => {
    const before = page.document.body.innerHTML;
    expect(namesWithout('.by', 'sup, em')(scopeOf(page))).toEqual(['Hanna Vik ,', 'Tomás Rey']);
    expect(page.document.body.innerHTML).toBe(before);
  });

  it('gives the ids of links, and DOIs from attributes and texts', () => {
    expect(linkedIds('a')(scopeOf(page), page).ids).toEqual(['doi:10.1000/c.3']);
    expect(doisAt('[data-doi]', 'data-doi')(scopeOf(page)).ids).toEqual(['doi:10.1000/A.1']);
    expect(doisAt('b')(scopeOf(page)).ids).toEqual(['doi:doi:10.1000/b.2']);
  });
});

it('reads a paper’s page only where it is one', () => {
  const read = readPage('.paper', { title: 'h1' });
  expect(read(pageOf('<div class="paper"><h1>On owls</h1></div>'))?.title).toBe('On owls');
  expect(read(pageOf('<h1>On owls</h1>'))).toBeUndefined();
});
