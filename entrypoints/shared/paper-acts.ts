import type { RowPaper } from '../../components/byline';
import { type Beside, type Priority, priorities, type QueueStep, type Status } from '../../lib/core/paper';
import type { ActReport } from '../../lib/platform/protocol';
import { askBackground } from '../../lib/platform/rpc';
import type { ToastState } from './use-toast';

/** Where an act tells how it went. */
type Told = { toast: ToastState };

type Ids = readonly string[];

/** A list of papers: the current one, and those that an act means, the selected ones or else the current one. */
export type ActedOn = Told & { current: RowPaper | undefined; targets: Ids };

const mostAtOnce = 20_000;

/** Does something to papers and tells how it went; nothing where there are none. */
export function doTo({ toast }: Told, ids: Ids, work: (paperIds: string[]) => Promise<ActReport>): void {
  if (ids.length === 0) return;
  const refusal = { said: `At most ${mostAtOnce.toLocaleString('en')} papers can be changed at once.` };
  void toast.tell(ids.length > mostAtOnce ? Promise.resolve(refusal) : work([...ids]));
}

/** Opens a paper's page or PDF, which the background remembers. */
export function openPaper({ toast }: Told, { id, links }: RowPaper, link: 'landing' | 'pdf'): void {
  const isMissing = link === 'pdf' && !links.pdf;
  const opening = isMissing
    ? Promise.resolve({ said: 'No PDF is known for this paper.' })
    : askBackground('openPaper', { paperId: id, link });
  void toast.tell(opening);
}

/** Moves papers to a status. */
export function moveTo(told: Told, ids: Ids, status: Status): void {
  doTo(told, ids, (paperIds) => askBackground('setStatus', { paperIds, status }));
}

/** Takes papers out of the library; they are in the bin then. */
export function remove(told: Told, ids: Ids): void {
  doTo(told, ids, (paperIds) => askBackground('removePapers', { paperIds }));
}

/** Takes papers out of their list until a time. */
export function snooze(told: Told, ids: Ids, until: number): void {
  doTo(told, ids, (paperIds) => askBackground('snooze', { paperIds, until }));
}

/** Moves papers within their list. */
export function moveInList(told: Told, ids: Ids, to: QueueStep): void {
  doTo(told, ids, (paperIds) => askBackground('moveInQueue', { paperIds, to }));
}

/** Puts papers beside another of their list. */
export function placeBeside(told: Told, ids: Ids, beside: Beside): void {
  doTo(told, ids, (paperIds) => askBackground('placeInQueue', { paperIds, ...beside }));
}

/** Makes papers more or less urgent. */
export function prioritize(told: Told, ids: Ids, priority: Priority): void {
  doTo(told, ids, (paperIds) => askBackground('setPriority', { paperIds, priority }));
}

/** The next priority up or down from the current paper's, for all that are meant. */
export function shiftPriority(list: ActedOn, step: 1 | -1): void {
  const from = priorities.indexOf(list.current?.priority ?? 'normal');
  const to = priorities[Math.max(0, Math.min(from - step, priorities.length - 1))] ?? 'normal';
  prioritize(list, list.targets, to);
}

/** Does again what was undone last. */
export function redo({ toast }: Told): void {
  void toast.tell(toast.settled().then(() => askBackground('redoLast', {})));
}

/** Takes back what the toast tells of, or else the newest act that still stands. */
export function undo({ toast }: Told): void {
  const undoing = toast
    .settled()
    .then((said) =>
      said?.act === undefined ? askBackground('undoLast', {}) : askBackground('undo', { act: said.act }),
    );
  void toast.tell(undoing.then((report) => ({ ...report, isUndone: true })));
}
