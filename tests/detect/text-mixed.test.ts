import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { draftsInText, walkText } from '../../lib/detect/text';

const titles = (text: string) => draftsInText(text).map(({ title }) => title);

describe('a list of addresses and numbers', () => {
  const list =
    'https://arxiv.org/abs/2205.13391v2\n2205.13392\nhttps://doi.org/10.5555/ftx.1\n10.5555/ftx.2018.0032';

  it('gives a paper for each, also under a heading, once however often it stands there', () => {
    const ids = ['arxiv:2205.13391', 'arxiv:2205.13392', 'doi:10.5555/ftx.1', 'doi:10.5555/ftx.2018.0032'];
    for (const text of [list, `Papers about moths and lamps\n${list}`, `${list}\n\n${list}`])
      expect(draftsInText(text).map((draft) => draft.ids)).toEqual(ids.map((id) => [id]));
  });

  it('names a paper by its number, and leads to its page', () => {
    expect(draftsInText(list)[0]).toMatchObject({
      title: 'arXiv:2205.13391',
      links: { landing: 'https://arxiv.org/abs/2205.13391', pdf: 'https://arxiv.org/pdf/2205.13391' },
    });
  });

  it('takes a title from beside the number, and none from talk', () => {
    const text = [
      'Hi all,',
      'have a look at https://arxiv.org/abs/2205.13391, it is great.',
      'Also this one: Graph Knitting: Sparse Attention over Stitches arXiv:2210.15508',
      '10.5555/ftx.2018.0032 - A Taxonomy of Queues',
      'Best, Ilse',
    ].join('\n\n');
    expect(titles(text)).toEqual([
      'arXiv:2205.13391',
      'Graph Knitting: Sparse Attention over Stitches',
      'A Taxonomy of Queues',
    ]);
  });
});

describe('Markdown', () => {
  const list = `# Papers about lamps

- [Counting Moths with a Single Lamp](https://arxiv.org/abs/2205.13391) - Ada Quillfeather, Bo Inkwell, 2021
- **Slow Rivers and Fast Memories** [[paper](https://doi.org/10.5555/ftx.1)] [[code](https://github.com/ftx/rivers)]
* [ ] [What Do Lighthouses Say to Each Other?](https://lights.example/paper.pdf "the PDF"), Proceedings of OddSys 2020
- [A lamp driver](https://github.com/ftx/lamp): switches lamps on and off
- [Contribute to this list](https://lights.example/contribute)`;

  it('gives linked and bold titles with names, places, years and links; tools and other links are none', () => {
    expect(draftsInText(list)).toMatchObject([
      { title: 'Counting Moths with a Single Lamp', issued: '2021', ids: ['arxiv:2205.13391'] },
      {
        title: 'Slow Rivers and Fast Memories',
        ids: ['doi:10.5555/ftx.1'],
        links: { landing: 'https://doi.org/10.5555/ftx.1', code: ['https://github.com/ftx/rivers'] },
      },
      {
        title: 'What Do Lighthouses Say to Each Other?',
        venue: 'Proceedings of OddSys',
        issued: '2020',
        links: { pdf: 'https://lights.example/paper.pdf' },
      },
    ]);
    expect(draftsInText(list)).toHaveLength(3);
    expect(draftsInText(list)[0]?.authors.map(nameText)).toEqual(['Ada Quillfeather', 'Bo Inkwell']);
  });
});

describe('BibTeX', () => {
  const entries = `@article{quill2021,
  title = {Counting {M}oths with a {Single Lamp}: $\\mathbb{E}[x]$ unbiased},
  author = {Quillfeather, Ada and Inkwell, Bo},
  journal={Journal of Slow Science}, volume=12, number = 3, pages = {45--67}, year = 2021, month = may,
  doi = "10.5555/ftx.2021.0117",
  abstract = {Many have looked at moths, few have counted them; we do {both}.}
}
And then, between:
@misc{lights, title={What Do Lighthouses Say to Each Other?}, author={Anders S{\\o}rlie}, year={2020}, eprint={2003.08870}, archivePrefix={arXiv}}
@string{oops = "no paper"}`;

  it('gives each entry with its fields', () => {
    expect(draftsInText(entries)).toMatchObject([
      {
        title: 'Counting Moths with a Single Lamp: $\\mathbb{E}[x]$ unbiased',
        venue: 'Journal of Slow Science',
        volume: '12',
        issue: '3',
        pages: '45–67',
        type: 'article-journal',
        ids: ['doi:10.5555/ftx.2021.0117'],
        abstract: 'Many have looked at moths, few have counted them; we do both.',
      },
      { title: 'What Do Lighthouses Say to Each Other?', issued: '2020', ids: ['arxiv:2003.08870'] },
    ]);
    expect(draftsInText(entries)).toHaveLength(2);
    expect(draftsInText(entries).map(({ authors }) => authors.map(nameText))).toEqual([
      ['Ada Quillfeather', 'Bo Inkwell'],
      ['Anders Sørlie'],
    ]);
  });

  it('that is cut off or broken hangs nothing', () => {
    expect(titles('@article{x, title = {Counting Moths')).toEqual(['Counting Moths']);
    expect(titles('@article{x, title = }}}{{{ , author = "')).toEqual([]);
  });
});

describe('long texts', () => {
  const line = (at: number) =>
    `[${at}] I. Marwick and T. Quenneville. Slow Rivers and Fast Memories ${at}. Journal of Slow Science, 12(3):45–67, 2021.`;

  it('are read in many short steps', () => {
    let steps = 0;
    const walk = walkText(Array.from({ length: 400 }, (_, at) => line(at)).join('\n'));
    while (!walk.next().done) steps++;
    expect(steps).toBeGreaterThanOrEqual(20);
  });

  it('without papers are no one line that grows and grows', () => {
    const junk = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do\n'.repeat(3000);
    expect(draftsInText(junk)).toEqual([]);
  });
});
