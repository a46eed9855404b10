import { isHost } from './hosts';
import type { schemes } from './id-schemes';

/** Where a site puts an id in its addresses: the pattern's first group, looked for in the decoded path and query. */
type UrlRule = { scheme: keyof typeof schemes; hosts: string[]; path: RegExp };

const rule = (scheme: UrlRule['scheme'], hosts: string, path: RegExp): UrlRule => ({
  scheme,
  hosts: hosts.split(' '),
  path,
});

/** The address forms of the sites that number works themselves; DOIs and arXiv ids are found on any site. */
const urlRules: UrlRule[] = [
  rule('pmid', 'pubmed.ncbi.nlm.nih.gov', /^\/(\d{1,9})(?:\/|$|\?)/),
  rule('pmid', 'ncbi.nlm.nih.gov', /^\/(?:m\/)?pubmed\/(\d{1,9})/),
  rule('pmid', 'europepmc.org', /\/(?:article|abstract)\/med\/(\d{1,9})/i),
  rule('pmcid', 'ncbi.nlm.nih.gov', /\/articles\/(pmc\d+)/i),
  rule('pmcid', 'europepmc.org', /\/articles?\/(?:pmc\/)?(pmc\d+)/i),
  rule('europepmc', 'europepmc.org', /\/(?:article|abstract)\/((?:PPR|AGR|HIR|CTX)\/[^/?]+)/i),
  rule(
    'openreview',
    'openreview.net',
    /^\/(?:forum|pdf|attachment|revisions|references\/pdf)\/?\?(?:.*&)?id=([\w-]+)/,
  ),
  rule(
    'acl',
    'aclanthology.org aclanthology.info aclanthology.coli.uni-saarland.de',
    /\/([A-Z]\d{2}-\d{4})(?!\d)/i,
  ),
  rule('acl', 'aclanthology.org', /^\/(\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)/i),
  rule(
    'acl',
    'aclweb.org',
    /\/anthology\/(?:.*\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?!\d)/i,
  ),
  rule('bibcode', 'adsabs.harvard.edu scixplorer.org', /\/abs\/(\d{4}[^/?]{15})(?:\/|$|\?)/),
  rule(
    'hal',
    'hal.science archives-ouvertes.fr hal.inria.fr hal.fr',
    /^\/([a-z-]+-\d{8})(?:v\d+)?(?:\/|$|\?)/,
  ),
  rule('iacr', 'eprint.iacr.org', /^\/(\d{4}\/\d{1,4})(?:\.pdf|\.ps|\/|$|\?)/),
  rule('ssrn', 'ssrn.com', /(?:\/abstract=|abstract_?id=)(\d+)/i),
  rule(
    'pmlr',
    'proceedings.mlr.press jmlr.org',
    /^\/(?:proceedings\/papers\/)?(v\d+\/[\w-]+?)(?:\.html|\/|\.pdf|$)/,
  ),
  rule('neurips', 'neurips.cc nips.cc', /\/(?:hash|file)\/([0-9a-f]{32})-/),
  rule('neurips', 'nips.cc neurips.cc', /^\/paper\/(\d{1,5})-/),
  rule('cvf', 'openaccess.thecvf.com', /\/([\w+-]+_[A-Za-z]+_\d{4})_(?:paper|supplemental)\./),
  rule('ijcai', 'ijcai.org', /^\/proceedings\/(\d{4}\/\d{1,4})(?:\.pdf|\/|$)/i),
  rule(
    'usenix',
    'usenix.org',
    /^\/conference\/([\w-]+)\/(?:presentation|technical-sessions\/presentation)\/([\w-]+)/,
  ),
  rule('ieee', 'ieeexplore.ieee.org', /(?:\/document\/|arnumber=)(\d{4,12})/),
  rule(
    'pii',
    'sciencedirect.com linkinghub.elsevier.com cell.com thelancet.com',
    /\/(?:(?:pii|fulltext|abstract)\/(?:PII)?|article\/PII)(S[\d()-]{16,22}X?|B\d{12,13}[\dX]+)/,
  ),
  rule('inspire', 'inspirehep.net', /^\/(?:literature|record)\/(\d+)/),
  rule('nber', 'nber.org', /^\/papers\/([wth]\d{1,5})\b/i),
  rule('eric', 'eric.ed.gov', /[?&]id=(E[DJ]\d+)/i),
  rule('jstor', 'jstor.org', /^\/stable\/(?:pdf\/)?(\d{4,12})\b/),
  rule('philpapers', 'philpapers.org philarchive.org', /^\/(?:rec|archive)\/([A-Z][\w-]+)/),
  rule(
    'dblp',
    'dblp.org dblp.uni-trier.de dblp.dagstuhl.de',
    /^\/rec\/(?:html\/|bibtex\/|bib\/|xml\/)?((?:conf|journals|books|phd|series|reference|tr)\/[\w-]+\/[\w+-]+)/,
  ),
  rule(
    's2',
    'semanticscholar.org',
    /^\/(?:graph\/v1\/)?(?:paper|reader)\/(?:.*\/)?([0-9a-f]{40})(?:\/|$|\?)/i,
  ),
  rule('corpusid', 'semanticscholar.org', /corpusid:(\d+)/i),
  // Its API takes the ids of others.
  rule('arxiv', 'semanticscholar.org', /^\/arxiv:([\w./-]+)/i),
  rule('pmid', 'semanticscholar.org', /\/pmid:(\d+)/i),
  rule('pmcid', 'semanticscholar.org', /\/pmcid:(\d+)/i),
  rule('acl', 'semanticscholar.org', /\/acl:([\w.-]+)/i),
  rule('openalex', 'openalex.org', /\/(w\d{4,12})\b/i),
  rule('researchgate', 'researchgate.net', /\/publication\/(\d+)/),
  rule('scopus', 'scopus.com', /[?&/](?:eid=|publications\/)(2-s2\.0-\d+)/),
  rule('wos', 'webofscience.com webofknowledge.com', /\/(?:full-record|record)\/([A-Z]+:\d{15})/),
];

/** Works whose DOI follows from their address, by the publisher's own numbering. */
type DoiRule = { hosts: string[]; path: RegExp; doi: string };
const doiRules: DoiRule[] = [
  {
    hosts: ['dl.acm.org', 'portal.acm.org'],
    path: /\.cfm\?(?:.*&)?(?:doid|id)=(\d{6,8}\.\d{6,8})/,
    doi: '10.1145/',
  },
  {
    hosts: ['biorxiv.org', 'medrxiv.org'],
    path: /^\/content\/early\/\d{4}\/\d\d\/\d\d\/(\d{6})(?:\/|\.|v|$|\?)/,
    doi: '10.1101/',
  },
  { hosts: ['peerj.com'], path: /^\/articles\/(\d{1,6})(?:\/|\.pdf|$|\?)/, doi: '10.7717/peerj.' },
  { hosts: ['preprints.org'], path: /^\/manuscript\/(\d{6}\.\d{4}\/v\d+)/, doi: '10.20944/preprints' },
  { hosts: ['zenodo.org'], path: /^\/records?\/(\d+)/, doi: '10.5281/zenodo.' },
  {
    hosts: ['elifesciences.org'],
    path: /^\/(?:articles|reviewed-preprints|content\/\d+)\/e?(\d{5,6})/,
    doi: '10.7554/elife.',
  },
  {
    hosts: ['nature.com'],
    path: /^\/articles\/((?!d41586|pdf)[a-z][\w.-]*\d)(?:\.pdf)?(?:\?|$)/,
    doi: '10.1038/',
  },
];

const handlePath = /^\/([aphbc])\/([a-z]{3})\/([\w-]{6})\/(.+?)\.html?$/i;

const joinedHandlePath = /^\/(?:paper|article|bookchap|software)\/([a-z]{3})([\w-]{6})\/(.+?)\.html?$/i;

/**
 * RePEc spells a handle's parts as folders, IDEAS apart and EconPapers joined and with its colons escaped:
 * /p/nbr/nberwo/33843.html and /paper/nbrnberwo/33843.htm are RePEc:nbr:nberwo:33843.
 */
function repecHandle({ hostname, pathname }: URL): string[] {
  const apart = isHost(hostname, 'ideas.repec.org') ? handlePath.exec(pathname)?.slice(2) : undefined;
  const isJoined = isHost(hostname, 'econpapers.repec.org');
  const joined = isJoined
    ? joinedHandlePath
        .exec(
          pathname.replace(/_([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
        )
        ?.slice(1)
    : undefined;
  return (apart ?? joined) ? [`repec:${(apart ?? joined)?.join(':')}`] : [];
}

type HostRules = { ids: UrlRule[]; dois: DoiRule[] };
const rulesByHost = new Map<string, HostRules>();
const maxHostsKept = 200;

/** The rules of a host, kept because a page's links go to few hosts, and thousands of times. */
function rulesOf(hostname: string): HostRules {
  const known = rulesByHost.get(hostname);
  if (known) return known;
  const isHere = ({ hosts }: { hosts: string[] }) => hosts.some((host) => isHost(hostname, host));
  const rules = { ids: urlRules.filter(isHere), dois: doiRules.filter(isHere) };
  if (rulesByHost.size >= maxHostsKept) rulesByHost.clear();
  rulesByHost.set(hostname, rules);
  return rules;
}

/** Whether a host is of a site that numbers works itself. */
export function hasOwnIds(hostname: string): boolean {
  const { ids, dois } = rulesOf(hostname);
  return ids.length + dois.length > 0 || isHost(hostname, 'repec.org');
}

/** The ids that a site's own numbering gives an address, as `scheme:value`, not yet canonical. */
export function siteIdsInUrl(url: URL, pathAndQuery: string): string[] {
  const { ids, dois } = rulesOf(url.hostname);
  const own = ids.flatMap(({ scheme, path }) => {
    const match = path.exec(pathAndQuery);
    return match ? [`${scheme}:${match.slice(1).join('/')}`] : [];
  });
  const derived = dois.flatMap(({ path, doi }) => {
    const match = path.exec(pathAndQuery);
    // Preprints.org writes /v1 in addresses and .v1 in DOIs.
    return match ? [`doi:${doi}${match[1]?.replace('/v', '.v')}`] : [];
  });
  return [...own, ...derived, ...repecHandle(url)];
}
