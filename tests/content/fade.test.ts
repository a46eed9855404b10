// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { makeFade } from '../../entrypoints/content/fade';

function aRecord(style?: string): HTMLElement {
  const record = document.createElement('div');
  if (style) record.setAttribute('style', style);
  return record;
}

it('fades dismissed records, and gives them back as they were', () => {
  const plain = aRecord();
  const styled = aRecord('opacity: 0.9; color: red;');
  const fade = makeFade(new AbortController().signal);
  fade.show(new Set([plain, styled]));
  fade.show(new Set([plain, styled]));
  expect([plain.style.opacity, styled.style.opacity]).toEqual(['0.55', '0.55']);
  fade.show(new Set());
  expect(plain.hasAttribute('style')).toBe(false);
  expect([styled.style.opacity, styled.style.color]).toEqual(['0.9', 'red']);
});

it('undoes itself when the script ends', () => {
  const life = new AbortController();
  const record = aRecord();
  makeFade(life.signal).show(new Set([record]));
  life.abort();
  expect(record.hasAttribute('style')).toBe(false);
});
