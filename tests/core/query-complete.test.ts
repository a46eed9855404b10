import { describe, expect, it } from 'vitest';
import { completionsOf } from '../../lib/core/query-complete';

const texts = (text: string, tags?: string[], caret = text.length) =>
  completionsOf(text, caret, tags)?.options.map((option) => option.text);

describe('completionsOf', () => {
  it('offers the fields that begin with the word at the caret', () => {
    expect(texts('graph ta')).toEqual(['tag:']);
    expect(texts('-A')).toEqual(['author:', 'abstract:', 'added:']);
    expect(texts('(ye')).toEqual(['year:']);
    expect(completionsOf('graph ta', 8)).toMatchObject({ from: 6, to: 8 });
  });

  it('offers nothing where nothing is typed, after a space, or in a field without few values', () => {
    expect(texts('')).toBeUndefined();
    expect(texts('graph ')).toBeUndefined();
    expect(texts('year:20')).toBeUndefined();
    expect(texts('nonsense:a')).toBeUndefined();
    expect(texts('xyz')).toBeUndefined();
  });

  it('offers the values of is: and has:', () => {
    expect(texts('is:rea')).toEqual(['is:reading ', 'is:read ']);
    expect(texts('status:l')).toEqual(['is:later ']);
    expect(texts('x -has:')).toHaveLength(5);
    expect(texts('is:read')).toEqual(['is:reading ']);
  });

  it('offers tags by the beginning of any part, quoted where they need it, in the order given', () => {
    const tags = ['vision', 'to do', 'nlp/parsing', 'Probabilité'];
    expect(texts('tag:', tags)).toHaveLength(4);
    expect(texts('tag:p', tags)).toEqual(['tag:nlp/parsing ', 'tag:Probabilité ']);
    expect(texts('tag:probabilite', tags)).toEqual([]);
    expect(texts('tag:"to d', tags)).toEqual(['tag:"to do" ']);
    expect(texts('tag:nlp/', tags)).toEqual(['tag:nlp/parsing ']);
    expect(completionsOf('a tag:"to d', 11, tags)).toMatchObject({ from: 2, to: 11, tag: 'to d' });
  });

  it('looks only at what is before the caret', () => {
    expect(completionsOf('tit graph', 3)).toMatchObject({ from: 0, to: 3, options: [{ text: 'title:' }] });
  });
});
