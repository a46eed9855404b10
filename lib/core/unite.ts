import { draftOf, type Kept, mergeDraft } from './merge';
import type { Meeting, Paper, Progress, Status } from './paper';
import { withPriority } from './place';
import { present } from './present';
import { normalTags } from './tags';

/** The statuses from the first to the furthest: saving never moves a paper back along them. */
const course: readonly Status[] = ['dismissed', 'saved', 'later', 'reading', 'read'];

/** True if `status` is further on than `from`. */
export function isFurther(status: Status, from: Status): boolean {
  return course.indexOf(status) > course.indexOf(from);
}

const mostMeetings = 20;

/** Where a paper was met, one meeting a page, the earliest first; when they are too many, the first one and the latest stay. */
export function addMeetings(met: readonly Meeting[], more: readonly Meeting[]): Meeting[] {
  const byUrl = new Map<string, Meeting>();
  for (const meeting of [...met, ...more].sort((a, b) => a.at - b.at)) {
    if (!byUrl.has(meeting.url)) byUrl.set(meeting.url, meeting);
  }
  const all = [...byUrl.values()];
  return all.length > mostMeetings ? [...all.slice(0, 1), ...all.slice(1 - mostMeetings)] : all;
}

/** Two notes as one; one that says all of the other stands for both. */
export function joinNotes(note: string | undefined, other: string | undefined): string | undefined {
  if (!note || !other) return note ?? other;
  if (note.includes(other)) return note;
  return other.includes(note) ? other : `${note}\n\n${other}`;
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a !== undefined && b !== undefined ? Math.max(a, b) : (a ?? b);
}

/** How far a progress goes, where two can be compared. */
function extentOf({ page = 0, pages, percent }: Progress): number {
  return percent ?? (pages ? (100 * page) / pages : page / 1000);
}

function furthest(a: Progress | undefined, b: Progress | undefined): Progress | undefined {
  return a && b ? (extentOf(b) > extentOf(a) ? b : a) : (a ?? b);
}

/** When it came onto the list: the first time of two; a dismissed paper (0) was not on it. */
function firstSaved(a: number, b: number): number {
  return a > 0 && b > 0 ? Math.min(a, b) : Math.max(a, b);
}

/** The reader's part of two records of one work: nothing the reader did is lost. */
function uniteReaders(older: Paper, younger: Paper): Partial<Paper> {
  const [first, other] = isFurther(younger.status, older.status) ? [younger, older] : [older, younger];
  const lead = withPriority(first, first.priority ?? other.priority ?? 'normal');
  const united = {
    status: lead.status,
    place: lead.place,
    priority: lead.priority,
    snoozedUntil: lead.snoozedUntil,
    finishedAt: lead.finishedAt,
    progress: furthest(older.progress, younger.progress),
    tags: normalTags([...older.tags, ...younger.tags]),
    rating: older.rating ?? younger.rating,
    savedAt: firstSaved(older.savedAt, younger.savedAt),
    openedAt: latest(older.openedAt, younger.openedAt),
    met: addMeetings(older.met, younger.met),
  };
  return present<Partial<Paper>>(united);
}

/** One record out of two of the same work, under the older one's id: the descriptions merged, the reader's parts united. */
export function unitePapers(older: Kept, younger: Kept): Kept {
  const merged = mergeDraft(older, draftOf(younger));
  const { finishedAt: _, snoozedUntil: __, ...paper } = merged.paper;
  const note = joinNotes(older.text.note, younger.text.note);
  return {
    paper: { ...paper, ...uniteReaders(older.paper, younger.paper) },
    text: note === undefined ? merged.text : { ...merged.text, note },
  };
}
