import { browser } from 'wxt/browser';
import { draftOfAddress } from '../core/address-draft';
import { elementsOf, fieldOf, webUrl } from '../core/clean';
import { parseDraft } from '../core/draft';
import type { Draft } from '../core/paper';
import type { OpenTab } from './tabs';

/**
 * Papers whose PDF the reader opened from a page that told of it: a PDF's own tab can be read by no script. Kept in
 * memory until the browser closes, where content scripts cannot look.
 */
const key = 'metPdfs';
const most = 100;

type Met = { url: string; draft: unknown };

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? address;

async function metPdfs(): Promise<Met[]> {
  const stored = await browser.storage.session.get(key);
  return elementsOf(stored[key], most).flatMap((each) => {
    const url = webUrl(fieldOf(each, 'url'));
    return url ? [{ url, draft: fieldOf(each, 'draft') }] : [];
  });
}

/** Remembers which paper a PDF's address is of; the oldest of a hundred is forgotten. */
export async function rememberPdf(address: string, draft: Draft): Promise<void> {
  const url = withoutHash(address);
  const others = (await metPdfs()).filter((met) => met.url !== url);
  await browser.storage.session.set({ [key]: [{ url, draft }, ...others].slice(0, most) });
}

async function metDraft(address: string): Promise<Draft | undefined> {
  const met = (await metPdfs()).find(({ url }) => url === withoutHash(address));
  try {
    return met && parseDraft(met.draft);
  } catch {
    return undefined; // Not one of ours: as if it had not been met.
  }
}

/** The paper of a tab that no script can read: as the page told that it was opened from, else what its address names. */
export async function draftOfTab({ url = '', title }: OpenTab): Promise<Draft | undefined> {
  return (await metDraft(url)) ?? draftOfAddress(url, title);
}
