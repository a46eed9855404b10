import fc from 'fast-check';
import { expect, it } from 'vitest';
import { webUrl } from '../../lib/core/clean';

const piece = fc.constantFrom(
  ...[
    'a',
    'B',
    '-',
    '.',
    '..',
    '/',
    '//',
    '~',
    '_',
    '0',
    '8080',
    ':',
    '@',
    '%2e',
    'xn--a',
    'é',
    ' ',
    '?q',
    '#f',
    '\\',
    '\n',
  ],
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp://', ''),
    text,
    fc.constantFrom('.org/', '.org', '.7/', '/'),
    text,
  )
  .map((parts) => parts.join(''));

/** What the browser itself makes of an address. */
function hrefOf(written: string): string | undefined {
  try {
    const { href, protocol, username, password } = new URL(written);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}

it('is what the browser makes of an address, also of one that need not be taken apart', () => {
  fc.assert(
    fc.property(address, (written) => {
      expect(webUrl(written)).toBe(hrefOf(written));
    }),
    { numRuns: 3000 },
  );
  expect(webUrl('https://papers.example/a/b.c_d~e/')).toBe('https://papers.example/a/b.c_d~e/');
});
