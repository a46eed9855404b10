// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { makeVeils, type Veil } from '../../entrypoints/content/veil';

function aRecord(style?: string): HTMLElement {
  const record = document.createElement('div');
  if (style) record.setAttribute('style', style);
  return record;
}

const all = (veil: Veil, ...records: Element[]) => new Map(records.map((record) => [record, veil]));

it('fades and hides records, and gives them back as they were', () => {
  const plain = aRecord();
  const styled = aRecord('opacity: 0.9; display: flex; color: red;');
  const veils = makeVeils(window, new AbortController().signal);
  veils.show(all('faded', plain, styled));
  veils.show(all('faded', plain, styled));
  expect([plain.style.opacity, styled.style.opacity]).toEqual(['0.55', '0.55']);
  veils.show(all('hidden', styled));
  expect(plain.hasAttribute('style')).toBe(false);
  expect([styled.style.opacity, styled.style.display]).toEqual(['0.9', 'none']);
  expect(styled.style.getPropertyPriority('display')).toBe('important');
  veils.show(new Map());
  expect([styled.style.opacity, styled.style.display, styled.style.color]).toEqual(['0.9', 'flex', 'red']);
});

it('lift themselves when the script ends', () => {
  const life = new AbortController();
  const record = aRecord();
  makeVeils(window, life.signal).show(all('hidden', record));
  life.abort();
  expect(record.hasAttribute('style')).toBe(false);
});

it('print what is faded as it is, and nothing that is hidden', () => {
  const [faded, hidden] = [aRecord(), aRecord()];
  const veils = makeVeils(window, new AbortController().signal);
  veils.show(new Map([...all('faded', faded), ...all('hidden', hidden)]));
  window.dispatchEvent(new Event('beforeprint'));
  expect([faded.style.opacity, hidden.style.display]).toEqual(['', 'none']);
  window.dispatchEvent(new Event('afterprint'));
  expect([faded.style.opacity, hidden.style.display]).toEqual(['0.55', 'none']);
});
