import { describe, expect, it } from 'vitest';
import { type Box, placeMark, placeMarkMirrored } from '../../entrypoints/content/place';

const letter = (left: number, top = 100): Box => ({ left, top, right: left + 8, bottom: top + 20 });
const needless = () => {
  throw new Error('asked for a letter without need');
};
const unasked = { last: needless, head: needless };
const none = () => undefined;

describe('the place of a mark', () => {
  it('is in the margin, in the middle of the first line', () => {
    expect(placeMark(letter(100), [], unasked)).toEqual({ x: 76, y: 98 });
  });

  it('is close before the first word where something stands in the margin', () => {
    const number: Box = { left: 60, top: 100, right: 88, bottom: 120 };
    expect(placeMark(letter(100), [number], unasked)).toEqual({ x: 80, y: 98 });
  });

  it('is close before the first word where the margin is narrow', () => {
    expect(placeMark(letter(16), [], unasked)).toEqual({ x: -4, y: 98 });
  });

  it('is after the last word where there is no room before the first', () => {
    expect(placeMark(letter(8), [], { last: () => letter(292, 124), head: needless })).toEqual({
      x: 300,
      y: 122,
    });
  });

  it('is where it harms least when every place is taken', () => {
    const thumbnail: Box = { left: 0, top: 90, right: 100, bottom: 200 };
    const button: Box = { left: 308, top: 100, right: 312, bottom: 120 };
    const letters = { last: () => letter(292), head: none };
    expect(placeMark(letter(100), [thumbnail, button], letters)).toEqual({ x: 300, y: 98 });
  });

  it('is in the margin of its record where text stands before the title and after it', () => {
    const name: Box = { left: 40, top: 100, right: 198, bottom: 120 };
    const year: Box = { left: 300, top: 100, right: 360, bottom: 120 };
    const letters = { last: () => letter(292), head: () => letter(40) };
    expect(placeMark(letter(200), [name, year], letters)).toEqual({ x: 16, y: 98 });
  });

  it('may touch the padding of what stands there', () => {
    const votes: Box = { left: 40, top: 80, right: 85, bottom: 140 };
    expect(placeMark(letter(100), [votes], unasked)).toEqual({ x: 76, y: 98 });
  });

  it('does not mind what stands above or below', () => {
    const above: Box = { left: 0, top: 40, right: 200, bottom: 95 };
    expect(placeMark(letter(100), [above], unasked)).toEqual({ x: 76, y: 98 });
  });

  it('is all as in a mirror for a title that is written from right to left', () => {
    const end = { last: () => letter(100, 124), head: needless };
    expect(placeMarkMirrored(letter(900), [], unasked, 1000)).toEqual({ x: 908, y: 98 });
    expect(placeMarkMirrored(letter(984), [], end, 1000)).toEqual({ x: 76, y: 122 });
  });
});
