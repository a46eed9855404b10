import { type CorpusEntry, corpusEntries, corpusPage, hasCorpus, type PageMap } from './pages';

/** A page of every family whose hosts the extension is at home on; none so long that saving it takes a while. */
const files = [
  'a/acl-anthology/volume-2024.eacl-short-template.html',
  'a/arxiv/list-cs-new-template.html',
  'a/openreview/',
  'a/huggingface/',
  'b/biorxiv/',
  'b/hal/',
  'b/nature/toc-2009.html',
  'b/redalyc/',
  'b/researchgate/',
  'b/sciencedirect/',
  'b/scopus/',
  'google-scholar/',
  'dblp/',
  'pubmed/',
];
const mostPapers = 110;

/** How many families there are. */
export const families = files.length;

/** A real listing of every family, with its true papers; none where there is no corpus. */
export const realListings: CorpusEntry[] = hasCorpus
  ? files.flatMap((file) => {
      const entry = corpusEntries().find(
        (each) => each.file.includes(file) && each.kind === 'listing' && each.papers.length <= mostPapers,
      );
      return entry ? [entry] : [];
    })
  : [];

/** Real pages of some of those sites that list no papers. */
export const realNegatives: CorpusEntry[] = hasCorpus
  ? corpusEntries().filter(
      ({ file, kind }) => kind === 'negative' && /google-scholar|openreview|researchgate/.test(file),
    )
  : [];

/** What stands at the addresses of these pages. */
export const realPages: PageMap = Object.fromEntries(
  [...realListings, ...realNegatives].map(({ url, file }) => [url.replace(/#.*$/, ''), corpusPage(file)]),
);
