import { isExtensionAlive } from '../../lib/platform/alive';
import { watchLibrary } from '../../lib/platform/library-changes';
import { askBackground } from '../../lib/platform/rpc';
import { readSettings, type Settings, setQuiet, watchSettings } from '../../lib/platform/settings';
import { watchTaughtRules } from '../../lib/platform/taught-rules';
import { answerTab } from './answers';
import { type Desk, setDesk } from './desk';
import { noteDrift } from './drift';
import { sayFarewell } from './farewell';
import { takeKeyboard } from './keyboard';
import { watchPdfLinks } from './links';
import { type Looker, makeLooker } from './look';
import { say, sayFailure } from './say';
import { watchSeen } from './seen-watch';
import { watchShifts } from './shifts';
import { raiseShow, type Show } from './show';
import { identityOf, inParts } from './standings';
import { awaitCurrent, pressKey } from './triage';
import { makeVisits } from './visits';
import { watchPage } from './watch';

/** How long after a change of the library the page asks again, in ms: many changes come in one go. */
const settleTime = 150;
/** How often the page asks itself whether the extension is still there, in ms: no browser tells. */
const pulseTime = 1000;

type View = Window & typeof globalThis;

/** Remembers the papers that were on screen, so that they are not new on the next visit. */
function remember(desk: Desk, keys: readonly string[]): void {
  const seen = new Set(keys);
  const isFresh = ({ key }: { key: string }) =>
    seen.has(key) && desk.state.standings.get(key)?.state === 'new';
  for (const part of inParts(desk.state.papers.filter(isFresh))) {
    const identities = part.map(({ draft }) => identityOf(draft));
    askBackground('sawPapers', { identities }).catch((error) => sayFailure(desk, error, 'sawPapers'));
  }
}

/** Shows or hides the corner panel on this site, now and on later visits. */
function setPanel(desk: Desk, isHidden: boolean): void {
  const { hostname } = desk.window.location;
  desk.change({ panel: isHidden ? 'hidden' : 'rest' });
  setQuiet(hostname, isHidden).catch((error) => sayFailure(desk, error, 'settings'));
  if (isHidden) say(desk, `Panel hidden on ${hostname}.`, () => setPanel(desk, false));
  else desk.change({ toast: undefined });
}

/** Ends when the extension has gone, and follows the library while the reader looks. */
function keepUp(desk: Desk, life: AbortController, { relearn }: Looker): void {
  const { window, signal } = desk;
  let timer = 0;
  let isStale = false;
  const catchUp = () => {
    if (!isExtensionAlive()) life.abort();
    else if (isStale && !window.document.hidden) {
      isStale = false;
      relearn();
    }
  };
  const onChange = () => {
    isStale = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(catchUp, settleTime);
  };
  watchLibrary(onChange, signal);
  const pulse = window.setInterval(() => isExtensionAlive() || life.abort(), pulseTime);
  signal.addEventListener('abort', () => window.clearInterval(pulse));
  window.document.addEventListener('visibilitychange', catchUp, { signal });
  window.addEventListener('focus', catchUp, { signal });
  // From the back/forward cache: nothing has told this page of what happened meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && onChange(), { signal });
}

/** Does as the reader has set, now and whenever that changes. */
async function followSettings(desk: Desk, { findLinks }: Looker): Promise<void> {
  const take = ({ marks, linkMarks, fetchAbstracts }: Settings) => {
    const isOther = linkMarks !== desk.state.marksLinks;
    desk.change({ style: marks, marksLinks: linkMarks, fetchesAbstracts: fetchAbstracts });
    if (isOther) findLinks().catch((error) => sayFailure(desk, error, 'links'));
  };
  watchSettings(take, desk.signal);
  const settings = await readSettings();
  take(settings);
  const { quietHosts } = settings;
  const isQuiet = quietHosts.includes(desk.window.location.hostname);
  if (!isQuiet && desk.state.panel === 'hidden') desk.change({ panel: 'rest' });
}

function onceParsed({ document }: View, signal: AbortSignal, start: () => void): void {
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { once: true, signal });
}

/** Attends to a page until the life ends: finds its papers, marks them, answers for them. Nothing is added to a page without papers. */
export function attend(window: View, life: AbortController): void {
  const { signal } = life;
  let show: Show | undefined;
  const desk = setDesk(window, signal, () => {
    // Nothing is added to a page without papers, unless the reader did something there that wants an answer.
    const { papers, links, toast } = desk.state;
    if (!show && papers.length + links.length === 0 && !toast) return;
    show ??= start();
    show.draw();
    if (desk.state.panel === 'open') noteDrift(desk);
    if (desk.state.triage) seen.note(desk.state.triage.key);
    if (desk.state.kind === 'listing') visits.begin();
  });
  const keyAt = (anchor: Element) => desk.state.rows.find((row) => row.anchor === anchor)?.key;
  const seen = watchSeen(window, keyAt, (keys) => remember(desk, keys), signal);
  const visits = makeVisits(desk);
  const looker = makeLooker(desk, () => {
    seen.flush();
    visits.end();
  });
  const start = () => {
    const started = raiseShow(desk, { hidePanel: () => setPanel(desk, true), onNear: seen.follow });
    watchShifts(window, started.replace, signal);
    return started;
  };
  takeKeyboard(window, {
    stage: () => show?.stage,
    isActive: () => desk.state.triage !== undefined,
    onKey: (press, isTyping) => pressKey(desk, press, isTyping),
    signal,
  });
  const showPanel = () => {
    if (desk.state.panel === 'hidden') setPanel(desk, false);
  };
  // Nobody misses it where it never showed.
  signal.addEventListener('abort', () => show && sayFarewell(window));
  watchPdfLinks(desk);
  answerTab(desk, { settled: looker.settled, showPanel });
  keepUp(desk, life, looker);
  void followSettings(desk, looker);
  onceParsed(window, signal, () => {
    const look = async (isScrolled: boolean) => {
      const comeBack = awaitCurrent(desk);
      const looked = await looker.look(isScrolled);
      comeBack();
      show?.keep();
      show?.replace();
      return looked;
    };
    watchTaughtRules(() => void look(false), signal);
    watchPage(window, { look, isOurs: (node) => show?.isOurs(node) === true, signal });
  });
}
