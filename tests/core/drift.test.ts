import { expect, it } from 'vitest';
import { driftReport } from '../../lib/core/drift';

it('a report of a changed layout says the site, the path, the counts and the version, and nothing else', () => {
  const drift = { site: 'arxiv', byRule: 0, byGeneric: 25 };
  expect(
    driftReport(drift, 'https://me:x@arxiv.org.proxy.example/list/cs.LG/recent?q=secret#me', '0.1.0'),
  ).toBe(
    "The layout of a site has changed.\nSite: arxiv\nPath: /list/cs.LG/recent\nFound by the site's rule: 0\nFound without it: 25\nOffprint 0.1.0",
  );
});
