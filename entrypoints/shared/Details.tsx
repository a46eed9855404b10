import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type DetailsActs, type MergedEntry, PaperDetails } from '../../components/library/PaperDetails';
import type { MergedBy } from '../../lib/core/merge-history';
import { askBackground } from '../../lib/platform/rpc';
import { type MergedFrom, mergedFrom } from '../../lib/store/questions';
import { textOf } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { openPaper, prioritize } from './paper-acts';
import { useLive } from './use-live';
import type { ToastState } from './use-toast';

const whys: Readonly<Record<MergedBy, string>> = {
  id: 'by a shared identifier',
  title: 'by title and author',
  reader: 'by you',
};

function entryOf({ part, at, by, draft, url }: MergedFrom): MergedEntry {
  return { part, at, why: whys[by], title: draft.title, ...(url !== undefined && { url }) };
}

async function readAll(db: Library, id: string) {
  const [paper, text, merged] = [await db.papers.get(id), await textOf(db, id), await mergedFrom(db, id)];
  return { id, paper, abstract: text?.abstract, note: text?.note, merged: merged.map(entryOf) };
}

type Props = {
  db: Library;
  paperId: string;
  toast: ToastState;
  /** What else is done with it, which each page does in its own way. */
  acts: Pick<DetailsActs, 'chooseState' | 'editTags' | 'findTag'>;
  /** Called once it is there to be read, and each time another paper is. */
  onShown?: () => void;
};

/** Everything the library knows of a paper, live, with the reader's part to change. */
export function Details({ db, paperId: id, toast, acts, onShown }: Props): JSX.Element | null {
  const read = useLive(() => readAll(db, id), [db, id]).value;
  const isShown = read?.id === id && read.paper !== undefined;
  useLayoutEffect(() => {
    if (isShown) onShown?.();
  }, [isShown, onShown]);
  if (read?.id !== id || !read.paper) return null;
  const { paper } = read;
  const tell = (asked: Parameters<typeof toast.tell>[0]) => void toast.tell(asked);
  return (
    <PaperDetails
      key={id}
      paper={paper}
      abstract={read.abstract}
      note={read.note}
      merged={read.merged}
      acts={{
        ...acts,
        open: (link) => openPaper({ toast }, paper, link),
        setNote: (note) => tell(askBackground('setNote', { paperId: id, note })),
        setPriority: (priority) => prioritize({ toast }, [id], priority),
        setRating: (rating) => tell(askBackground('setRating', { paperIds: [id], rating })),
        setProgress: (progress) => tell(askBackground('setProgress', { paperId: id, progress })),
        split: (part) => tell(askBackground('splitPaper', { paperId: id, part })),
      }}
    />
  );
}
