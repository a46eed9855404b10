import { addressOfIds, arxivVersionIn, idsInUrl } from './ids';
import type { Draft, Links } from './paper';
import { present } from './present';

// What a viewer calls a file that has no title of its own: the file's name, or its address.
const fileName = /^\S*\d\S*$|:\/\/|\.pdf$/i;

// The site's name, which a browser's tab has after the title.
const siteName = /^\s*\[[\w./-]+\]\s*|\s+[|–—-]\s+(?:arXiv|PDF|bioRxiv|medRxiv).*$/gi;

function titleIn(tabTitle: string): string | undefined {
  const title = tabTitle.replace(siteName, '').trim();
  return title.length >= 10 && title.includes(' ') && !fileName.test(title) ? title : undefined;
}

/** An id as people write it, which stands in for a title until a real one is met: "arXiv:2106.09608", "doi:10.1000/1". */
function placeholderOf(id: string): string {
  return id.replace(/^arxiv:/, 'arXiv:');
}

/** Where the ids of a work say that it is. */
export function linksOfIds(ids: readonly string[]): Links {
  return present<Links>({ landing: addressOfIds(ids, 'landing'), pdf: addressOfIds(ids, 'pdf') });
}

/** A paper of which only its ids are known, the strongest in place of the title; undefined without an id. */
export function draftOfIds(ids: string[]): Draft | undefined {
  const [id] = ids;
  if (id === undefined) return undefined;
  return { title: placeholderOf(id), authors: [], ids, links: linksOfIds(ids) };
}

/** What an address alone says of a paper (a PDF's, which no script can read): its ids, and the tab's title if it looks like one. Undefined if it names no work. */
export function draftOfAddress(url: string, tabTitle = ''): Draft | undefined {
  const known = draftOfIds(idsInUrl(url));
  if (!known) return undefined;
  const isPdf = /\.pdf$|\/pdf\//i.test(new URL(url).pathname);
  return present<Draft>({
    ...known,
    title: titleIn(tabTitle) ?? known.title,
    arxivVersion: arxivVersionIn(url),
    links: { ...known.links, ...(isPdf && { pdf: url }) },
  });
}
