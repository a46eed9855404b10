import { fingerprintOf } from '../../lib/core/identity';
import type { Draft } from '../../lib/core/paper';
import type { Found } from '../../lib/detect/site';

/** One paper where it stands on the page; `key` names the paper, so two rows of one paper share it. */
export type Row = Found & {
  key: string;
  /** True for a link to a paper in ordinary text. */
  isLink?: true;
};

function keyOf(draft: Draft): string {
  return draft.ids[0] ?? (fingerprintOf(draft) || draft.title);
}

function isSamePaper(one: Draft, other: Draft): boolean {
  if (one.ids.some((id) => other.ids.includes(id))) return true;
  return (
    one.title === other.title || (fingerprintOf(one) !== '' && fingerprintOf(one) === fingerprintOf(other))
  );
}

/**
 * The rows of a page that was looked at again, in page order. A paper that still stands at its element keeps its key,
 * even if the page now tells a stronger id; an element that shows another paper gets that paper's key.
 */
export function rematch(before: readonly Row[], found: readonly Found[]): Row[] {
  const stood = new Map(before.map((row) => [row.anchor, row]));
  const rows = new Map<Element, Row>();
  for (const one of found) {
    const { draft, anchor } = one;
    const old = stood.get(anchor);
    const key = old && isSamePaper(old.draft, draft) ? old.key : keyOf(draft);
    if (!rows.has(anchor)) rows.set(anchor, { ...one, key });
  }
  return [...rows.values()];
}

/** The elements of a row's record. */
export function partsOf({ parts, record }: Row): readonly Element[] {
  return parts ?? [record];
}

/** Every paper of these rows once, at its first row. */
export function papersOf(rows: readonly Row[]): Row[] {
  const papers = new Map<string, Row>();
  for (const row of rows) if (!papers.has(row.key)) papers.set(row.key, row);
  return [...papers.values()];
}
