import { draftOfAddress } from '../../lib/core/address-draft';
import { landingUrl } from '../../lib/core/ids';
import { type ActReport, type Draft, familyName, type Paper, type Status } from '../../lib/core/paper';
import { draftsInText } from '../../lib/detect/text';
import { type MenuPorts, offerMenus } from '../../lib/platform/context-menus';
import { answerOmnibox, type OmniboxHit, type OmniboxPorts } from '../../lib/platform/omnibox';
import { openLibraryPage } from '../../lib/platform/tabs';
import { listPapers } from '../../lib/store/reads';
import { library, save } from './library';
import { openPaper } from './open-paper';

const saidOf: Partial<Record<Status, string>> = { later: 'Put in the queue.' };

/** Saves drafts met at an address, and says so in words. */
async function saveDrafts(
  drafts: readonly Draft[],
  url: string,
  status: Status = 'saved',
): Promise<ActReport> {
  const { act } = await save({ drafts: [...drafts], status, url, now: Date.now() });
  if (act === undefined) {
    return {
      said: drafts.length === 1 ? 'It was in the library already.' : 'They were in the library already.',
    };
  }
  if (drafts.length > 1) return { act, said: `Saved ${drafts.length} papers.` };
  return { act, said: saidOf[status] ?? 'Saved.' };
}

/** What the commands and menus of the browser need of the library. */
export const menuPorts: MenuPorts = {
  saveDraft: (draft, status, url) => saveDrafts([draft], url, status),
  saveDrafts,
  draftsInText,
};

function hitOf({ id, title, authors, venue, issued }: Paper): OmniboxHit {
  const [first, ...others] = authors.map(familyName);
  const people = first && (others.length > 0 ? `${first} et al.` : first);
  const line = [people, venue, issued?.slice(0, 4)].filter(Boolean).join(' · ');
  return { paperId: id, title, line };
}

async function saveId(id: string): Promise<ActReport> {
  const url = landingUrl(id) ?? '';
  const draft = draftOfAddress(url) ?? { title: id, authors: [], ids: [id], links: {} };
  return await saveDrafts([draft], url);
}

const omniboxPorts: OmniboxPorts = {
  async find(query, limit) {
    const { papers } = await listPapers(await library(), { status: 'all', query, limit });
    return papers.map(hitOf);
  },
  async paperWith(id) {
    const paper = await (await library()).papers.where('ids').equals(id).first();
    return paper && hitOf(paper);
  },
  openPaper: (paperId) => openPaper(paperId, 'landing', Date.now()),
  saveId,
  openLibrary: openLibraryPage,
};

/** Answers the reader outside of pages: in the browser's context menus and its address bar. */
export function answerAnywhere(): void {
  offerMenus(menuPorts);
  answerOmnibox(omniboxPorts);
}
