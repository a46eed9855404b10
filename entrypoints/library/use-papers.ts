import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Paper } from '../../lib/core/paper';
import { papersById } from '../../lib/store/reads-around';
import { type IdsPart, type IdsRequest, listIds } from '../../lib/store/reads-ids';
import type { Library } from '../../lib/store/schema';
import { type Live, useLive } from '../shared/use-live';
import { useReadySearch } from '../shared/use-ready-search';
import type { View } from './view';

/** The papers of a view: all ids that are read, and the papers themselves as far as they are near what is in view. */
export type Papers = Partial<Pick<IdsPart, 'problem' | 'building'>> & {
  ids: readonly string[];
  total: number;
  paperOf: (id: string | undefined) => Paper | undefined;
  /** For the list: undefined where one is not read. */
  rows: readonly (Paper | undefined)[];
  /** Tells which rows are in view, so that they are read. */
  onView: (first: number, last: number) => void;
  /** True if something of what was read was damaged. */
  isDamaged: boolean;
  isTrue: boolean;
  /** True while what is shown is of the view before. */
  isLate: boolean;
  error?: unknown;
};

const step = 50;
const mostKept = 2000;
const noIds: readonly string[] = [];

/** What a view asks of the library; undefined where it shows no list of papers. */
export function requestOf({ place, query, order, limit }: View): IdsRequest | undefined {
  if (place.kind === 'list') return { list: place.list, query, order, limit };
  return place.kind === 'tag' ? { tag: place.tag, query, order, limit } : undefined;
}

type Asked = IdsPart & { asked: string };

const nameOf = ({ limit: _, ...request }: IdsRequest): string => JSON.stringify(request);

function useIds(db: Library | undefined, request: IdsRequest | undefined): Live<Asked> {
  const ask = db && request && (async () => ({ ...(await listIds(db, request)), asked: nameOf(request) }));
  return useLive<Asked>(ask, [db, request && nameOf(request), request?.limit]);
}

type Read = { read: ReadonlyMap<string, Paper>; unread: number };

/** The papers of some ids, and those of before, so that a row that only moved is drawn at once; and how many cannot be read. */
function useRead(db: Library | undefined, ids: readonly string[]): Read {
  const kept = useRef(new Map<string, Paper>());
  const { value } = useLive(db && (() => papersById(db, ids)), [db, ids]);
  const read = useMemo(() => {
    if (kept.current.size > mostKept) kept.current.clear();
    for (const paper of value?.papers ?? []) kept.current.set(paper.id, paper);
    return new Map(kept.current);
  }, [value]);
  return { read, unread: value?.unread ?? 0 };
}

/** The papers of a view, live, of which only those near what is in view are read. */
export function usePapers(db: Library | undefined, view: View): Papers {
  const request = requestOf(view);
  const found = useIds(db, request);
  const [inView, setInView] = useState({ from: 0, to: step * 2 });
  const part = request ? found.value : undefined;
  const ids = part?.ids ?? noIds;
  const wanted = useMemo(() => ids.slice(inView.from, inView.to), [ids, inView.from, inView.to]);
  const { read, unread } = useRead(db, wanted);
  const rows = useMemo(() => {
    const papers = new Array<Paper | undefined>(ids.length);
    wanted.forEach((id, index) => {
      papers[inView.from + index] = read.get(id);
    });
    return papers;
  }, [ids, wanted, read, inView.from]);
  useReadySearch(db, read.size > 0 ? rows : undefined, view.query);
  const onView = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / step - 1) * step);
    setInView({ from, to: Math.ceil(last / step + 1) * step });
  }, []);
  return {
    ids,
    total: part?.isAtLeast ? ids.length : (part?.total ?? 0),
    paperOf: (id) => (id === undefined ? undefined : read.get(id)),
    rows,
    onView,
    isTrue: part !== undefined,
    isLate: request !== undefined && found.error === undefined && part?.asked !== nameOf(request),
    isDamaged: unread > 0 || part?.isDamaged === true,
    ...(part?.problem && { problem: part.problem }),
    ...(part?.building && { building: part.building }),
    ...(found.error !== undefined && { error: found.error }),
  };
}

/** One paper, live, wherever it is in the list. */
export function usePaper(db: Library | undefined, id: string | undefined): Paper | undefined {
  const live = useLive(db && id !== undefined ? () => db.papers.get(id) : undefined, [db, id]);
  return live.value?.id === id ? live.value : undefined;
}
