import { fingerprintOf, isPlaceholderTitle } from './identity';
import { gatherIds } from './ids';
import type { Draft, Links, Name, Paper, PaperText } from './paper';
import { nameText } from './paper';
import { present } from './present';
import { isPublished } from './published';

/** The bibliographic part that a paper and a draft have in common. */
type Work = Omit<Draft, 'abstract' | 'listed' | 'confidence'>;

/** The title, unless it only stands in for one or was cut short and the other has all of it. */
function fullestTitle(title: string, other: string): string {
  if (isPlaceholderTitle(title) && !isPlaceholderTitle(other)) return other;
  const start = /^(.{10,}?)\s*(?:…|\.{3})$/u.exec(title)?.[1];
  return start && other.startsWith(start) && other.length > start.length && !/(?:…|\.{3})$/u.test(other)
    ? other
    : title;
}

function lettersIn(names: readonly Name[]): number {
  return names.reduce((sum, name) => sum + nameText(name).length, 0);
}

/** The longer list of authors, or of two equally long the one with the fuller names. */
function fullestNames(names: Name[], others: Name[]): Name[] {
  if (names.length !== others.length) return names.length > others.length ? names : others;
  return lettersIn(others) > lettersIn(names) ? others : names;
}

/** The longer text. */
function longest(text: string | undefined, other: string | undefined): string | undefined {
  return (other?.length ?? 0) > (text?.length ?? 0) ? other : text;
}

/** Volume, issue and pages belong to a venue: they are filled in only where both are of one form and one venue. */
function publication(main: Work, other: Work): Pick<Draft, 'venue' | 'type' | 'volume' | 'issue' | 'pages'> {
  const areAlike =
    isPublished(main) === isPublished(other) && (!main.venue || !other.venue || main.venue === other.venue);
  const { venue, type, volume, issue, pages } = areAlike ? { ...other, ...main } : main;
  return { venue, type, volume, issue, pages } as Pick<
    Draft,
    'venue' | 'type' | 'volume' | 'issue' | 'pages'
  >;
}

/** The date, or the other where that is the same one told more exactly. */
function issuedOf(main: Work, other: Work): string | undefined {
  if (!main.issued) return other.issued;
  const isFuller = isPublished(main) === isPublished(other) && other.issued?.startsWith(main.issued);
  return isFuller ? other.issued : main.issued;
}

function mergeLinks(main: Links, other: Links): Links {
  const code = [...new Set([...(main.code ?? []), ...(other.code ?? [])])];
  const landing = main.landing ?? other.landing;
  const pdf = main.pdf ?? other.pdf;
  const project = main.project ?? other.project;
  const shown = new Set([landing, pdf, project, ...code]);
  const all = [...(main.others ?? []), other.landing, other.pdf, other.project, ...(other.others ?? [])];
  const others = [...new Set(all)].filter((url) => url !== undefined && !shown.has(url)) as string[];
  return present<Links>({
    landing,
    pdf,
    code: code.length > 0 ? code : undefined,
    project,
    others: others.length > 0 ? others : undefined,
  });
}

function newest(version: number | undefined, other: number | undefined): number | undefined {
  return version && other ? Math.max(version, other) : (version ?? other);
}

/** One description of a work out of two: the published one leads, the other fills in; every id and link is kept. */
function mergeWorks(known: Work, met: Work): Work {
  const [main, other] = isPublished(met) && !isPublished(known) ? [met, known] : [known, met];
  return present<Work>({
    ...publication(main, other),
    title: fullestTitle(main.title, other.title),
    authors: fullestNames(main.authors, other.authors),
    issued: issuedOf(main, other),
    ids: gatherIds([...main.ids, ...other.ids].sort()),
    arxivVersion: newest(main.arxivVersion, other.arxivVersion),
    links: mergeLinks(main.links, other.links),
  });
}

/** A paper and its long texts. */
export type Kept = { paper: Paper; text: PaperText };

const workFields = new Set(
  'title authors issued venue type volume issue pages ids arxivVersion links'.split(' '),
);

/** Puts a work's description in the place of a paper's own; the reader's part stays. */
function describe(paper: Paper, work: Work): Paper {
  const rest = Object.fromEntries(Object.entries(paper).filter(([key]) => !workFields.has(key)));
  return { ...rest, ...work, fingerprint: fingerprintOf(work) } as Paper;
}

/** A kept paper as a draft of its own, for merging its description into another's. */
export function draftOf({ paper, text }: Kept): Draft {
  const work = Object.entries(paper).filter(([key]) => workFields.has(key));
  return present<Draft>({ ...Object.fromEntries(work), abstract: text.abstract } as Draft);
}

/** One draft out of two of the same work, as `mergeDraft` makes one paper. */
export function joinDrafts(known: Draft, met: Draft): Draft {
  const abstract = longest(known.abstract, met.abstract);
  return present<Draft>({ ...mergeWorks(known, met), abstract } as Draft);
}

/** A paper described by a draft instead of what it was described by. */
export function describedBy({ paper, text }: Kept, draft: Draft): Kept {
  const { abstract, listed: _, confidence: __, ...work } = draft;
  const { abstract: ___, ...rest } = text;
  return { paper: describe(paper, work), text: present<PaperText>({ ...rest, abstract }) };
}

/**
 * A paper with what a draft of the same work adds to it. Takes the fullest value of each field and the published
 * form before the preprint's, keeps every id and link, and leaves the reader's part alone. Merging again changes nothing.
 */
export function mergeDraft({ paper, text }: Kept, draft: Draft): Kept {
  const abstract = longest(text.abstract, draft.abstract);
  return {
    paper: describe(paper, mergeWorks(paper, draft)),
    text: abstract === undefined ? text : { ...text, abstract },
  };
}
