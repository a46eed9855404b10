import { foldText } from '../core/fold';
import { ownIds } from '../core/identity';
import { gatherIds } from '../core/ids';
import type { Draft } from '../core/paper';
import { present } from '../core/present';
import type { Found } from './site';

/** A paper that stands twice on a page, or is told by two kinds of evidence, is one. */

/** A title's letters and digits, for comparing two writings of it. */
export function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const papersPerStep = 100;
const keys = new WeakMap<Draft, string>();

function keyOf(draft: Draft): string {
  let key = keys.get(draft);
  if (key === undefined) {
    key = titleKey(draft.title);
    keys.set(draft, key);
  }
  return key;
}

/** The leading draft with what the other adds: nothing is overwritten, but a longer abstract or list of authors wins. */
export function mergeDrafts(lead: Draft, other: Draft): Draft {
  const longer = other.authors.length > lead.authors.length ? other.authors : lead.authors;
  const abstract =
    (other.abstract?.length ?? 0) > (lead.abstract?.length ?? 0) ? other.abstract : lead.abstract;
  const code = [...new Set([...(lead.links.code ?? []), ...(other.links.code ?? [])])];
  return present<Draft>({
    ...other,
    ...lead,
    authors: longer,
    abstract,
    ids: gatherIds([...lead.ids, ...other.ids]),
    links: { ...other.links, ...lead.links, ...(code.length > 0 && { code }) },
    confidence:
      lead.confidence === undefined || other.confidence === undefined
        ? undefined
        : Math.max(lead.confidence, other.confidence),
  });
}

/** Ids that rows of different titles share name something else: a volume, a site, a search. */
function* sharedIds(found: Found[]): Generator<undefined, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const [at, { draft }] of found.entries()) {
    if (at % papersPerStep === 0) yield;
    for (const id of draft.ids) titles.set(id, (titles.get(id) ?? new Set()).add(keyOf(draft)));
  }
  return new Set([...titles].filter(([, of]) => of.size > 2).map(([id]) => id));
}

function contradict(a: Draft, b: Draft): boolean {
  const scheme = (id: string) => id.slice(0, id.indexOf(':'));
  return (
    a.ids.some((id) => !b.ids.includes(id) && b.ids.some((other) => scheme(other) === scheme(id))) &&
    !a.ids.some((id) => b.ids.includes(id))
  );
}

/** Whether two titles can be of one paper: equal, or one cut short. */
function areAlike(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 15 && (a.startsWith(b) || b.startsWith(a)));
}

/** The papers with each only once, in page order, found in short steps: two with the same title, or with the same id and titles alike, are merged. */
export function* once(found: Found[]): Generator<undefined, Found[]> {
  const shared = yield* sharedIds(found);
  const kept: Found[] = [];
  const places = new Map<string, number>();
  for (const [at, one] of found.entries()) {
    if (at % papersPerStep === 0) yield;
    const draft =
      shared.size > 0 ? { ...one.draft, ids: one.draft.ids.filter((id) => !shared.has(id)) } : one.draft;
    const title = keyOf(draft);
    const byId = ownIds(draft.ids)
      .map((id) => places.get(id))
      .find((place) => place !== undefined);
    const known = [byId, places.get(title)].find((place) => {
      const other = place === undefined ? undefined : kept[place]?.draft;
      return other && areAlike(keyOf(other), title) && !contradict(other, draft);
    });
    const place = known ?? kept.length;
    const before = kept[place];
    kept[place] = before ? { ...before, draft: mergeDrafts(before.draft, draft) } : { ...one, draft };
    for (const key of [title, ...ownIds(draft.ids)]) if (!places.has(key)) places.set(key, place);
  }
  return kept;
}
