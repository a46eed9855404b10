import { describe, expect, it } from 'vitest';
import { gatherIds, idsInText, idsInUrl } from '../../lib/core/ids';

/** The ways of writing an id that trip readers of ids, one a line; the plain ones are in the other files. */

describe('DOIs, as they are written', () => {
  it.each([
    ['10.1207/s15327906mbr0101&amp;_2', '10.1207/s15327906mbr0101&_2'],
    ['10.1207/s15516709cog1402_1', '10.1207/s15516709cog1402_1'],
    ['10.1000/xyz&gt;', '10.1000/xyz'],
    ['(doi:10.1000/xyz),', '10.1000/xyz'],
    ['10.1000/xyz:', '10.1000/xyz'],
    ['10.1000/xyz]', '10.1000/xyz'],
    ['10.1000/a(b)c).', '10.1000/a(b)c'],
    ['10.1093/nar/gkaa1(2).', '10.1093/nar/gkaa1(2)'],
    ['https://doi.org/10.1000/xyz.', '10.1000/xyz'],
    ['DOI 10.1000/XYZ', '10.1000/xyz'],
    ['10.2307/1234567', '10.2307/1234567'],
  ])('%s', (text, doi) => {
    expect(idsInText(text)[0]).toBe(`doi:${doi}`);
  });

  it.each(['10/gfvdjz', 'see 10/abcde there', '1.10.1000/x', '10.123/x', '10.1000 /x'])(
    'none in %s',
    (text) => {
      expect(idsInText(text)).toEqual([]);
    },
  );

  it.each([
    [
      'https://journals.plos.org/plosone/article/figure?id=10.1371/journal.pone.0000001.g001',
      '10.1371/journal.pone.0000001',
    ],
    ['https://www.tandfonline.com/servlet/linkout?suffix=1&key=10.1000%2Fxyz', '10.1000/xyz'],
    ['https://www.jstor.org/stable/10.2307/1234567', '10.2307/1234567'],
    ['https://dx.doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://api.crossref.org/works/10.1000/xyz', '10.1000/xyz'],
    ['https://www.biorxiv.org/content/10.1101/123456v1.full.pdf+html', '10.1101/123456'],
    ['https://www.pnas.org/doi/full/10.1073/pnas.2001234117', '10.1073/pnas.2001234117'],
    ['https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/advs.201500314', '10.1002/advs.201500314'],
    ['https://www.nature.com.ezproxy.lib.example.edu/articles/nature12373', '10.1038/nature12373'],
    ['https://example.org/10/gfvdjz', undefined],
    ['https://example.org/page#10.1000/xyz', undefined],
  ])('%s', (url, doi) => {
    expect(idsInUrl(url)[0]).toBe(doi && `doi:${doi}`);
  });
});

describe('arXiv ids, as they are written', () => {
  it.each([
    ['https://arxiv.org/abs/2301.00001?context=cs.LG', '2301.00001'],
    ['https://arxiv.org/pdf/2301.00001', '2301.00001'],
    ['https://scirate.com/arxiv/hep-th/9901001', 'hep-th/9901001'],
    ['https://api.semanticscholar.org/graph/v1/paper/ARXIV:2301.00001', '2301.00001'],
    ['https://api.semanticscholar.org/arXiv:2301.00001', '2301.00001'],
    ['https://doi.org/10.48550/arXiv.hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/math/0703999', 'math/0703999'],
    ['https://www.arxiv.org/abs/0704.0001v1', '0704.0001'],
    ['https://arxiv.org/abs/0703.0001', undefined],
    ['https://arxiv.org/abs/math/0704001', undefined],
    ['https://arxiv.org/abs/2313.00001', undefined],
    ['https://arxiv.org/abs/1501.0001', undefined],
  ])('%s', (url, id) => {
    expect(idsInUrl(url)[0]).toBe(id && `arxiv:${id}`);
  });

  it('are found behind DOIs of others, and not in them', () => {
    expect(idsInText('doi:10.1049/el.2013.3006, arXiv:1301.0001')).toEqual([
      'doi:10.1049/el.2013.3006',
      'arxiv:1301.0001',
    ]);
  });
});

describe('the other ids, as they are written', () => {
  it.each([
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmc3531190/pdf/x.pdf', 'pmcid:PMC3531190'],
    ['https://europepmc.org/abstract/MED/25817406', 'pmid:25817406'],
    ['https://europepmc.org/article/HIR/123456', 'europepmc:HIR/123456'],
    ['https://europepmc.org/article/PAT/EP1234567', undefined],
    ['https://openreview.net/forum?id=_aB-1_xYz9', 'openreview:_aB-1_xYz9'],
    ['https://openreview.net/forum/doe|a_title', undefined],
    ['https://aclanthology.org/D19-5601/', 'acl:D19-5601'],
    ['https://aclanthology.org/C69-0101.pdf', 'acl:C69-0101'],
    ['https://aclanthology.org/P18-1001.endf', 'acl:P18-1001'],
    ['https://aclanthology.org/2020.acl-main.1v2.pdf', 'acl:2020.acl-main.1'],
    ['https://api.semanticscholar.org/graph/v1/paper/CorpusId:37220927', 'corpusid:37220927'],
    ['https://api.semanticscholar.org/graph/v1/paper/PMID:19872477', 'pmid:19872477'],
    ['https://api.semanticscholar.org/graph/v1/paper/PMCID:2323736', 'pmcid:PMC2323736'],
    ['https://api.semanticscholar.org/graph/v1/paper/ACL:W12-3903', 'acl:W12-3903'],
    ['https://api.openalex.org/works/w2741809807', 'openalex:W2741809807'],
    ['https://dblp.uni-trier.de/rec/journals/tods/Name24', 'dblp:journals/tods/Name24'],
    ['https://ui.adsabs.harvard.edu/abs/2020arXiv200101234D/abstract', 'arxiv:2001.01234'],
    ['https://econpapers.repec.org/paper/nbrnberwo/33843.htm', 'repec:nbr:nberwo:33843'],
    ['https://eric.ed.gov/?q=lamps&id=ED123456', 'eric:ED123456'],
    ['https://www.sciencedirect.com/science/article/pii/B9780123456789000123', 'pii:B9780123456789000123'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf',
      'neurips:0123456789abcdef0123456789abcdef',
    ],
    ['https://eprint.iacr.org/2020/012', 'iacr:2020/012'],
    ['https://www.preprints.org/manuscript/202001.0001/v2', 'doi:10.20944/preprints202001.0001.v2'],
  ])('%s', (url, id) => {
    expect(idsInUrl(url)[0]).toBe(id);
  });

  it.each([
    ['pmc3531190', 'pmcid:PMC3531190'],
    ['RePEc:nbr:nberwo:33843', 'repec:nbr:nberwo:33843'],
    ['ISBN 978–3–16–148410–0', 'isbn:9783161484100'],
    ['ISBN 3 16 148410 X', 'isbn:9783161484100'],
    ['info:pmid/25817406', 'pmid:25817406'],
  ])('in text: %s', (text, id) => {
    expect(idsInText(text)[0]).toBe(id);
  });

  it.each(['ISSN 0378-5955', '9783161484100', 'ISBN 3161484109', 'W2741809807', 'PMC12'])(
    'none in text: %s',
    (text) => {
      expect(idsInText(text)).toEqual([]);
    },
  );

  it('follow from each other where one work is numbered twice', () => {
    expect(gatherIds(['bibcode:2020arXiv200101234D'])).toEqual([
      'arxiv:2001.01234',
      'bibcode:2020arXiv200101234D',
    ]);
    expect(gatherIds(['doi:10.3386/w33843'])).toContain('nber:w33843');
    expect(gatherIds(['doi:10.2307/1234567'])).toContain('jstor:1234567');
    expect(gatherIds(['dblp:journals/corr/abs-2301-00001'])).toContain('arxiv:2301.00001');
  });
});
