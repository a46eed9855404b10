import { browser } from 'wxt/browser';

/** The toolbar button of one tab: what its badge says, in which colour, and its tooltip. */
type Look = { text: string; color: string; title: string };

// The tokens of components/theme.css; white on them has a contrast of 6 and more.
const colors = { fresh: '#B23A0E', known: '#5C5B56', done: '#1B6E40' };
const flashTime = 4000;

/** A number in at most four characters: 96, 1204, 12k. */
function shortCount(count: number): string {
  return count < 10_000 ? String(count) : `${Math.min(999, Math.floor(count / 1000))}k`;
}

async function show(tabId: number, { text, color, title }: Look): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab has closed meanwhile.
  }
}

function lookOfCount(papers: number, fresh: number): Look {
  if (papers === 0) return { text: '', color: colors.known, title: 'Offprint' };
  const count = papers === 1 ? '1 paper' : `${papers.toLocaleString('en')} papers`;
  const title = `${count}, ${fresh === 0 ? 'none' : fresh.toLocaleString('en')} new`;
  return { text: shortCount(papers), color: fresh > 0 ? colors.fresh : colors.known, title };
}

type Flash = { after: Look; timer: ReturnType<typeof setTimeout> };
const flashes = new Map<number, Flash>();

/** Shows on a tab's toolbar button how many papers it holds, nothing for none; after what is just being said there. */
export async function showCount(tabId: number, papers: number, fresh: number): Promise<void> {
  const look = lookOfCount(papers, fresh);
  const running = flashes.get(tabId);
  if (running) running.after = look;
  else await show(tabId, look);
}

async function lookOf(tabId: number): Promise<Look> {
  const [text, title] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getTitle({ tabId }),
  ]);
  const color = title.includes(', none new') || !text ? colors.known : colors.fresh;
  return { text, color, title };
}

/** Shows for some seconds on a tab's toolbar button how a command went, where no page is there to say it. */
async function flash(tabId: number, look: Look): Promise<void> {
  const running = flashes.get(tabId);
  clearTimeout(running?.timer);
  const after = running?.after ?? (await lookOf(tabId));
  const restore = () => {
    const ended = flashes.get(tabId);
    flashes.delete(tabId);
    if (ended) void show(tabId, ended.after);
  };
  flashes.set(tabId, { after, timer: setTimeout(restore, flashTime) });
  await show(tabId, look);
}

/** Says on a tab's toolbar button that a command was done, and what it did. */
export async function flashDone(tabId: number, said: string): Promise<void> {
  await flash(tabId, { text: '✓', color: colors.done, title: said });
}

/** Says on a tab's toolbar button that a command could not be done, and why. */
export async function flashTrouble(tabId: number, why: string): Promise<void> {
  await flash(tabId, { text: '–', color: colors.known, title: why });
}
