import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../lib/core/draft';
import { type Kept, mergeDraft } from '../../lib/core/merge';
import type { Draft, Links, Meeting, Status } from '../../lib/core/paper';
import { statuses, workTypes } from '../../lib/core/paper';
import { addMeetings, isFurther, unitePapers } from '../../lib/core/unite';

function kept(draft: Draft, reader: Partial<Kept['paper']> = {}, note?: string): Kept {
  const { abstract, listed: _, confidence: __, ...work } = draft;
  return {
    paper: {
      ...work,
      id: 'p1',
      fingerprint: '',
      met: [],
      status: 'saved',
      place: 0,
      tags: [],
      savedAt: 1,
      changedAt: 1,
      ...reader,
    },
    text: { id: 'p1', ...(abstract && { abstract }), ...(note && { note }) },
  };
}

const base: Draft = {
  title: 'Slow rivers remember',
  authors: [{ family: 'Okonkwo', given: 'A.' }],
  ids: [],
  links: {},
};
const merged = (a: Partial<Draft>, b: Partial<Draft>) =>
  mergeDraft(kept({ ...base, ...a }), { ...base, ...b });

describe('mergeDraft', () => {
  it('takes the published form before the preprint’s, from either side', () => {
    const preprint = {
      title: 'Slow rivers (v1)',
      type: 'article',
      venue: 'arXiv',
      issued: '2023-01-05',
      links: { landing: 'https://arxiv.example/1', pdf: 'https://arxiv.example/1.pdf' },
    } as const;
    const published = {
      title: 'Slow rivers remember',
      type: 'article-journal',
      venue: 'River Studies',
      volume: '7',
      issued: '2024',
      links: { landing: 'https://river.example/7' },
    } as const;
    const expected = {
      ...published,
      links: {
        landing: 'https://river.example/7',
        pdf: 'https://arxiv.example/1.pdf',
        others: ['https://arxiv.example/1'],
      },
    };
    expect(merged(preprint, published).paper).toMatchObject(expected);
    expect(merged(published, preprint).paper).toMatchObject(expected);
  });

  it('takes the fullest authors, date and abstract', () => {
    const full = [
      { family: 'Okonkwo', given: 'Ada' },
      { family: 'Silva', given: 'Rui' },
    ];
    const { paper, text } = merged(
      { issued: '2024', abstract: 'Short …' },
      { issued: '2024-05', authors: full, abstract: 'Short and then the rest.' },
    );
    expect(paper).toMatchObject({ authors: full, issued: '2024-05' });
    expect(text.abstract).toBe('Short and then the rest.');
    expect(merged({ authors: full }, {}).paper.authors).toEqual(full);
    expect(merged({}, { authors: [{ family: 'Okonkwo', given: 'Ada' }] }).paper.authors).toEqual([full[0]]);
  });

  it('never mixes the volume of one venue into another', () => {
    const { paper } = merged(
      { type: 'article-journal', venue: 'A', pages: '1-2' },
      { type: 'article-journal', venue: 'B', volume: '9' },
    );
    expect(paper).toMatchObject({ venue: 'A', pages: '1-2' });
    expect(paper).not.toHaveProperty('volume');
  });

  it.each([
    ['arXiv:2106.09608', 'Slow rivers remember', 'Slow rivers remember'],
    ['Slow rivers remember', 'arXiv:2106.09608', 'Slow rivers remember'],
    ['Slow rivers rem…', 'Slow rivers remember the sea', 'Slow rivers remember the sea'],
    ['Slow rivers remember', 'Slow rivers remember, revised', 'Slow rivers remember'],
  ])('of the titles %s and %s keeps %s', (a, b, title) =>
    expect(merged({ title: a }, { title: b }).paper.title).toBe(title),
  );

  it('leaves the reader’s part alone', () => {
    const reader = { status: 'read', tags: ['x'], place: 7, savedAt: 3, finishedAt: 4, rating: 5 } as const;
    const { paper, text } = mergeDraft(kept(base, { ...reader, tags: ['x'] }, 'Mine.'), {
      ...base,
      abstract: 'New.',
    });
    expect(paper).toMatchObject(reader);
    expect(text).toMatchObject({ note: 'Mine.', abstract: 'New.' });
  });
});

const url = fc.nat({ max: 8 }).map((n) => `https://x.example/${n}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const id = fc.oneof(
  fc.nat({ max: 5 }).map((n) => `doi:10.1234/${n}`),
  fc.nat({ max: 5 }).map((n) => `arxiv:2401.0000${n}`),
  fc.nat({ max: 5 }).map((n) => `pmid:${n + 1}`),
);
const title = fc.constantFrom(
  'Slow rivers',
  'Slow rivers remember',
  'Slow rivers re…',
  'arXiv:2106.09608',
  '深い河',
  'Retitled',
);
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    title,
    authors: fc.array(fc.record({ family: fc.constantFrom('A', 'Bb'), given: fc.constantFrom('C', 'Dd') }), {
      maxLength: 3,
    }),
    abstract: maybe(fc.constantFrom('One.', 'Two words.')),
    issued: maybe(fc.constantFrom('2024', '2024-05', '2023')),
    venue: maybe(fc.constantFrom('arXiv', 'River Studies', 'Other')),
    type: maybe(fc.constantFrom(...workTypes)),
    volume: maybe(fc.constantFrom('1', '2')),
    pages: maybe(fc.constantFrom('1-2', '3-4')),
    ids: fc.array(id, { maxLength: 4 }),
    arxivVersion: maybe(fc.integer({ min: 1, max: 4 })),
    links: fc.record({
      landing: maybe(url),
      pdf: maybe(url),
      project: maybe(url),
      code: maybe(fc.array(url, { maxLength: 2 })),
      others: maybe(fc.array(url, { maxLength: 2 })),
    }),
  })
  .map(parseDraft);

const addresses = ({ landing, pdf, project, code = [], others = [] }: Links) =>
  new Set([landing, pdf, project, ...code, ...others].filter((each) => each !== undefined));

describe('any merge', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (a, b) => {
        const once = mergeDraft(kept(a), b);
        expect(mergeDraft(once, b)).toEqual(once);
      }),
    );
  });

  it('loses no id and no link', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (a, b) => {
        const { paper } = mergeDraft(kept(a), b);
        expect(new Set(paper.ids)).toEqual(new Set([...a.ids, ...b.ids]));
        expect(addresses(paper.links)).toEqual(new Set([...addresses(a.links), ...addresses(b.links)]));
      }),
    );
  });

  it('gives the same ids in either order', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (a, b) => {
        expect(mergeDraft(kept(a), b).paper.ids).toEqual(mergeDraft(kept(b), a).paper.ids);
      }),
    );
  });

  it('never gives up a real title for one that stands in', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (a, b) => {
        const isReal = ({ title: text }: Draft) => !text.startsWith('arXiv:');
        if (isReal(a) || isReal(b)) expect(mergeDraft(kept(a), b).paper.title).not.toContain('arXiv:');
      }),
    );
  });
});

describe('uniting two papers', () => {
  const reader = fc.record({
    status: fc.constantFrom<Status>(...statuses),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b/c', 'To cite', 'd')),
    savedAt: fc.nat({ max: 9 }),
    note: maybe(fc.constantFrom('One.', 'Two.', 'One. Two.')),
  });

  it('loses no tag, no note, no status and no link', () => {
    fc.assert(
      fc.property(anyDraft, reader, anyDraft, reader, (a, mine, b, other) => {
        const older = kept(a, { status: mine.status, tags: mine.tags, savedAt: mine.savedAt }, mine.note);
        const younger = kept(
          b,
          { id: 'p2', status: other.status, tags: other.tags, savedAt: other.savedAt },
          other.note,
        );
        const { paper, text } = unitePapers(older, younger);
        expect(paper.id).toBe('p1');
        expect(new Set(paper.tags)).toEqual(new Set([...mine.tags, ...other.tags]));
        for (const note of [mine.note, other.note]) if (note) expect(text.note).toContain(note);
        for (const status of [mine.status, other.status]) expect(isFurther(status, paper.status)).toBe(false);
        expect(addresses(paper.links)).toEqual(new Set([...addresses(a.links), ...addresses(b.links)]));
      }),
    );
  });

  it('keeps when the further one was finished', () => {
    const older = kept(base, { status: 'later' });
    const younger = kept(base, { id: 'p2', status: 'read', finishedAt: 8, place: -8 });
    expect(unitePapers(older, younger).paper).toMatchObject({ status: 'read', finishedAt: 8, place: -8 });
    expect(unitePapers(younger, older).paper).toMatchObject({ status: 'read', finishedAt: 8, place: -8 });
  });
});

describe('meetings', () => {
  it('are one a page, the first and the latest when there are too many', () => {
    const at = (n: number): Meeting => ({ url: `https://x.example/${n}`, at: n });
    const many = Array.from({ length: 30 }, (_, n) => at(n));
    const met = addMeetings(many, [{ url: 'https://x.example/29', at: 99 }]);
    expect(met).toEqual([at(0), ...many.slice(11)]);
  });
});
