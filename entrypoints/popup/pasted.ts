import { countText, papersText } from '../../components/counts';
import type { Draft, Status } from '../../lib/core/paper';
import { statusNames } from '../../lib/core/paper';
import { type ActReport, maxDraftsPerCall } from '../../lib/platform/protocol';
import { askBackground } from '../../lib/platform/rpc';

/** How sure a paper of a text must be to be ticked without the reader (`Draft.confidence`). */
const sureFrom = 0.5;

/** How long the window is kept at a stretch, in ms. */
const slice = 12;

/** The papers in a text, read in slices so that typing goes on; undefined once the signal has aborted. */
export async function readPasted(text: string, signal: AbortSignal): Promise<Draft[] | undefined> {
  // Loaded when there is something to read: the popup opens a hundred times without.
  const { walkText } = await import('../../lib/detect/text');
  const walk = walkText(text);
  while (!signal.aborted) {
    const end = performance.now() + slice;
    let step = walk.next();
    while (!step.done && performance.now() < end) step = walk.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

/** True for a paper that is offered with a tick. */
export function isSure({ confidence = 1 }: Draft): boolean {
  return confidence >= sureFrom;
}

/** Tags written with commas between. */
export function tagsIn(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function sentence(saved: number, added: number, status: Status): string {
  const known = saved - added;
  const place = status === 'saved' ? '' : ` to ${statusNames[status]}`;
  const rest = known > 0 ? ` ${countText(known)} of them you had.` : '';
  return `Saved ${papersText(saved)}${place}.${rest}`;
}

/** Saves pasted papers as one act, in parts that one call can carry. Rejects with a `UserError`. */
export async function savePasted(
  drafts: readonly Draft[],
  status: Status,
  tags: string[],
): Promise<ActReport> {
  let act: number | undefined;
  let added = 0;
  for (let from = 0; from < drafts.length; from += maxDraftsPerCall) {
    const part = drafts.slice(from, from + maxDraftsPerCall);
    const input = { drafts: part, status, tags, ...(act !== undefined && { act }) };
    const saved = await askBackground('savePapers', input);
    act ??= saved.act;
    added += saved.added;
  }
  return { said: sentence(drafts.length, added, status), ...(act !== undefined && { act }) };
}
