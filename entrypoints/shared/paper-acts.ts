import type { RowPaper } from '../../components/byline';
import type { Status } from '../../lib/core/paper';
import { askBackground } from '../../lib/platform/rpc';
import type { ToastState } from './use-toast';

/** Where an act tells how it went. */
type Told = { toast: ToastState };

/** Opens a paper's page or PDF, which the background remembers. */
export function openPaper({ toast }: Told, { id, links }: RowPaper, link: 'landing' | 'pdf'): void {
  const isMissing = link === 'pdf' && !links.pdf;
  const opening = isMissing
    ? Promise.resolve({ said: 'No PDF is known for this paper.' })
    : askBackground('openPaper', { paperId: id, link });
  void toast.tell(opening);
}

/** Moves a paper to a status. */
export function moveTo({ toast }: Told, { id }: RowPaper, status: Status): void {
  void toast.tell(askBackground('setStatus', { paperIds: [id], status }));
}

/** Takes a paper out of the library. */
export function remove({ toast }: Told, { id }: RowPaper): void {
  void toast.tell(askBackground('removePapers', { paperIds: [id] }));
}

/** Takes back what the toast tells of, or else the newest act that still stands. */
export function undo({ toast }: Told): void {
  const undoing = toast
    .settled()
    .then((said) =>
      said?.act === undefined ? askBackground('undoLast', {}) : askBackground('undo', { act: said.act }),
    );
  void toast.tell(undoing);
}
