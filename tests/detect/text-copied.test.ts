import { describe, expect, it } from 'vitest';
import { nameText } from '../../lib/core/paper';
import { draftsInText } from '../../lib/detect/text';

/** Each paper of a text as "title | names | ids". */
const papersIn = (text: string) =>
  draftsInText(text).map(({ title, authors, ids }) =>
    [title, authors.map(nameText).join(', '), ids.join(' ')].join(' | ').trim(),
  );

const silt =
  'We study slow rivers. The rivers are slow because the silt is persistent, and we show that persistence is learned from data across twelve basins of the north, with care.';

describe('a listing that was copied as text', () => {
  it('with the id of each paper on a line before it', () => {
    const text = `[1] arXiv:2403.99901 [pdf, html, other]
Title: Slow rivers and the persistence of silt
Ada Quillfeather, Bo Inkwell, Carla van der Berg
Comments: 10 pages
Subjects: Machine Learning (cs.LG); Artificial Intelligence (cs.AI)
${silt}

[2] arXiv:2403.99910 (cross-list from physics.geo-ph) [pdf, html, other]
Title: Silt in deltas
Emil Moe, Fay Noe
Subjects: Geophysics (physics.geo-ph); Machine Learning (cs.LG)`;
    expect(papersIn(text)).toEqual([
      'Slow rivers and the persistence of silt | Ada Quillfeather, Bo Inkwell, Carla van der Berg | arxiv:2403.99901',
      'Silt in deltas | Emil Moe, Fay Noe | arxiv:2403.99910',
    ]);
    expect(draftsInText(text)[0]?.abstract).toBe(silt);
  });

  it('with links in brackets below or beside', () => {
    const text = `How Slow Rivers Remember
Ada Quillfeather, Bo Inkwell, Carla van der Berg
[pdf] [supp] [arXiv] [bibtex]
Counting Moths with a Single Lamp
Wanda Okonjo, Peter Quenneville
[pdf] [supp] [bibtex]`;
    expect(papersIn(text)).toEqual([
      'How Slow Rivers Remember | Ada Quillfeather, Bo Inkwell, Carla van der Berg |',
      'Counting Moths with a Single Lamp | Wanda Okonjo, Peter Quenneville |',
    ]);
  });

  it('with long titles right above their names', () => {
    const text = `Slow Rivers and Fast Memories: Sediment as a State That Recurs
Ada Quillfeather, Bo Inkwell, Carla van der Berg
Counting Moths with a Single Lamp: Unbiased Estimates from Light
Wanda Okonjo, Peter Quenneville`;
    expect(papersIn(text)).toEqual([
      'Slow Rivers and Fast Memories: Sediment as a State That Recurs | Ada Quillfeather, Bo Inkwell, Carla van der Berg |',
      'Counting Moths with a Single Lamp: Unbiased Estimates from Light | Wanda Okonjo, Peter Quenneville |',
    ]);
  });

  it('with names and a colon before each title', () => {
    const text = `[c12]
Ada Quillfeather, Bo Inkwell:
How Slow Rivers Remember. OddSys 2021: 45-67
[j3]
Wanda Okonjo, Peter Quenneville, Mia Sørlie:
Counting moths with a single lamp. J. Slow Sci. 12(3): 1-9 (2020)`;
    expect(papersIn(text)).toEqual([
      'How Slow Rivers Remember | Ada Quillfeather, Bo Inkwell |',
      'Counting moths with a single lamp | Wanda Okonjo, Peter Quenneville, Mia Sørlie |',
    ]);
  });

  it('with the volume and its editors before the papers', () => {
    const text = `pdf bib
Proceedings of the 12th Annual Meeting of the Society for Odd Systems
Lena Marwick | Andre Tsao

pdf bib abs
How Slow Rivers Remember
Ada Quillfeather | Bo Inkwell | Carla van der Berg`;
    expect(papersIn(text)).toEqual([
      'How Slow Rivers Remember | Ada Quillfeather, Bo Inkwell, Carla van der Berg |',
    ]);
  });

  it('with labelled lines between names and abstract', () => {
    const text = `How Slow Rivers Remember
Ada Quillfeather, Bo Inkwell, Carla van der Berg

Published: 16 Jan 2024, Last Modified: 11 Mar 2024
Keywords: rivers, silt, persistence
TL;DR: Rivers are slow because of silt.
Abstract: ${silt}
Counting Moths with a Single Lamp
Wanda Okonjo, Peter Quenneville

Keywords: moths, lamps`;
    expect(papersIn(text)).toEqual([
      'How Slow Rivers Remember | Ada Quillfeather, Bo Inkwell, Carla van der Berg |',
      'Counting Moths with a Single Lamp | Wanda Okonjo, Peter Quenneville |',
    ]);
    expect(draftsInText(text)[0]?.abstract).toBe(silt);
  });
});
