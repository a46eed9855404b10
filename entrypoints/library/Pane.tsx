import type { JSX } from 'preact';
import { type MergedEntry, PaperDetails } from '../../components/library/PaperDetails';
import type { MergedBy } from '../../lib/core/merge-history';
import type { Paper } from '../../lib/core/paper';
import { askBackground } from '../../lib/platform/rpc';
import { type MergedFrom, mergedFrom } from '../../lib/store/questions';
import { textOf } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { openPaper } from '../shared/paper-acts';
import { useLive } from '../shared/use-live';
import type { Desk } from './desk';

const whys: Readonly<Record<MergedBy, string>> = {
  id: 'by a shared identifier',
  title: 'by title and author',
  reader: 'by you',
};

function entryOf({ part, at, by, draft, url }: MergedFrom): MergedEntry {
  return { part, at, why: whys[by], title: draft.title, ...(url !== undefined && { url }) };
}

async function readTexts(db: Library, id: string) {
  const [text, merged] = [await textOf(db, id), await mergedFrom(db, id)];
  return { id, abstract: text?.abstract, note: text?.note, merged: merged.map(entryOf) };
}

function Details({ desk, paper }: { desk: Desk; paper: Paper }): JSX.Element | null {
  const { db, change, toast } = desk;
  const { id } = paper;
  const read = useLive(db && (() => readTexts(db, id)), [db, id]).value;
  if (read?.id !== id) return null;
  const tell = (asked: Parameters<typeof toast.tell>[0]) => void toast.tell(asked);
  return (
    <PaperDetails
      paper={paper}
      abstract={read.abstract}
      note={read.note}
      merged={read.merged}
      acts={{
        open: (link) => openPaper(desk, paper, link),
        chooseState: (anchor) => change({ do: 'open', overlay: { what: 'states', paperId: id, anchor } }),
        editTags: () => change({ do: 'open', overlay: { what: 'tags', ids: [id] } }),
        findTag: (tag) => change({ do: 'go', place: { kind: 'tag', tag } }),
        setNote: (note) => tell(askBackground('setNote', { paperId: id, note })),
        setRating: (rating) => tell(askBackground('setRating', { paperIds: [id], rating })),
        setProgress: (progress) => tell(askBackground('setProgress', { paperId: id, progress })),
        split: (part) => tell(askBackground('splitPaper', { paperId: id, part })),
      }}
    />
  );
}

/** The paper that is read, beside the list; on a narrow screen in its place. */
export function Pane({ desk }: { desk: Desk }): JSX.Element {
  const { current, view, change, focusList } = desk;
  const back = () => {
    change({ do: 'read', isReading: false });
    focusList();
  };
  return (
    <section
      class="pane"
      id="pane"
      aria-label="The current paper"
      tabIndex={-1}
      data-reading={view.isReading}
    >
      <button type="button" class="text-button pane-back" onClick={back}>
        Back to the list
      </button>
      {current && <Details key={current.id} desk={desk} paper={current} />}
    </section>
  );
}
