import { describe, expect, it } from 'vitest';
import { arxivVersionIn, canonicalId, gatherIds, idsInText, landingUrl, pdfUrl } from '../../lib/core/ids';

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

describe('arXiv ids in text', () => {
  it.each([
    ['arXiv:2301.00001', '2301.00001'],
    ['(arXiv:2301.00001v3)', '2301.00001'],
    ['arXiv:2301.00001 [cs.LG]', '2301.00001'],
    ['arXiv: 2301.00001, 2023', '2301.00001'],
    ['34 pages. ArXiV.org/2301.00001.', '2301.00001'],
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

  it.each([
    ['pmid:25817406', 'https://pubmed.ncbi.nlm.nih.gov/25817406/', undefined],
    [
      'pmcid:PMC3531190',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/pdf/',
    ],
    ['arxiv:hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001', 'https://arxiv.org/pdf/hep-th/9901001'],
    ['acl:P18-1001', 'https://aclanthology.org/P18-1001/', 'https://aclanthology.org/P18-1001.pdf'],
    ['hal:hal-01234567', 'https://hal.science/hal-01234567', 'https://hal.science/hal-01234567/document'],
    ['iacr:2020/012', 'https://eprint.iacr.org/2020/012', 'https://eprint.iacr.org/2020/012.pdf'],
    ['ssrn:12345', 'https://ssrn.com/abstract=12345', undefined],
    ['openalex:W2741809807', 'https://openalex.org/W2741809807', undefined],
    ['dblp:conf/nips/Name24', 'https://dblp.org/rec/conf/nips/Name24', undefined],
    ['bibcode:2020A&A...641A...6P', 'https://ui.adsabs.harvard.edu/abs/2020A%26A...641A...6P', undefined],
    ['nber:w33843', 'https://www.nber.org/papers/w33843', undefined],
    ['usenix:nsdi22/goyal', 'https://www.usenix.org/conference/nsdi22/presentation/goyal', undefined],
  ])('%s stands at its own address', (id, landing, pdf) => {
    expect([landingUrl(id), pdfUrl(id)]).toEqual([landing, pdf]);
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
