import { describe, expect, it } from 'vitest';
import { isHost } from '../../lib/core/hosts';
import {
  arxivVersionIn,
  canonicalId,
  gatherIds,
  idsInText,
  idsInUrl,
  landingUrl,
  pdfUrl,
} from '../../lib/core/ids';

const sici = '10.1002/1096-9128(200005)12:6<375::aid-cpe480>3.0.co;2-m';

describe('DOIs in text', () => {
  it.each([
    ['10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['doi:10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['See doi: 10.1038/NATURE12373.', '10.1038/nature12373'],
    ['(see 10.1016/S0140-6736(96)01043-2)', '10.1016/s0140-6736(96)01043-2'],
    ['10.1016/S0140-6736(96)01043-2', '10.1016/s0140-6736(96)01043-2'],
    ['[10.1000/abc]', '10.1000/abc'],
    ['10.1002/1096-9128(200005)12:6<375::AID-CPE480>3.0.CO;2-M', sici],
    ['10.1002/1096-9128(200005)12:6&lt;375::AID-CPE480&gt;3.0.CO;2-M', sici],
    ['10.1002/1096-9128(200005)12:6%3C375::AID-CPE480%3E3.0.CO;2-M', sici],
    ['<doi>10.1000/xyz</doi>', '10.1000/xyz'],
    ['10.1037//0022-3514.74.5.1252', '10.1037//0022-3514.74.5.1252'],
    ['10.1021/jp000606+', '10.1021/jp000606+'],
    ['10.1207/s15327906mbr0101&_2', '10.1207/s15327906mbr0101&_2'],
    ['“10.1000/xyz.”', '10.1000/xyz'],
    ['10.1000/xyz; 12', '10.1000/xyz'],
    ['10.1000/xyz?download=1', '10.1000/xyz'],
    ['10.1000/xyz#page', '10.1000/xyz'],
    ['10.1371/journal.pone.0000001.g001', '10.1371/journal.pone.0000001'],
    ['10.1371/journal.pone.0000001PMID: 12', '10.1371/journal.pone.0000001'],
    ['10.7554/eLife.00001.002', '10.7554/elife.00001'],
    ['10.5281/zenodo.1234', '10.5281/zenodo.1234'],
    ['10.1000.10/123456', '10.1000.10/123456'],
    ['doi:10/gfvdjz', '10/gfvdjz'],
    ['10.1000/ab\u200bcd', '10.1000/abcd'],
  ])('%s', (text, doi) => {
    expect(idsInText(text)[0]).toBe(`doi:${doi}`);
  });

  it.each(['110.1000/x', '3.10.1000/x', '10.12/x', '10.1000/', '10.1000/...', 'version 10.1000', '10/2024'])(
    'none in %s',
    (text) => {
      expect(idsInText(text)).toEqual([]);
    },
  );
});

describe('ids in addresses', () => {
  it.each([
    ['https://doi.org/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['http://dx.doi.org/10.1038/nature12373#ref', 'doi:10.1038/nature12373'],
    ['https://doi-org.proxy.example.edu/10.1038/nature12373', 'doi:10.1038/nature12373'],
    ['https://dx-doi-org.proxy.example.edu/10.1038/nature12373', 'doi:10.1038/nature12373'],
    ['https://doi.org.ezproxy.example.edu/10.1038/nature12373', 'doi:10.1038/nature12373'],
    ['https://doi.org/gfvdjz', undefined],
    ['https://doi.org/10/gfvdjz', 'doi:10/gfvdjz'],
    ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['https://dl.acm.org/doi/epdf/10.1145/3292500.3330701?x=10.1000/no', 'doi:10.1145/3292500.3330701'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/advs.201500314/full', 'doi:10.1002/advs.201500314'],
    [`https://example.org/doi/${encodeURIComponent(sici)}/abstract`, `doi:${sici}`],
    ['https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00781/pdf', 'doi:10.3389/fpsyg.2014.00781'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001',
      'doi:10.1371/journal.pone.0000001',
    ],
    ['https://www.biorxiv.org/content/10.1101/2020.01.12.903427v1', 'doi:10.1101/2020.01.12.903427'],
    [
      'https://www.biorxiv.org/content/10.64898/2026.07.01.735904v2.full.pdf+html',
      'doi:10.64898/2026.07.01.735904',
    ],
    ['https://www.medrxiv.org/content/10.1101/123456v3.abstract', 'doi:10.1101/123456'],
    ['https://pubs.acs.org/doi/suppl/10.1021/jp000606+/suppl_file/a.pdf', 'doi:10.1021/jp000606+'],
    ['https://zenodo.org/records/1234', 'doi:10.5281/zenodo.1234'],
    ['https://elifesciences.org/articles/04407', 'doi:10.7554/elife.04407'],
    ['https://www.nature.com/articles/s41586-021-03819-2.pdf', 'doi:10.1038/s41586-021-03819-2'],
    ['https://www.nature.com/articles/d41586-021-03819-2', undefined],
    ['http://dl.acm.org/citation.cfm?doid=2345678.2345679', 'doi:10.1145/2345678.2345679'],
    ['https://arxiv.org/abs/2301.00001v2', 'arxiv:2301.00001'],
    ['https://arxiv.org/pdf/2301.00001v2.pdf', 'arxiv:2301.00001'],
    ['http://export.arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['http://xxx.lanl.gov/abs/hep-th/9901001v2', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/cond-mat.mes-hall/0101001', 'arxiv:cond-mat/0101001'],
    ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/overview/1706.03762v7', 'arxiv:1706.03762'],
    ['https://huggingface.co/papers/2401.00001', 'arxiv:2401.00001'],
    ['https://openreview.net/forum?arxivid=1706.03762', 'arxiv:1706.03762'],
    ['https://doi.org/10.48550/ARXIV.2301.00001v2', 'arxiv:2301.00001'],
    ['https://arxiv-org.proxy.example.edu/abs/2301.00001', 'arxiv:2301.00001'],
    ['https://www.google.com/url?q=https://arxiv.org/abs/2301.00001&sa=D', 'arxiv:2301.00001'],
    ['https://login.proxy.example.edu/login?url=https://doi.org/10.1000/xyz', 'doi:10.1000/xyz'],
    ['https://web.archive.org/web/2020/https://arxiv.org/abs/2301.00001', 'arxiv:2301.00001'],
    ['https://pubmed.ncbi.nlm.nih.gov/25817406/', 'pmid:25817406'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/25817406', 'pmid:25817406'],
    ['https://europepmc.org/article/MED/25817406', 'pmid:25817406'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/', 'pmcid:PMC3531190'],
    ['https://europepmc.org/articles/pmc3531190.1', 'pmcid:PMC3531190'],
    ['https://openreview.net/forum?id=r1eyceSYPr', 'openreview:r1eyceSYPr'],
    ['https://openreview.net/forum?id=r1eyceSYPr&noteId=abcdefghi', 'openreview:r1eyceSYPr'],
    ['https://openreview.net/pdf?id=r1eyceSYPr', 'openreview:r1eyceSYPr'],
    ['https://openreview.net/forum?noteId=abcdefghi', undefined],
    ['https://aclanthology.org/P17-2044v2.pdf', 'acl:P17-2044'],
    ['https://www.aclweb.org/anthology/papers/P/P17/P17-2044/', 'acl:P17-2044'],
    ['https://aclanthology.org/2023.findings-emnlp.12/', 'acl:2023.findings-emnlp.12'],
    [
      'https://www.semanticscholar.org/paper/A-Title/0123456789abcdef0123456789abcdef01234567',
      's2:0123456789abcdef0123456789abcdef01234567',
    ],
    ['https://api.semanticscholar.org/CorpusID:123', 'corpusid:123'],
    ['https://dblp.org/rec/conf/nips/Name24.html', 'dblp:conf/nips/Name24'],
    ['https://hal.science/hal-01234567v2', 'hal:hal-01234567'],
    ['https://hal-sde.archives-ouvertes.fr/hal-01234567', 'hal:hal-01234567'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=12345', 'doi:10.2139/ssrn.12345'],
    ['https://eprint.iacr.org/2020/12.pdf', 'iacr:2020/012'],
    ['https://ui.adsabs.harvard.edu/abs/2020A%26A...641A...6P/abstract', 'bibcode:2020A&A...641A...6P'],
    ['https://openalex.org/w2741809807', 'openalex:W2741809807'],
    ['https://ieeexplore.ieee.org/document/4409120', 'ieee:4409120'],
    ['http://ieeexplore.ieee.org/xpl/freeabs_all.jsp?arnumber=793383', 'ieee:793383'],
    ['https://proceedings.mlr.press/v37/ahn15.html', 'pmlr:v37/ahn15'],
    ['https://proceedings.mlr.press/v37/ahn15/ahn15.pdf', 'pmlr:v37/ahn15'],
    ['https://www.sciencedirect.com/science/article/abs/pii/S2352485522001888', 'pii:S2352485522001888'],
    ['https://ideas.repec.org/p/nbr/nberwo/33843.html', 'repec:nbr:nberwo:33843'],
    ['https://www.nber.org/papers/w33843', 'doi:10.3386/w33843'],
    ['https://inspirehep.net/literature/1234567', 'inspire:1234567'],
    ['https://www.usenix.org/conference/nsdi22/presentation/goyal', 'usenix:nsdi22/goyal'],
    [
      'https://openaccess.thecvf.com/content_CVPR_2020/html/Doe_A_Title_CVPR_2020_paper.html',
      'cvf:Doe_A_Title_CVPR_2020',
    ],
    ['https://arxiv.org/list/cs.LG/new', undefined],
    ['https://example.org/papers/1234.56789', undefined],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
  ])('%s', (url, id) => {
    expect(idsInUrl(url)[0]).toBe(id);
  });
});

describe('arXiv ids in text', () => {
  it.each([
    ['arXiv:2301.00001', '2301.00001'],
    ['(arXiv:2301.00001v3)', '2301.00001'],
    ['arXiv:2301.00001 [cs.LG]', '2301.00001'],
    ['arXiv: 2301.00001, 2023', '2301.00001'],
    ['arXiv preprint arXiv:1706.03762.', '1706.03762'],
    ['arXiv preprint 1706.03762', '1706.03762'],
    ['ARXIV:0704.0001', '0704.0001'],
    ['arXiv:1412.9999', '1412.9999'],
    ['arXiv:1501.00001', '1501.00001'],
    ['CoRR abs/1706.03762', '1706.03762'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['arXiv:math.GT/0309136', 'math/0309136'],
    ['arXiv:alg-geom/9202001', 'alg-geom/9202001'],
    ['https://arxiv.org/abs/2301.00001v2.', '2301.00001'],
    ['arxiv.org/abs/2301.00001', '2301.00001'],
    ['doi:10.48550/arXiv.2301.00001', '2301.00001'],
  ])('%s', (text, id) => {
    expect(idsInText(text)).toEqual([`arxiv:${id}`]);
  });

  it.each([
    '1234.56789',
    '2301.00001',
    'arXiv:1234.56789',
    'arXiv:1412.99999',
    'arXiv:1501.0001',
    'arXiv:9912.12345v2',
    'arXiv:2313.00001',
    'arXiv:0703.0001',
    'viXra:2301.00001',
    'hep-th/9913001',
    'arXiv:2301.000012',
  ])('none in %s', (text) => {
    expect(idsInText(text)).toEqual([]);
  });

  it('leaves a number inside a DOI alone', () => {
    expect(idsInText('10.1049/el.2013.3006')).toEqual(['doi:10.1049/el.2013.3006']);
  });

  it.each([
    ['https://arxiv.org/abs/2301.00001v2', 2],
    ['https://arxiv.org/abs/2301.00001', undefined],
    ['arXiv:2301.00001v12', 12],
    ['hep-th/9901001v2', 2],
    ['10.48550/arXiv.2301.00001v3 as arXiv:2301.00001v3', 3],
  ])('version in %s', (text, version) => {
    expect(arxivVersionIn(text)).toBe(version);
  });
});

describe('other ids in text', () => {
  it.each([
    ['PMID: 25817406; PMCID: PMC3531190', ['pmid:25817406', 'pmcid:PMC3531190']],
    ['12345678', []],
    ['ISBN 978-3-16-148410-0', ['isbn:9783161484100']],
    ['ISBN 0-306-40615-2', ['isbn:9780306406157']],
    ['ISBN 978-3-16-148410-1', []],
    ['Cryptology ePrint Archive, Paper 2020/123', ['iacr:2020/123']],
    ['hal-01234567v2', ['hal:hal-01234567']],
    ['doi 10.18653/v1/P17-2044', ['doi:10.18653/v1/p17-2044', 'acl:P17-2044']],
  ])('%s', (text, ids) => {
    expect(idsInText(text)).toEqual(ids);
  });

  it('reads a hostile text in linear time', () => {
    const start = performance.now();
    for (const text of ['a', 'a.', '10.1000/', '(', '10.1000/)', 'arxiv ', 'https://a.b/10.1000/(']) {
      idsInText(text.repeat(100_000 / text.length));
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('canonical ids', () => {
  it.each([
    ['doi:10.1145/ABC', 'doi:10.1145/abc'],
    ['DOI: https://doi.org/10.1145/ABC', 'doi:10.1145/abc'],
    ['doi:10.48550/arXiv.2301.00001v2', 'arxiv:2301.00001'],
    ['arxiv:2301.00001v4', 'arxiv:2301.00001'],
    ['arxiv:math.GT/0309136', 'arxiv:math/0309136'],
    ['arxiv:9912.12345', undefined],
    ['pmid:0025817406', 'pmid:25817406'],
    ['pmid:12x', undefined],
    ['pmcid:pmc3531190.1', 'pmcid:PMC3531190'],
    ['acl:p17-2044v2', 'acl:P17-2044'],
    ['acl:2020.ACL-main.1', 'acl:2020.acl-main.1'],
    ['openreview:r1eyceSYPr', 'openreview:r1eyceSYPr'],
    ['isbn:0-306-40615-2', 'isbn:9780306406157'],
    ['pii:S0140-6736(20)30183-5', 'pii:S0140673620301835'],
    ['constructor:x', undefined],
    ['unknown:1', undefined],
    ['', undefined],
  ])('%s', (text, id) => {
    expect(canonicalId(text)).toBe(id);
  });

  it('gathers each id once, strongest first, with those that follow from it', () => {
    expect(gatherIds(['ssrn:12', 'arxiv:2301.00001v1', 'nonsense', 'arxiv:2301.00001'])).toEqual([
      'doi:10.2139/ssrn.12',
      'arxiv:2301.00001',
      'ssrn:12',
    ]);
    expect(gatherIds(['dblp:journals/corr/abs-2301-00001'])[0]).toBe('arxiv:2301.00001');
  });

  it('says where the work stands', () => {
    expect(landingUrl('arxiv:2301.00001')).toBe('https://arxiv.org/abs/2301.00001');
    expect(landingUrl('doi:10.1000/a<b>#c')).toBe('https://doi.org/10.1000/a%3Cb%3E%23c');
    expect(landingUrl('isbn:9780306406157')).toBeUndefined();
    expect(pdfUrl('openreview:r1eyceSYPr')).toBe('https://openreview.net/pdf?id=r1eyceSYPr');
    expect(pdfUrl('pmlr:v37/ahn15')).toBe('https://proceedings.mlr.press/v37/ahn15/ahn15.pdf');
    expect(pdfUrl('doi:10.1000/x')).toBeUndefined();
  });
});

describe('hosts', () => {
  it.each([
    ['www.nature.com', 'nature.com', true],
    ['nature.com', 'nature.com', true],
    ['www.nature.com.ezproxy.lib.example.edu', 'nature.com', true],
    ['www-nature-com.proxy.example.edu', 'nature.com', true],
    ['chem--rxiv-org.proxy.example.edu', 'chem-rxiv.org', true],
    ['notnature.com', 'nature.com', false],
    ['scholar.google.co.jp', 'scholar.google.*', true],
    ['scholar-google-com.proxy.example.edu', 'scholar.google.*', true],
    ['google.com', 'scholar.google.*', false],
  ])('%s is %s: %s', (host, name, is) => {
    expect(isHost(host, name)).toBe(is);
  });
});
