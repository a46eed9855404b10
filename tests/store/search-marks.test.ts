import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setBytes, visitNumbers } from '../../lib/store/search-marks';

/** How many numbers one record of a mark spans. */
const span = 16_384;

describe('the bytes of a mark', () => {
  it.each([
    ['a list', (offsets: number[]) => Uint16Array.from(offsets)],
    [
      'bits',
      (offsets: number[]) => {
        const bits = new Uint8Array(span / 8);
        for (const offset of offsets) bits[offset >>> 3] = (bits[offset >>> 3] ?? 0) | (1 << (offset & 7));
        return bits;
      },
    ],
  ])('are set for each number that %s has, and no other', (_, stored) => {
    const size = span + 100;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(300)),
        fc.nat(1),
        fc.nat(255),
        fc.nat(255),
        (some, chunk, kept, put) => {
          const record = { mark: 'm', chunk, offsets: stored(some.sort((a, b) => a - b)) };
          const has = new Set<number>();
          visitNumbers(record, (number) => has.add(number));
          const bytes = new Uint8Array(size).fill(0x5a);
          setBytes(record, bytes, kept, put);
          const expected = Uint8Array.from(bytes, (_byte, at) => (has.has(at) ? (0x5a & kept) | put : 0x5a));
          expect(Buffer.compare(bytes, expected)).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });
});
