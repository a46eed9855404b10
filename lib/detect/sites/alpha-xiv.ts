import { arxivIdInPath } from '../../core/arxiv-id';
import type { Raw } from '../raw';
import { readFields } from '../rule';
import type { Page, Site } from '../site';

/** A paper's page names it in the tab while the page itself is still empty. */
function paper(page: Page): Raw | undefined {
  const id = arxivIdInPath(page.url.pathname)?.id;
  const title = page.document.title.replace(/\s*\|\s*alphaXiv$/i, '');
  if (!id || !/\p{L}\s+\p{L}/u.test(title)) return undefined;
  const shown = readFields({ title: 'h1', abstract: '[class*="abstract" i]' }, [page.document.body], page);
  return {
    ...shown,
    title: shown.title || title,
    ids: [`arxiv:${id}`],
    type: 'article',
    pdf: `https://arxiv.org/pdf/${id}`,
  };
}

/** alphaXiv: one paper; its lists are plain cards that the generic detector reads by their arXiv ids. */
export const alphaXiv: Site = { id: 'alpha-xiv', hosts: ['alphaxiv.org'], paper };
