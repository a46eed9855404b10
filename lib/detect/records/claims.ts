import type { Region } from './regions';

/** Which elements of the page belong to rows already taken, by tree position. */
export type Claims = {
  isFree: (span: [number, number]) => boolean;
  take: (spans: [number, number][]) => void;
};

/** Claims on a page of so many elements, none made yet. */
export function makeClaims(size: number): Claims {
  const taken = new Uint8Array(size);
  return {
    isFree: ([from, to]) => !taken.subarray(from, to).includes(1),
    take: (spans) => {
      for (const [from, to] of spans) taken.fill(1, from, to);
    },
  };
}

/** Notes, for every element inside accepted rows, how many such rows there are. */
export type Cover = { add: (region: Region) => void; has: (region: Region) => boolean };

/** What accepted regions cover: groups inside them that can only say less of the same rows. */
export function makeCover(size: number): Cover {
  const rows = new Int32Array(size);
  return {
    add: (region) => {
      region.starts.forEach((_, index) => {
        rows.fill(region.size, ...region.spanOf(index));
      });
    },
    has: ({ kind, size: members, spanOf }) =>
      kind !== 'breaks' &&
      [0, members >> 1, members - 1].every((index) => {
        const [from, to] = spanOf(index);
        const outer = rows[from] as number;
        // A group with more members than there are rows round it may hold several records a row.
        return outer > 0 && members <= outer && rows[to - 1] === outer;
      }),
  };
}
