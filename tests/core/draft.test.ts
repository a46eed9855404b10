import { describe, expect, it } from 'vitest';
import { maxDraftsPerCall, parseDraft, parseDrafts, parseIdentities } from '../../lib/core/draft';

const plain = { title: 'Slow rivers', authors: [], ids: [], links: {} };

describe('parseDraft', () => {
  it('keeps a good draft as it is', () => {
    const draft = {
      title: 'Slow rivers',
      authors: [{ family: 'Okonkwo', given: 'Ada' }, { literal: 'The River Group' }],
      abstract: 'Water.',
      issued: '2024-05-17',
      venue: 'River Studies',
      type: 'article-journal',
      volume: '7',
      issue: '2',
      pages: '1-20',
      ids: ['doi:10.1234/a', 'arxiv:2401.00001'],
      arxivVersion: 3,
      links: {
        landing: 'https://a.example/1',
        pdf: 'https://a.example/1.pdf',
        code: ['https://code.example/x'],
        project: 'https://b.example/',
        others: ['https://c.example/'],
      },
      listed: { section: 'Oral', upvotes: 12 },
      confidence: 0.75,
    };
    expect(parseDraft(draft)).toEqual(draft);
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { title: '' },
    { title: ' \u200B\n ' },
    { title: 7 },
    { title: ['a'] },
  ])('refuses %j, which has no title', (value) =>
    expect(() => parseDraft(value)).toThrow(expect.objectContaining({ name: 'BadDraft' })),
  );

  it('refuses a title over 1,000 characters, five megabytes in no time', () => {
    expect(parseDraft({ ...plain, title: 'x'.repeat(1000) }).title).toHaveLength(1000);
    expect(() => parseDraft({ ...plain, title: 'x'.repeat(1001) })).toThrow(
      expect.objectContaining({ name: 'BadDraft' }),
    );
    const start = performance.now();
    expect(() => parseDraft({ ...plain, title: ' a'.repeat(2_500_000) })).toThrow();
    expect(performance.now() - start).toBeLessThan(20);
  });

  it('keeps markup as the plain text it is', () => {
    const title = '<img src=x onerror=alert(1)> in the <b>title</b>';
    expect(parseDraft({ ...plain, title }).title).toBe(title);
  });

  it('makes one clean line of a text', () => {
    const title = '  Slow\u0000 \n\t rivers\u202E and  Fre\u0301chet\uFEFF \uD800 ';
    expect(parseDraft({ ...plain, title }).title).toBe('Slow rivers and Fréchet');
  });

  it('cuts a long abstract without halving a character', () => {
    expect(parseDraft({ ...plain, abstract: 'a'.repeat(30_000) }).abstract).toHaveLength(20_000);
    const { abstract = '' } = parseDraft({ ...plain, abstract: `${'a'.repeat(19_999)}😀` });
    expect(abstract).toBe('a'.repeat(19_999));
  });

  it('takes web addresses only', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://a.example/',
      '//a.example/',
      'https://user:secret@a.example/',
      'https://user@a.example/',
      `https://a.example/${'x'.repeat(2048)}`,
      7,
      null,
    ];
    for (const url of bad)
      expect(parseDraft({ ...plain, links: { landing: url, pdf: url, project: url } }).links).toEqual({});
    const code = [...bad, 'https://code.example/x', 'https://code.example/x'];
    expect(parseDraft({ ...plain, links: { code } }).links).toEqual({ code: ['https://code.example/x'] });
  });

  it('drops what is unknown or of the wrong kind', () => {
    const draft = {
      ...plain,
      status: 'read',
      note: 'x',
      authors: [{ family: '' }, 'Ada', null, { family: 'Okonkwo', given: 7, extra: 1 }],
      issued: '2024-13',
      type: 'webpage',
      ids: ['doi:10.1234/a', 'nonsense', 'doi:10.1234/A', 7, 'constructor:x'],
      arxivVersion: 1.5,
      listed: { upvotes: -1, nothing: 'x' },
      confidence: Number.NaN,
    };
    expect(parseDraft(draft)).toEqual({ ...plain, authors: [{ family: 'Okonkwo' }], ids: ['doi:10.1234/a'] });
  });

  it('reads own fields only', () => {
    const inherited = Object.create({ title: 'Inherited' });
    expect(() => parseDraft(inherited)).toThrow();
    const poisoned = JSON.parse(
      '{"title": "Slow rivers", "__proto__": {"venue": "x"}, "links": {"__proto__": {"pdf": "https://a.example/"}}}',
    );
    expect(parseDraft(poisoned)).toEqual(plain);
  });

  it('has bounds for lists, and survives cycles and depth', () => {
    const authors: unknown[] = Array.from({ length: 6000 }, (_, index) => ({ family: `F${index}` }));
    expect(parseDraft({ ...plain, authors }).authors).toHaveLength(5000);
    expect(parseDraft({ ...plain, authors: [{ literal: 'x'.repeat(900) }] }).authors).toEqual([
      { literal: 'x'.repeat(200) },
    ]);
    const cyclic: Record<string, unknown> = { ...plain };
    cyclic.links = cyclic;
    cyclic.authors = [cyclic];
    cyclic.listed = cyclic;
    expect(parseDraft(cyclic)).toEqual(plain);
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = { title: deep };
    expect(() => parseDraft(deep)).toThrow(expect.objectContaining({ name: 'BadDraft' }));
  });
});

describe('parseDrafts', () => {
  it('marks the bad ones among the good', () => {
    expect(parseDrafts([plain, { title: '' }, plain])).toEqual([plain, undefined, plain]);
  });

  it('refuses what is no list, too long, or all bad', () => {
    expect(() => parseDrafts('x')).toThrow(expect.objectContaining({ name: 'BadRequest' }));
    expect(() => parseDrafts([{}, null])).toThrow(expect.objectContaining({ name: 'BadDraft' }));
    const long = Array.from({ length: 10_000 }, () => plain);
    expect(() => parseDrafts(long)).toThrow(
      'One call takes at most 2,000 papers; this one has 10,000. Send them in parts.',
    );
    expect(parseDrafts(long.slice(0, maxDraftsPerCall))).toHaveLength(maxDraftsPerCall);
  });
});

describe('parseIdentities', () => {
  it('keeps places: what is unusable is of no work', () => {
    expect(
      parseIdentities([null, { ...plain, issued: '2024', ids: ['pmid:1', 'x'], abstract: 'no' }]),
    ).toEqual([
      { title: '', authors: [], ids: [] },
      { title: 'Slow rivers', authors: [], issued: '2024', ids: ['pmid:1'] },
    ]);
  });
});
