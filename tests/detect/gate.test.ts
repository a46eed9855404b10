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
    ['one scholarly word', '<p>A. Writer. On gates. In Proceedings of the Society.</p>'],
  ])('lets a page in for %s', (_, html) => {
    expect(mayHoldPapers(pageOf(html))).toBe(true);
  });

  it('keeps a page out that speaks of no paper', () => {
    const page = pageOf('<title>Sign in</title><p>Your name</p><a href="/help">Help</a>');
    expect(mayHoldPapers(page)).toBe(false);
  });
});
