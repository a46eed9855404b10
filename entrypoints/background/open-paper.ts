import { UserError } from '../../lib/core/errors';
import { addressOfIds } from '../../lib/core/ids';
import type { ActReport, Paper } from '../../lib/core/paper';
import { openTab } from '../../lib/platform/open';
import { markOpened, setStatus } from '../../lib/store/writes';
import { library, told } from './library';

/** The address of a paper's page or PDF. */
function addressOf({ links, ids }: Paper, link: 'landing' | 'pdf'): string {
  const url =
    links[link] ??
    addressOfIds(ids, link) ??
    (link === 'landing' ? (links.others?.[0] ?? links.pdf) : undefined);
  if (url) return url;
  throw new UserError(
    'NotFound',
    link === 'pdf' ? 'No PDF is known for this paper.' : 'No page is known for this paper.',
  );
}

/** Opens a paper's page or PDF in a tab; a paper of the queue is being read from then on. Rejects with `NotFound`. */
export async function openPaper(paperId: string, link: 'landing' | 'pdf', now: number): Promise<ActReport> {
  const db = await library();
  const paper = await db.papers.get(paperId);
  if (!paper) throw new UserError('NotFound', 'That paper is no longer in the library.');
  await openTab(addressOf(paper, link), true);
  await markOpened(db, paperId, now);
  if (paper.status !== 'later') return { said: 'Opened.' };
  return await told(setStatus(db, { paperIds: [paperId], status: 'reading', now }));
}
