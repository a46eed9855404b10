import { fingerprintOf } from './identity';
import { describedBy, draftOf, joinDrafts, type Kept } from './merge';
import type { Draft, Paper, PaperText } from './paper';
import { isSameValue } from './same-value';

/** How it was known that two descriptions are of one work: by an id, by title and author, or because the reader said so. */
export type MergedBy = 'id' | 'title' | 'reader';

/** A paper as it was before it went into another. */
export type FormerPaper = { paper: Paper; text: PaperText; merges?: Merges };

/** One description that went into a paper: when, where it was met, and the paper that it was, if it was one. */
export type MergedPart = { at: number; by: MergedBy; url?: string; draft: Draft; was?: FormerPaper };

/** What a paper was merged from, so that a wrong merge can be taken apart: its first description, and what came to it. */
export type Merges = { id: string; base: Draft; parts: MergedPart[]; rev?: number };

const mostParts = 20;

/** A draft as it is kept in a history: merging it once more changes nothing. */
function settled({ listed: _, confidence: __, ...draft }: Draft): Draft {
  return joinDrafts(draft, draft);
}

/** True if a draft tells of nothing but what is told of already: then there is nothing to take apart. */
function isPlainlyOf(known: Draft, draft: Draft): boolean {
  const print = fingerprintOf(draft);
  const isNamedSo = print === '' || print === fingerprintOf(known);
  return isNamedSo && draft.ids.every((id) => known.ids.includes(id));
}

/** A history that is not too long: the oldest parts become one with the first description. */
function shortened({ base, parts, ...merges }: Merges): Merges {
  const extra = Math.max(0, parts.length - mostParts);
  const whole = parts.slice(0, extra).reduce((known, { draft }) => joinDrafts(known, draft), base);
  return { ...merges, base: whole, parts: parts.slice(extra) };
}

/** The history of a paper as it is, with a part that goes into it now. */
export function withPart(merges: Merges | undefined, kept: Kept, part: MergedPart): Merges {
  const before = merges ?? { id: kept.paper.id, base: settled(draftOf(kept)), parts: [] };
  return shortened({ ...before, parts: [...before.parts, { ...part, draft: settled(part.draft) }] });
}

/** The history of a paper as it is, once a draft is merged into it; undefined if there is nothing to take apart. */
export function withDraft(
  merges: Merges | undefined,
  kept: Kept,
  draft: Draft,
  met: { at: number; url?: string },
): Merges | undefined {
  const by = draft.ids.some((id) => kept.paper.ids.includes(id)) ? 'id' : 'title';
  if (!merges)
    return isPlainlyOf(draftOf(kept), draft) ? undefined : withPart(merges, kept, { ...met, by, draft });
  if (isPlainlyOf(merges.base, draft)) return { ...merges, base: joinDrafts(merges.base, draft) };
  const place = merges.parts.findIndex((part) => isPlainlyOf(part.draft, draft));
  if (place < 0) return withPart(merges, kept, { ...met, by, draft });
  const parts = merges.parts.map((part, index) =>
    index === place ? { ...part, draft: joinDrafts(part.draft, draft) } : part,
  );
  return { ...merges, parts };
}

/** The ids that only one part brought: no description before it had them. */
function idsBroughtBy({ base, parts }: Merges, place: number): Set<string> {
  const before = [base, ...parts.slice(0, place).map(({ draft }) => draft)].flatMap(({ ids }) => ids);
  return new Set(parts[place]?.draft.ids.filter((id) => !before.includes(id)));
}

const singleFields = ['title', 'authors', 'issued', 'venue', 'type', 'volume', 'issue', 'pages'] as const;

/** The fields whose values no description has: the reader's own. */
function editedFields(now: Draft, { base, parts }: Merges): Partial<Draft> {
  const sources = [base, ...parts.map(({ draft }) => draft)];
  const isEdited = (field: (typeof singleFields)[number]) =>
    now[field] !== undefined && !sources.some((source) => isSameValue(source[field], now[field]));
  return Object.fromEntries(singleFields.filter(isEdited).map((field) => [field, now[field]]));
}

/** A paper without one of its parts: as the others describe it, with the reader's part, and its history then. */
export function withoutPart(kept: Kept, merges: Merges, place: number): { kept: Kept; merges?: Merges } {
  const gone = idsBroughtBy(merges, place);
  const parts = merges.parts
    .filter((_, index) => index !== place)
    .map((part) => ({
      ...part,
      draft: { ...part.draft, ids: part.draft.ids.filter((id) => !gone.has(id)) },
    }));
  const whole = parts.reduce((known, { draft }) => joinDrafts(known, draft), merges.base);
  const rest = describedBy(kept, { ...whole, ...editedFields(draftOf(kept), merges) });
  return parts.length > 0 ? { kept: rest, merges: { ...merges, parts } } : { kept: rest };
}
