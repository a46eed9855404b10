import type { Site } from '../site';
import { aclAnthology } from './acl-anthology';
import { acmOpenToc } from './acm-open-toc';
import { ads } from './ads';
import { alphaXiv } from './alpha-xiv';
import { aps } from './aps';
import { arxiv } from './arxiv';
import { atypon } from './atypon';
import { cambridge } from './cambridge';
import { citeSeerX } from './cite-seer-x';
import { cnki } from './cnki';
import { crossref } from './crossref';
import { cvf } from './cvf';
import { dblp } from './dblp';
import { doaj } from './doaj';
import { dspace } from './dspace';
import { eLibrary } from './e-library';
import { eLife } from './e-life';
import { ePrints } from './e-prints';
import { econPapers } from './econ-papers';
import { europePmc } from './europe-pmc';
import { frontiers } from './frontiers';
import { googleScholar } from './google-scholar';
import { hackerNews } from './hacker-news';
import { hal } from './hal';
import { highWire } from './high-wire';
import { huggingFace } from './hugging-face';
import { iacr } from './iacr';
import { ieee } from './ieee';
import { ijcai } from './ijcai';
import { inspire } from './inspire';
import { invenio } from './invenio';
import { iop } from './iop';
import { isca } from './isca';
import { jStage } from './j-stage';
import { jstor } from './jstor';
import { mdpi } from './mdpi';
import { nature } from './nature';
import { nber } from './nber';
import { neurIps } from './neur-ips';
import { ojs } from './ojs';
import { openAlex } from './open-alex';
import { openReview } from './open-review';
import { osf } from './osf';
import { papersWithCode } from './papers-with-code';
import { philPapers } from './phil-papers';
import { plos } from './plos';
import { pmc } from './pmc';
import { pmlr } from './pmlr';
import { pos } from './pos';
import { pubMed } from './pub-med';
import { pure } from './pure';
import { redalyc } from './redalyc';
import { reddit } from './reddit';
import { researchgate } from './researchgate';
import { sciRate } from './sci-rate';
import { scielo } from './scielo';
import { sciencedirect } from './sciencedirect';
import { scopus } from './scopus';
import { semanticScholar } from './semantic-scholar';
import { silverchair } from './silverchair';
import { springer } from './springer';
import { ssrn } from './ssrn';
import { usenix } from './usenix';
import { virtualConference } from './virtual-conference';
import { vivo } from './vivo';
import { vuFind } from './vu-find';
import { wanfang } from './wanfang';
import { webOfScience } from './web-of-science';
import { wikipedia } from './wikipedia';
import { zotero } from './zotero';

/**
 * Every site with a rule of its own; the first that fits a page is taken, so one site comes before a system of many.
 * To add one: a file with its object, and its line here.
 */
export const sites: Site[] = [
  aclAnthology,
  ads,
  alphaXiv,
  aps,
  arxiv,
  cambridge,
  citeSeerX,
  cnki,
  crossref,
  cvf,
  dblp,
  doaj,
  econPapers,
  eLife,
  eLibrary,
  europePmc,
  frontiers,
  googleScholar,
  hackerNews,
  hal,
  huggingFace,
  iacr,
  ieee,
  ijcai,
  inspire,
  iop,
  isca,
  jStage,
  jstor,
  mdpi,
  nature,
  nber,
  neurIps,
  openAlex,
  openReview,
  osf,
  papersWithCode,
  philPapers,
  plos,
  pmc,
  pmlr,
  pos,
  pubMed,
  redalyc,
  researchgate,
  scielo,
  sciencedirect,
  sciRate,
  scopus,
  semanticScholar,
  springer,
  ssrn,
  usenix,
  wanfang,
  webOfScience,
  zotero,
  highWire,
  atypon,
  acmOpenToc,
  dspace,
  ePrints,
  invenio,
  ojs,
  pure,
  reddit,
  silverchair,
  virtualConference,
  vivo,
  vuFind,
  wikipedia,
];
