import { fingerprintOf, ownIds } from '../../lib/core/identity';
import type { Draft } from '../../lib/core/paper';
import type { Found } from '../../lib/detect/site';

/** One paper where it stands on the page; `key` names the paper, so two rows of one paper share it. */
export type Row = Found & {
  key: string;
  /** True for a link to a paper in ordinary text. */
  isLink?: true;
};

/** Names papers: one keeps its name however often the page draws it anew. */
export type Names = {
  /** A paper's name; `old` is the one it is known by already, if it is. */
  nameOf(draft: Draft, old?: string): string;
};

/** Names for the papers of one page, none given yet. */
export function makeNames(): Names {
  const byId = new Map<string, string>();
  const byPrint = new Map<string, { key: string; hasIds: boolean }>();
  const named = new WeakMap<Draft, string>();
  const lookUp = ({ ids }: Draft, print: string) => {
    const known = ids.map((id) => byId.get(id)).find((key) => key !== undefined);
    if (known !== undefined) return known;
    const same = byPrint.get(print);
    // Two papers of one title are told apart by their ids, where both have some.
    return same && !(same.hasIds && ids.length > 0) ? same.key : undefined;
  };
  return {
    nameOf(draft, old) {
      const given = named.get(draft);
      if (given !== undefined) return given;
      const print = fingerprintOf(draft);
      const ids = ownIds(draft.ids);
      const key = old ?? lookUp({ ...draft, ids }, print) ?? draft.ids[0] ?? (print || draft.title);
      for (const id of ids) if (!byId.has(id)) byId.set(id, key);
      if (print && !byPrint.has(print)) byPrint.set(print, { key, hasIds: ids.length > 0 });
      named.set(draft, key);
      return key;
    },
  };
}

function isSamePaper(one: Draft, other: Draft): boolean {
  if (one === other || one.ids.some((id) => other.ids.includes(id))) return true;
  return (
    one.title === other.title || (fingerprintOf(one) !== '' && fingerprintOf(one) === fingerprintOf(other))
  );
}

/** Whether two records are of the same elements, or nodes. */
function isAlike(one: Found['nodes'], other: Found['nodes']): boolean {
  return one?.length === other?.length && (one ?? []).every((part, at) => part === other?.[at]);
}

/**
 * The rows of a page that was looked at again, in page order. A paper that still stands at its element keeps its key,
 * even if the page now tells a stronger id; an element that shows another paper gets that paper's key.
 */
export function rematch(before: readonly Row[], found: readonly Found[], names: Names): Row[] {
  const stood = new Map(before.map((row) => [row.anchor, row]));
  const rows = new Map<Element, Row>();
  for (const one of found) {
    const { draft, anchor, record } = one;
    if (rows.has(anchor)) continue;
    const old = stood.get(anchor);
    const key = names.nameOf(draft, old && isSamePaper(old.draft, draft) ? old.key : undefined);
    const isAsBefore = old?.key === key && old.draft === draft && old.record === record;
    const isWhere = isAsBefore && isAlike(old.parts, one.parts) && isAlike(old.nodes, one.nodes);
    rows.set(anchor, isWhere ? old : { ...one, key });
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

/** The papers that are on the page now, with those that have left it put where they stood: after the one they followed. */
export function withGone(before: readonly Row[], here: readonly Row[]): Row[] {
  const keys = new Set(here.map(({ key }) => key));
  const gone = new Map<string, Row[]>();
  let last = '';
  for (const row of before) {
    if (keys.has(row.key)) last = row.key;
    else if (gone.get(last)?.push(row) === undefined) gone.set(last, [row]);
  }
  return [...(gone.get('') ?? []), ...here.flatMap((row) => [row, ...(gone.get(row.key) ?? [])])];
}
