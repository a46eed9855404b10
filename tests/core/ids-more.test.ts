import { describe, expect, it } from 'vitest';
import { arxivVersionIn, canonicalId, gatherIds, idsInText, idsInUrl } from '../../lib/core/ids';

const sha = '0123456789abcdef0123456789abcdef01234567';

describe('DOIs in addresses', () => {
  it.each([
    'full',
    'abs',
    'abstract',
    'pdf',
    'epdf',
    'epub',
    'pdfdirect',
    'html',
    'references',
    'citations',
    'figures',
    'summary',
    'meta',
  ])('end before the page of the work that is its %s', (tail) => {
    expect(idsInUrl(`https://press.example/doi/10.1000/xyz.12/${tail}`)).toEqual(['doi:10.1000/xyz.12']);
  });

  it.each(['doi', 'id', 'DOI', 'key'])('stand in the parameter %s', (name) => {
    expect(idsInUrl(`https://press.example/show?a=1&${name}=10.1000%2Fxyz`)).toEqual(['doi:10.1000/xyz']);
  });

  it.each([
    ['https://www.doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/10.1037//0022-3514.74.5.1252', '10.1037//0022-3514.74.5.1252'],
    ['https://doi.org/10.1021/jp000606%2B', '10.1021/jp000606+'],
    ['https://doi.org/10.1000/xyz%ZZ', '10.1000/xyz%zz'],
    ['https://press.example/article/10.1000/xyz?download=1#10.1000/no', '10.1000/xyz'],
    ['https://odd.example.org/dev/article-pdf/doi/10.5555/dev.2028/34346517/dev2028.pdf', '10.5555/dev.2028'],
    ['https://odd.example.org/dev/article-abstract/doi/10.5555/dev.2028/347001/Oars-and', '10.5555/dev.2028'],
    ['https://odd.example.org/dev/advance-article/doi/10.5555/bells/baa01/5758266', '10.5555/bells/baa01'],
    ['https://odd.example.org/dev/article/doi/10.5555/1234567/347001/Oars-and-their', '10.5555/1234567'],
    ['https://odd.example.org/dev/article/doi/10.5555/1234567', '10.5555/1234567'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.12.903427v2.full.pdf', '10.1101/2020.01.12.903427'],
    ['https://www.biorxiv.org/content/biorxiv/early/2018/01/02/123456.full.pdf', undefined],
  ])('%s', (url, doi) => {
    expect(idsInUrl(url)[0]).toBe(doi && `doi:${doi}`);
  });

  it.each([
    ['10.1371/journal.pone.0000001.t002', '10.1371/journal.pone.0000001'],
    ['10.1371/journal.pone.0000001.s003', '10.1371/journal.pone.0000001'],
    ['10.1000/xyz’', '10.1000/xyz'],
    ['10.1000/xyz…', '10.1000/xyz'],
    ['(10.1000/xyz)', '10.1000/xyz'],
    ['{10.1000/xyz}:', '10.1000/xyz'],
    ['10.5281/zenodo.1234567', '10.5281/zenodo.1234567'],
    ['10.21203/rs.3.rs-1234567/v1', '10.21203/rs.3.rs-1234567/v1'],
    ['10.12688/f1000research.12345.2', '10.12688/f1000research.12345.2'],
    ['10.20944/preprints202001.0001.v1', '10.20944/preprints202001.0001.v1'],
    ['10.26434/chemrxiv-2021-abcde-v2', '10.26434/chemrxiv-2021-abcde-v2'],
    ['10.1101/123456', '10.1101/123456'],
    ['10.64898/2026.07.01.735904', '10.64898/2026.07.01.735904'],
  ])('and in text: %s', (text, doi) => {
    expect(idsInText(text)).toEqual([`doi:${doi}`]);
  });
});

describe('arXiv ids', () => {
  it.each([
    ['https://arxiv.org/html/2301.00001v3', '2301.00001'],
    ['https://arxiv.org/format/2301.00001', '2301.00001'],
    ['https://arxiv.org/src/2301.00001', '2301.00001'],
    ['https://ar5iv.org/html/2301.00001', '2301.00001'],
    ['https://alphaxiv.org/abs/2301.00001', '2301.00001'],
    ['https://alphaxiv.org/pdf/2301.00001v1', '2301.00001'],
    ['https://arxiv.org/abs/cmp-lg/9404001', 'cmp-lg/9404001'],
    ['https://arxiv.org/abs/dg-ga/9502001', 'dg-ga/9502001'],
    ['https://arxiv.org/abs/solv-int/9502001', 'solv-int/9502001'],
  ])('%s', (url, id) => {
    expect(idsInUrl(url)).toEqual([`arxiv:${id}`]);
  });

  it.each(['$12.50', 'version 1.2345', 'section 1501.00001', 'https://vixra.org/abs/2301.00001'])(
    'none in %s',
    (text) => {
      expect(idsInText(text)).toEqual([]);
    },
  );

  it('have versions beside them, from 1 on', () => {
    expect(arxivVersionIn('https://arxiv.org/html/2301.00001v3')).toBe(3);
    expect(arxivVersionIn('arXiv:2301.00001v0')).toBeUndefined();
    expect(canonicalId('arxiv:2301.00001v0')).toBeUndefined();
  });
});

describe('the other schemes, in text', () => {
  it.each([
    ['info:pmid/25817406', 'pmid:25817406'],
    ['info:doi/10.1000/xyz', 'doi:10.1000/xyz'],
    ['info:arxiv/2301.00001', 'arxiv:2301.00001'],
    ['PMID 25817406', 'pmid:25817406'],
    ['PMC3531190.1', 'pmcid:PMC3531190'],
    ['IACR ePrint 2020/123', 'iacr:2020/123'],
    ['IACR Cryptol. ePrint Arch. 2020/123', 'iacr:2020/123'],
    ['Cryptology ePrint Archive, Report 2020/123', 'iacr:2020/123'],
    ['Cryptology ePrint Archive: Report 2020/12', 'iacr:2020/012'],
    ['ePrint 2020/1234', 'iacr:2020/1234'],
    ['eprint.iacr.org/2020/123', 'iacr:2020/123'],
    ['CorpusID: 12345', 'corpusid:12345'],
    ['tel-01234567v1', 'hal:tel-01234567'],
    ['ISBN: 978\u20113\u201116\u2011148410\u20110', 'isbn:9783161484100'],
    ['ISBN-10: 080442957X', 'isbn:9780804429573'],
  ])('%s', (text, id) => {
    expect(idsInText(text)[0]).toBe(id);
  });

  it.each([
    '25817406',
    'eprint of 2020/123 pages',
    'ISSN 2049-3630',
    'ISBN 97831614841001',
    'report 2020/123',
  ])('none in %s', (text) => {
    expect(idsInText(text)).toEqual([]);
  });
});

describe('the other schemes, in addresses', () => {
  it.each([
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/', 'pmcid:PMC3531190'],
    ['https://europepmc.org/article/PMC/PMC3531190', 'pmcid:PMC3531190'],
    ['https://europepmc.org/article/AGR/IND605123456', 'europepmc:AGR/IND605123456'],
    ['https://europepmc.org/article/CTX/c1234567', 'europepmc:CTX/C1234567'],
    ['https://openreview.net/forum?noteId=abcdefghi&id=r1eyceSYPr', 'openreview:r1eyceSYPr'],
    ['https://aclanthology.org/P18-1001/', 'acl:P18-1001'],
    ['https://aclanthology.org/p18-1001.bib', 'acl:P18-1001'],
    ['https://aclanthology.org/2020.acl-main.1.pdf', 'acl:2020.acl-main.1'],
    ['https://aclanthology.org/W19-5206.xml', 'acl:W19-5206'],
    [`https://www.semanticscholar.org/paper/${sha}`, `s2:${sha}`],
    ['https://api.semanticscholar.org/CorpusId:123', 'corpusid:123'],
    ['https://openalex.org/works/W2741809807', 'openalex:W2741809807'],
    ['https://hal.science/hal-01234567', 'hal:hal-01234567'],
    ['https://eric.ed.gov/?id=EJ123456', 'eric:EJ123456'],
    ['https://www.jstor.org/stable/1234567', 'jstor:1234567'],
    [
      'https://papers.nips.cc/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
      'neurips:0123456789abcdef0123456789abcdef',
    ],
    ['https://www.thelancet.com/article/S0140-6736(20)30183-5/fulltext', undefined],
    [
      'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext',
      'pii:S0140673620301835',
    ],
    ['https://ui.adsabs.harvard.edu/abs/2020A&A...641A...6P/abstract', 'bibcode:2020A&A...641A...6P'],
  ])('%s', (url, id) => {
    expect(idsInUrl(url)[0]).toBe(id);
  });

  it('names one work by every number that follows from one', () => {
    expect(gatherIds(['doi:10.2139/ssrn.12345'])).toEqual(['doi:10.2139/ssrn.12345', 'ssrn:12345']);
    expect(gatherIds(['doi:10.18653/v1/2020.acl-main.1'])).toContain('acl:2020.acl-main.1');
    expect(gatherIds(['doi:10.3115/v1/P14-1001'])).toContain('acl:P14-1001');
    expect(gatherIds(['openalex:w2741809807', 'openalex:W2741809807'])).toEqual(['openalex:W2741809807']);
  });
});
