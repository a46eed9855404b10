/**
 * The words of the product: what a page yields (a draft), what the library keeps (a paper), and what ties them
 * together (ids). Bibliographic fields carry CSL's meanings (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */

/** A contributor as CSL has it: a name in parts, or one that has none (a consortium, an undivided name). */
export type Name = { family: string; given?: string } | { literal: string };

/** The CSL item types a paper can have; `article` is CSL's word for a preprint. */
export const workTypes = [
  'article',
  'article-journal',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  'dataset',
] as const;
export type WorkType = (typeof workTypes)[number];

/** Web addresses of a work, all http or https. */
export type Links = {
  /** The page about the work: its abstract page or DOI. */
  landing?: string;
  pdf?: string;
  /** Source code, models or data the authors publish with the work. */
  code?: string[];
  project?: string;
  /** Further addresses of the same work, such as the preprint's where `landing` is the publisher's. */
  others?: string[];
};

/** What a listing says of a paper where it stands there; kept as shown, never used to identify the work. */
export type Listed = {
  /** The heading it stands under ("Cross-lists", "Oral"). */
  section?: string;
  /** The listing's own date, as shown. */
  date?: string;
  upvotes?: number;
  comments?: number;
  citations?: number;
  submitter?: string;
  decision?: string;
  track?: string;
};

/** One paper as one page tells it: plain Unicode text, TeX accents decoded, TeX maths kept between `$`. */
export type Draft = {
  title: string;
  authors: Name[];
  abstract?: string;
  /** When it was issued: an ISO 8601 date of reduced precision, `2024`, `2024-05` or `2024-05-17`. */
  issued?: string;
  venue?: string;
  type?: WorkType;
  volume?: string;
  issue?: string;
  pages?: string;
  /** Canonical `scheme:value` ids (see `ids.ts`), strongest first, each once. */
  ids: string[];
  /** The arXiv version the page shows, if it says one. */
  arxivVersion?: number;
  links: Links;
  listed?: Listed;
  /** How sure the detector is, from 0 to 1; doubtful rows (below 0.5) are offered but not pre-selected. Absent means sure. */
  confidence?: number;
};

/** What the reader has decided about a paper. */
export const statuses = ['saved', 'later', 'reading', 'read', 'dismissed'] as const;
export type Status = (typeof statuses)[number];

/** The reader-facing words of a status, for buttons and messages. */
export const statusNames: Readonly<Record<Status, string>> = {
  saved: 'Saved',
  later: 'Queue',
  reading: 'Reading',
  read: 'Read',
  dismissed: 'Dismissed',
};

/** The lists a paper can be on: one for each status, and the snoozed, who are out of the queue for some time. */
export const lists = [...statuses, 'snoozed'] as const;
export type List = (typeof lists)[number];

/** How urgent a paper is to the reader: in each list the high ones stand first, the low ones last. */
export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** The reader-facing words of a priority. */
export const priorityNames: Readonly<Record<Priority, string>> = {
  high: 'High priority',
  normal: 'Normal priority',
  low: 'Low priority',
};

/** Where papers can be moved within their list. */
export const queueSteps = ['top', 'up', 'down', 'bottom'] as const;
export type QueueStep = (typeof queueSteps)[number];

/** Where a paper is put by hand in its list: on one side of another, which is named by its id. */
export const sides = ['above', 'below'] as const;
export type Side = (typeof sides)[number];
export type Beside = { beside: string; side: Side };

/** How far the reader has come, as they say: to a page, of so many, or by percent. */
export type Progress = { page?: number; pages?: number; percent?: number };

/** What the mark beside a title says: a status, or how a paper that is not in the library stands to the reader. */
export type MarkState = Status | 'new' | 'seen';

/** Where and when a paper was met. */
export type Meeting = { url: string; at: number };

/**
 * One work in the library: the bibliographic part of its drafts, then the reader's part, which no merge touches.
 * Its abstract and note are in a `PaperText` of the same id, so that list rows stay lean.
 */
export type Paper = Omit<Draft, 'abstract' | 'listed' | 'confidence'> & {
  /** Made once, sorts by the time it was made. */
  id: string;
  /** Folded title and first author's family name, for meeting the same work without a shared id. */
  fingerprint: string;
  met: Meeting[];
  status: Status;
  /** Where it stands among the papers of its status: the lowest comes first. */
  place: number;
  tags: string[];
  /** From 1 to 5. */
  rating?: number;
  /** Absent for a normal one. */
  priority?: Exclude<Priority, 'normal'>;
  /** When a paper of the queue comes back to it; absent unless it is snoozed. */
  snoozedUntil?: number;
  progress?: Progress;
  /** Times in epoch milliseconds. When it came onto the list: fractions keep a page's order, 0 while it is dismissed. */
  savedAt: number;
  changedAt: number;
  /** The act that left it as it is (see the store's journal). */
  rev?: number;
  openedAt?: number;
  finishedAt?: number;
};

/** The long texts of a paper. */
export type PaperText = { id: string; abstract?: string; note?: string; rev?: number };

/** Just enough of a draft to find the paper it belongs to. */
export type Identity = Pick<Draft, 'title' | 'authors' | 'issued' | 'ids'>;

/** How one paper of a page stands to the reader. */
export type Standing = { state: MarkState; paperId?: string; tags: string[] };

/**
 * What a save did: the papers' ids in the drafts' order (empty where a draft was unusable), how many papers are new
 * to the library, how many drafts were unusable, and the act that takes it all back (absent if nothing changed).
 */
export type SaveReport = {
  paperIds: string[];
  added: number;
  leftOut?: number;
  /** How many of the new papers may be ones that were there: the reader is asked (see the store's questions). */
  asks?: number;
  act?: number;
};

/** What a change did: the act that takes it back, and a sentence for the reader ("Moved to Read."). */
export type ActReport = { act?: number; said: string };

const randomDigits = 10;

/** A fresh paper id: nine base-36 digits of the time in ms, then ten random ones, so ids sort by the time they were made. */
export function newPaperId(now: number, random: () => number = Math.random): string {
  const digits = Array.from({ length: randomDigits }, () => Math.floor(random() * 36).toString(36));
  return now.toString(36).padStart(9, '0') + digits.join('');
}

/** A name as people write it: given name first. */
export function nameText(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given ? `${name.given} ${name.family}` : name.family;
}

/** The part of a name that a list sorts and abbreviates by. */
export function familyName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}
