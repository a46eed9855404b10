import type { SheetProps } from '../../components/page/Sheet';
import { type Drift, driftText, reportAddress } from '../../lib/core/drift-report';
import { UserError } from '../../lib/core/errors';
import { mayTellOfDrift, noteDriftTold } from '../../lib/platform/drift-notes';
import { report } from '../../lib/platform/report';
import { projectHome, version } from '../../lib/platform/version';
import type { Desk } from './desk';
import { say } from './say';
import { closeSheet } from './sheet';

/** A site whose layout has changed: the reader is told at most once a week, and can report it. */

/** Takes what a look has found of the site's rule; it stays to be told for as long as the page has it. */
export async function takeDrift(desk: Desk, drift: Drift | undefined): Promise<void> {
  const { drift: before } = desk.state;
  const isKnown = before !== undefined && before.site === drift?.site;
  if (!drift && !before) return;
  const isDue = drift && (isKnown || (await mayTellOfDrift(drift.site, Date.now())));
  desk.change({ drift: isDue ? { ...drift, isTold: isKnown && before.isTold } : undefined });
}

/** Notes that the reader has now been told. */
export function noteDrift(desk: Desk): void {
  const { drift } = desk.state;
  if (!drift || drift.isTold) return;
  desk.change({ drift: { ...drift, isTold: true } });
  noteDriftTold(drift.site, Date.now()).catch((error) => report(error, 'drift'));
}

/** Opens the report for the reader to see, change and copy. Rejects with `NothingHere` where there is none to make. */
export function openReport(desk: Desk): void {
  if (!desk.state.drift) throw new UserError('NothingHere', 'There is nothing to report on this page.');
  const isOpenPanel = desk.state.panel === 'open';
  desk.change({ sheet: { what: 'report', keys: [], added: [] }, ...(isOpenPanel && { panel: 'rest' }) });
}

async function copy(desk: Desk, text: string, copyByHand: () => boolean): Promise<void> {
  try {
    await desk.window.navigator.clipboard.writeText(text);
  } catch {
    // A page without https has no clipboard, and one can be forbidden by the site.
    if (!copyByHand()) {
      say(desk, 'The browser did not copy it. Select the text and copy it from there.');
      return;
    }
  }
  closeSheet(desk);
  say(desk, 'Copied. Nothing was sent.');
}

/** The report as the sheet shows it. */
export function reportProps(desk: Desk): SheetProps | undefined {
  const { drift } = desk.state;
  if (!drift) return undefined;
  const { location, navigator } = desk.window;
  return {
    what: 'report',
    about: drift.site,
    text: driftText(drift, {
      path: location.pathname,
      version: version(),
      userAgent: navigator.userAgent,
    }),
    addressOf: (text) => reportAddress(projectHome(), `Layout changed: ${drift.site}`, text),
    onCopy: (text, byHand) => void copy(desk, text, byHand),
    onClose: () => closeSheet(desk),
  };
}
