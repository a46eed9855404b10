import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../entrypoints/content/walk';

const papers = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
const step = (current: string | undefined, direction: 1 | -1, ...among: string[]) =>
  stepFrom(papers, current, direction, ({ key }) => among.length === 0 || among.includes(key))?.key;

describe('a step of triage', () => {
  it('goes to the next and the previous paper', () => {
    expect([step('b', 1), step('b', -1)]).toEqual(['c', 'a']);
  });

  it('ends at the ends', () => {
    expect([step('d', 1), step('a', -1)]).toEqual([undefined, undefined]);
  });

  it('passes over papers it may not stop at', () => {
    expect([step('a', 1, 'd'), step('d', -1, 'a', 'b')]).toEqual(['d', 'b']);
  });

  it('counts from the current paper even when that may not be stopped at', () => {
    expect([step('b', 1, 'a', 'c'), step('b', -1, 'a', 'c')]).toEqual(['c', 'a']);
  });

  it('starts outside the list without a current paper', () => {
    expect([step(undefined, 1), step(undefined, -1), step('gone', 1)]).toEqual(['a', 'd', 'a']);
  });
});
