import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentType } from '../../tools/detect.mjs';
import { root } from '../../tools/project.mjs';

/** A page as a server would send it. */
export type Served = { body: Buffer; headers: Record<string, string> };

/** Real addresses, with what stands there: a file's path or the page itself. */
export type PageMap = Record<string, string | { html: string }>;

const fixtures = join(root, 'tests/fixtures/e2e');
const corpus = join(root, '../shared/corpus');

/** True if the corpus of real pages lies beside the checkout. */
export const hasCorpus = existsSync(join(corpus, 'manifest.json'));

/** What a test says that needs the corpus where there is none. */
export const noCorpus = 'skipped: no corpus';

/** The path of a page of ours. */
export const fixture = (name: string): string => join(fixtures, name);

/** The path of a page of the corpus. */
export const corpusPage = (name: string): string => join(corpus, name);

/** What the corpus says of one of its pages. */
export type CorpusEntry = { file: string; kind: string; url: string; papers: { title: string }[] };

/** The pages of the corpus with the papers truly on them. */
export const corpusEntries = (): CorpusEntry[] =>
  JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'));

/** Corpus pages come without their scripts, which are not ours to run; our own fixtures keep theirs. */
const noScripts = { 'content-security-policy': "script-src 'none'; form-action 'none'" };

/** What stands at an address, or undefined if nothing does: tests reach no network. */
export function serve(pages: PageMap, url: string): Served | undefined {
  const page = pages[url.replace(/#.*$/, '')];
  if (page === undefined) return undefined;
  if (typeof page !== 'string') {
    return { body: Buffer.from(page.html), headers: { 'content-type': 'text/html; charset=utf-8' } };
  }
  const body = readFileSync(page);
  const type = url.endsWith('.pdf') || url.includes('/pdf/') ? 'application/pdf' : contentType(body);
  return { body, headers: { 'content-type': type, ...(page.startsWith(corpus) && noScripts) } };
}
