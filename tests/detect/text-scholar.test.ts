import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { draftsInText } from '../../lib/detect/text';

const alert = `[PDF] Slow rivers and fast memories: Sediment as a recurrent state
A Quillfeather, B Inkwell, C van der Berg… - arXiv preprint arXiv:2403.99901, 2024
We study slow rivers. The rivers are slow because the silt is persistent, and we
show that persistence is learned from data across twelve basins …
Save Twitter LinkedIn Facebook
[HTML] Counting moths with a single lamp
W Okonjo, PQ Tsao - Journal of Slow Science, 2023 - Elsevier
Many have looked at moths and few have counted them. In this paper we …
Save Twitter LinkedIn Facebook
What do lighthouses say to each other?
M Sørlie - … of the Symposium on Odd Systems, 2022
Lighthouses talk. We listen with a receiver made of glass and …
Save Twitter LinkedIn Facebook
`;

const results = `About 12,300 results (0.05 sec)
[PDF] example.org
Slow rivers and fast memories
A Quillfeather, B Inkwell - Journal of Slow Science, 2021 - example.org
… rivers are slow where the silt persists, and …
SaveCiteCited by 12Related articlesAll 3 versionsView as HTML
[CITATION][C] Counting moths
W Okonjo - 1998 - Lamp Press
SaveCiteCited by 1Related articles
`;

describe('what was copied from Google Scholar', () => {
  it('is its papers, from an alert', () => {
    const drafts = draftsInText(alert);
    expect(drafts).toMatchObject([
      {
        title: 'Slow rivers and fast memories: Sediment as a recurrent state',
        ids: ['arxiv:2403.99901'],
        issued: '2024',
        abstract: expect.stringMatching(/^We study slow rivers\. .* across twelve basins …$/),
      },
      { title: 'Counting moths with a single lamp', venue: 'Journal of Slow Science', issued: '2023' },
      {
        title: 'What do lighthouses say to each other?',
        venue: 'of the Symposium on Odd Systems',
        issued: '2022',
      },
    ]);
    expect(drafts).toHaveLength(3);
    expect(drafts.map(({ authors }) => authors.map(nameText))).toEqual([
      ['A Quillfeather', 'B Inkwell', 'C van der Berg'],
      ['W Okonjo', 'PQ Tsao'],
      ['M Sørlie'],
    ]);
  });

  it('is its papers, from a page of results', () => {
    const drafts = draftsInText(results);
    expect(drafts).toMatchObject([
      { title: 'Slow rivers and fast memories', venue: 'Journal of Slow Science', issued: '2021' },
      { title: 'Counting moths', issued: '1998' },
    ]);
    expect(drafts).toHaveLength(2);
  });

  it('leaves what stands round it to be read as ever', () => {
    const text = `arXiv:2003.08870\n\n${alert}\nhttps://arxiv.org/abs/2106.09685`;
    expect(draftsInText(text).map(({ ids }) => ids[0])).toEqual([
      'arxiv:2003.08870',
      'arxiv:2403.99901',
      undefined,
      undefined,
      'arxiv:2106.09685',
    ]);
  });
});
