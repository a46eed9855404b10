// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { levelAt, lightnessOf, toneAt } from '../../entrypoints/content/tone';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

describe('the lightness of a colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0 0 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', 1],
    ['oklch(0.21 0.03 264)', 0.21],
    ['oklab(0.9 0 0)', 0.9],
    ['lab(20 0 0)', 0.2],
    ['lch(80 10 20)', 0.8],
  ])('%s', (color, lightness) => {
    expect(lightnessOf(color)).toBeCloseTo(lightness, 2);
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', 'rgb(0 0 0 / 0.2)', 'oklch(0.2 0 0 / 10%)', ''])(
    'is unknown of %j, which does not cover',
    (color) => {
      expect(lightnessOf(color)).toBeUndefined();
    },
  );
});

function titleIn(...styles: string[]): Element {
  let parent: Element = document.body;
  for (const style of styles) {
    const element = document.createElement('div');
    element.setAttribute('style', style);
    parent.append(element);
    parent = element;
  }
  return parent;
}

describe('the page behind a title', () => {
  it('is as dark as the nearest background that covers', () => {
    expect(toneAt(titleIn('background-color: rgb(20, 20, 20)', ''), window)).toBe('dark');
    expect(
      toneAt(titleIn('background-color: rgb(20, 20, 20)', 'background-color: rgb(250, 250, 250)'), window),
    ).toBe('light');
  });

  it('is light when nothing says otherwise', () => {
    expect(toneAt(titleIn(''), window)).toBe('light');
  });

  it('stands at the level of the outermost thing that has one', () => {
    expect(levelAt(titleIn('z-index: 3', 'z-index: 9', ''), window)).toBe(3);
    expect(levelAt(titleIn('z-index: -1'), window)).toBe(1);
  });
});
