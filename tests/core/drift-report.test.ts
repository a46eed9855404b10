import { describe, expect, it } from 'vitest';
import { browserOf, driftText, reportAddress } from '../../lib/core/drift-report';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

describe('the report of a changed layout', () => {
  it('names the site, the path, the counts and what was used, and nothing else', () => {
    const drift = { site: 'arxiv', byRule: 0, byGeneric: 12 };
    const seen = { path: '/list/cs.CL/recent', version: '0.1.0', userAgent: chrome };
    expect(driftText(drift, seen).split('\n').slice(2)).toEqual([
      'Site: arxiv',
      'Page: /list/cs.CL/recent',
      'Papers found by its rule: 0',
      'Papers found without it: 12',
      'Offprint 0.1.0, Chrome 148',
    ]);
  });

  it.each([
    [chrome, 'Chrome 148'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    [`${chrome} Edg/147.0.1`, 'Edge 147'],
    [`${chrome} OPR/120.0.0.0`, 'Opera 120'],
    ['Lynx/2.9', 'another browser'],
  ])('says of %s that it is %s', (userAgent, name) => {
    expect(browserOf(userAgent)).toBe(name);
  });

  it('has an address to be filed at only where the project is on GitHub', () => {
    const address = reportAddress('https://github.com/who/what/', 'Changed: arxiv', 'Page: /a b&c\n12');
    const { origin, pathname, searchParams } = new URL(address ?? '');
    expect([origin, pathname]).toEqual(['https://github.com', '/who/what/issues/new']);
    expect([searchParams.get('title'), searchParams.get('body')]).toEqual([
      'Changed: arxiv',
      'Page: /a b&c\n12',
    ]);
    for (const home of [
      undefined,
      'https://what.example',
      'https://github.com.evil.example/a/b',
      'https://github.com/who',
    ])
      expect(reportAddress(home, 'a', 'b')).toBeUndefined();
  });
});
