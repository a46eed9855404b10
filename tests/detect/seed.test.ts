import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect';
import { root } from '../tools/project.mjs';

const seed = join(root, '../shared/corpus/seed/hf-papers-search.html');
const url = 'https://huggingface.co/papers?q=polynomial+activations';

it.skipIf(!existsSync(seed))(
  'the page that began it gives 62 papers, 62 abstracts and the 9 addresses they name',
  () => {
    const { papers } = detect(new JSDOM(readFileSync(seed), { url }).window.document, url);
    const drafts = papers.map(({ draft }) => draft);
    // An address can be said to be of the code and of the project at once.
    const links = new Set(
      drafts.flatMap(({ links: { code = [], project } }) => [...code, ...(project ? [project] : [])]),
    );
    expect([drafts.length, drafts.filter(({ abstract }) => abstract).length, links.size]).toEqual([
      62, 62, 9,
    ]);
    expect([...links].filter((link) => link.endsWith('.'))).toEqual([]);
  },
  60_000,
);
