import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { draftsInText } from '../../lib/detect/text';

const abstractOf = (what: string) =>
  `Many have looked at ${what} and few have counted it. In this paper we propose a way of counting that needs no lamp, show that it is unbiased, and compare it with older ways on forty nights of data from three valleys.`;

const titles = (text: string) => draftsInText(text).map(({ title }) => title);

describe('titles with abstracts', () => {
  const page = [
    'new',
    'Get the newest papers in your inbox!',
    'Subscribe',
    'Mar 11',
    'Counting Moths with a Single Lamp: Unbiased Estimates',
    `${abstractOf('moths')} Code is available at https://github.com/example/moths.`,
    'What Do Lighthouses Say to Each Other?',
    `${abstractOf('light')} (see https://lights.example.org/fog).`,
  ].join('\n\n');

  it('are papers; what stands round them is not', () => {
    expect(titles(page)).toEqual([
      'Counting Moths with a Single Lamp: Unbiased Estimates',
      'What Do Lighthouses Say to Each Other?',
    ]);
    expect(draftsInText(page).every(({ abstract }) => (abstract ?? '').startsWith('Many have looked'))).toBe(
      true,
    );
  });

  it('give their code and project addresses without the stops of their sentences', () => {
    const [moths, lights] = draftsInText(page);
    expect(moths?.links).toEqual({ code: ['https://github.com/example/moths'] });
    expect(lights?.links).toEqual({ project: 'https://lights.example.org/fog' });
  });

  it('may have names between, or labels before every field', () => {
    const text = `Title: A Taxonomy of Queues\nAuthors: Wanda Okonjo, Peter van der Velde\nAbstract: ${abstractOf('queues')}\nDOI: 10.5555/ftx.2023.0054`;
    expect(draftsInText(text)).toMatchObject([
      { title: 'A Taxonomy of Queues', ids: ['doi:10.5555/ftx.2023.0054'] },
    ]);
    expect(draftsInText(text)[0]?.authors.map(nameText)).toEqual(['Wanda Okonjo', 'Peter van der Velde']);
    expect(draftsInText(text)[0]?.abstract).toBe(abstractOf('queues'));
  });
});

describe('addresses', () => {
  it('follow from the ids where the text gives none', () => {
    const [cited] = draftsInText(
      '[1] A. Sørlie, "What do lighthouses say to each other?," in Proc. OddSys, 2020. arXiv:2003.08870',
    );
    expect(cited?.links).toEqual({
      landing: 'https://arxiv.org/abs/2003.08870',
      pdf: 'https://arxiv.org/pdf/2003.08870',
    });
    const [linked] = draftsInText(
      'Counting Moths with a Single Lamp\nAda Quillfeather, Bo Inkwell\nhttps://lamps.example/moths.pdf\ndoi:10.5555/moths.1',
    );
    expect(linked?.links.landing).toBe('https://doi.org/10.5555/moths.1');
  });
});

describe('dates', () => {
  it('are not read out of ids', () => {
    const text =
      'Moths counted with lamps.\nOkonjo W, Quenneville P.\nAnn Lamps. 2023;3:1-9. doi: 10.5555/al.2023.9.';
    expect(draftsInText(text)).toMatchObject([{ issued: '2023', ids: ['doi:10.5555/al.2023.9'] }]);
  });
});

describe('reference lists', () => {
  const references = [
    '[1] I. Marwick and T. Quenneville. Slow Rivers and Fast Memories: Sediment as a',
    '    Recurrent State. Journal of Slow Science, 12(3):45–67, 2021. doi:10.5555/ftx.2021.0117.',
    '[2] Ravindran, P., Hloušek, J., & Tsao, M.-L. (2019). Counting moths with a single lamp: Unbi-',
    '    ased estimates from biased light. In Proceedings of the Symposium on Odd Systems (pp. 12-19).',
    '[3] A. Sørlie, "What do lighthouses say to each other?," in Proc. OddSys, 2020. arXiv:2003.08870',
  ].join('\n');

  it('give titles, names, years, venues and ids, also where lines are wrapped', () => {
    expect(draftsInText(references)).toMatchObject([
      {
        title: 'Slow Rivers and Fast Memories: Sediment as a Recurrent State',
        issued: '2021',
        venue: 'Journal of Slow Science',
        ids: ['doi:10.5555/ftx.2021.0117'],
      },
      {
        title: 'Counting moths with a single lamp: Unbiased estimates from biased light',
        issued: '2019',
        venue: 'Proceedings of the Symposium on Odd Systems',
        ids: [],
      },
      { title: 'What do lighthouses say to each other?', issued: '2020', ids: ['arxiv:2003.08870'] },
    ]);
    expect(draftsInText(references).map(({ authors }) => authors.map(nameText))).toEqual([
      ['I. Marwick', 'T. Quenneville'],
      ['P. Ravindran', 'J. Hloušek', 'M.-L. Tsao'],
      ['A. Sørlie'],
    ]);
  });
});

describe('identifiers', () => {
  it('are papers of which nothing else is known yet', () => {
    const text = 'https://arxiv.org/abs/2205.13391v2\n10.5555/ftx.2018.0032\nPMID: 31415926';
    expect(draftsInText(text).map(({ ids }) => ids[0])).toEqual([
      'arxiv:2205.13391',
      'doi:10.5555/ftx.2018.0032',
      'pmid:31415926',
    ]);
  });

  it('belong to the title above them', () => {
    const text =
      'Graph Knitting: Sparse Attention over Stitches\nBram Holloway, Xiulan Zheng\narXiv:2210.15508';
    expect(draftsInText(text)).toMatchObject([
      { title: 'Graph Knitting: Sparse Attention over Stitches', ids: ['arxiv:2210.15508'] },
    ]);
  });
});

describe('other text', () => {
  it('gives nothing', () => {
    expect(draftsInText('')).toEqual([]);
    expect(draftsInText('Dear all,\n\nthe meeting is at noon.\n\nBring cake.\n\nIlse')).toEqual([]);
  });

  it('of nothing but titles is offered with doubt', () => {
    const text =
      'The Acoustics of Empty Swimming Pools\nTowards Gentle Robots that Fold Paper\nOn the Shape of Bread';
    expect(titles(text)).toHaveLength(3);
    expect(draftsInText(text).every(({ confidence }) => (confidence ?? 1) < 0.5)).toBe(true);
  });
});

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

describe('a page copied as text', () => {
  it.skipIf(!existsSync(corpus))(
    'gives each of its 62 papers with abstract and links (skipped: no corpus)',
    () => {
      const manifest: { file: string; papers: { title: string; code?: string }[] }[] = JSON.parse(
        readFileSync(`${corpus}manifest.json`, 'utf8'),
      );
      const truth = manifest.find(({ file }) => file === 'seed/hf-papers-search.html')?.papers ?? [];
      const drafts = draftsInText(readFileSync(`${corpus}seed/hf-papers-search.txt`, 'utf8'));
      expect(drafts.map(({ title }) => title)).toEqual(truth.map(({ title }) => title));
      expect(drafts.filter(({ abstract }) => (abstract ?? '').length > 80)).toHaveLength(62);
      const links = drafts.flatMap(({ links: { code = [], project } }) => [
        ...code,
        ...(project ? [project] : []),
      ]);
      expect(links).toEqual(truth.flatMap(({ code }) => code ?? []));
    },
  );
});
