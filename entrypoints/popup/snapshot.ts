import type { RowPaper } from '../../components/byline';
import { type Counts, noCounts } from '../../lib/core/counts';
import { type List, lists, type Name, statuses } from '../../lib/core/paper';

/**
 * The first rows of the queue as they were, kept in `localStorage`: it answers in a millisecond or two, long before
 * IndexedDB is open. Only for painting: whatever is read here is replaced by the truth, and may be lost at any time.
 */
export type Snapshot = { counts: Counts; papers: RowPaper[] };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const storeKey = 'offprint:popup';
const version = 1;
const maxRows = 12;
const maxText = 300;
const maxAuthors = 4;
const maxTags = 12;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
const isWebUrl = (value: unknown): value is string => isText(value) && /^https?:\/\//.test(value);

function parseName(value: unknown): Name[] {
  if (!isRecord(value)) return [];
  if (isText(value.family)) return [{ family: value.family }];
  return isText(value.literal) ? [{ literal: value.literal }] : [];
}

function parseLinks(value: unknown): RowPaper['links'] {
  if (!isRecord(value)) return {};
  const { landing, pdf, code } = value;
  return {
    ...(isWebUrl(landing) && { landing }),
    ...(isWebUrl(pdf) && { pdf }),
    code: textsOf(code).filter(isWebUrl),
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The reader's part that a row shows: priority and progress. */
function parseStanding({ priority, progress }: Record<string, unknown>) {
  const { page, pages, percent } = isRecord(progress) ? progress : {};
  const read = {
    ...(isCount(page) && { page }),
    ...(isCount(pages) && { pages }),
    ...(isCount(percent) && { percent }),
  };
  return {
    ...((priority === 'high' || priority === 'low') && { priority }),
    ...(Object.keys(read).length > 0 && { progress: read }),
  } as Pick<RowPaper, 'priority' | 'progress'>;
}

function parsePaper(value: unknown): RowPaper[] {
  if (!isRecord(value) || !isText(value.id) || !isText(value.title)) return [];
  const status = statuses.find((known) => known === value.status);
  if (!status) return [];
  const { id, title, venue, issued, authors } = value;
  return [
    {
      id,
      title,
      status,
      authors: Array.isArray(authors) ? authors.flatMap(parseName) : [],
      ids: textsOf(value.ids),
      tags: textsOf(value.tags),
      links: parseLinks(value.links),
      ...(isText(venue) && { venue }),
      ...(isText(issued) && { issued }),
      ...parseStanding(value),
    },
  ];
}

function parseCounts(value: unknown): Counts {
  const counts = isRecord(value) ? value : {};
  const count = (list: List) => (Number.isSafeInteger(counts[list]) ? Number(counts[list]) : 0);
  return Object.fromEntries(lists.map((list) => [list, count(list)])) as Counts;
}

function parseSnapshot(text: string): Snapshot | undefined {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value.version !== version || !Array.isArray(value.papers)) return undefined;
  return { counts: parseCounts(value.counts), papers: value.papers.slice(0, maxRows).flatMap(parsePaper) };
}

/** The rows left by the last popup; undefined if there are none, or they are not to be understood. */
export function readSnapshot(store: Store): Snapshot | undefined {
  try {
    const text = store.getItem(storeKey);
    return text === null ? undefined : parseSnapshot(text);
  } catch {
    return undefined;
  }
}

function small(paper: RowPaper): RowPaper {
  const { id, title, authors, issued, venue, ids, status, tags, links, priority, progress } = paper;
  return {
    id,
    status,
    title: title.slice(0, maxText),
    authors: authors.slice(0, maxAuthors),
    ids: ids.slice(0, maxAuthors),
    tags: tags.slice(0, maxTags),
    links: { ...links, code: links.code?.slice(0, 1) ?? [] },
    ...(venue !== undefined && { venue: venue.slice(0, maxText) }),
    ...(issued !== undefined && { issued }),
    ...(priority && { priority }),
    ...(progress && { progress }),
  };
}

/** Leaves the first rows for the next popup; without room in the store it leaves none. */
export function writeSnapshot(store: Store, { counts, papers }: Snapshot): void {
  const rows = papers.slice(0, maxRows).map(small);
  try {
    store.setItem(storeKey, JSON.stringify({ version, counts: { ...noCounts, ...counts }, papers: rows }));
  } catch {
    store.removeItem(storeKey);
  }
}
