import { idsInUrl } from '../../lib/core/ids';
import type { Draft } from '../../lib/core/paper';
import type { LinkedPaper } from '../../lib/platform/protocol';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { sayFailure } from './say';

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? address;

const addressesOf = ({ links }: Draft): (string | undefined)[] => [
  links.landing,
  links.pdf,
  ...(links.others ?? []),
];

/** The paper of the page that an address leads to: by the address itself, or by an id it names. */
function paperAt({ state }: Desk, address: string): Draft | undefined {
  const url = withoutHash(address);
  const drafts = state.papers.map(({ draft }) => draft);
  const linked = drafts.find((draft) => addressesOf(draft).some((each) => each && withoutHash(each) === url));
  if (linked) return linked;
  const ids = new Set(idsInUrl(address));
  return drafts.find((draft) => draft.ids.some((id) => ids.has(id)));
}

/** The paper that a link of the page leads to: as the page lists it, or else the words of the link. */
export function paperOfLink(desk: Desk, url: string): LinkedPaper {
  const draft = paperAt(desk, url);
  if (draft) return { draft };
  const link = [...desk.window.document.links].find(({ href }) => href === url);
  const text = link?.textContent?.trim() || link?.title;
  return text ? { text } : {};
}

/**
 * Tells the background which paper a PDF is of when the reader opens it from the page: in the PDF's own tab no script
 * can ask. Ends with the desk's signal.
 */
export function watchPdfLinks(desk: Desk): void {
  const { signal, window } = desk;
  const onClick = (event: Event) => {
    const [target] = event.composedPath();
    const link = event.isTrusted && target instanceof window.Element && target.closest('a[href]');
    if (!link) return;
    const { href: url } = link as HTMLAnchorElement;
    const pdf = withoutHash(url);
    const paper = desk.state.papers.find(
      ({ draft }) => draft.links.pdf && withoutHash(draft.links.pdf) === pdf,
    );
    if (!paper) return;
    askBackground('metPdf', { url, draft: paper.draft }).catch((error) => sayFailure(desk, error, 'metPdf'));
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['click', 'auxclick']) window.document.addEventListener(type, onClick, options);
}
