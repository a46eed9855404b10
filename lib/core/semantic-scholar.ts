/** How Semantic Scholar names a work by an id of another scheme (https://api.semanticscholar.org/api-docs/graph). */
const prefixes: Readonly<Record<string, string>> = {
  doi: 'DOI:',
  arxiv: 'ARXIV:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  acl: 'ACL:',
  corpusid: 'CorpusId:',
  s2: '',
};

/** The name under which Semantic Scholar can be asked for a work; undefined where none of its ids is known there. */
export function semanticScholarName(ids: readonly string[]): string | undefined {
  for (const id of ids) {
    const colon = id.indexOf(':');
    const scheme = id.slice(0, colon);
    if (Object.hasOwn(prefixes, scheme)) return `${prefixes[scheme]}${id.slice(colon + 1)}`;
  }
  return undefined;
}
