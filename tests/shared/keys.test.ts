// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { keyActOf } from '../../entrypoints/shared/keys';
import type { PopupAct } from '../../lib/core/shortcuts';

const box = document.createElement('input');
const button = document.createElement('button');
const list = document.createElement('table');

/** What a key does when an element has the focus. */
function actAt(element: HTMLElement, key: string, more: KeyboardEventInit = {}): PopupAct | undefined {
  let act: PopupAct | undefined;
  const onKeyDown = (event: Event) => {
    act = keyActOf('popup', event as KeyboardEvent, box);
  };
  document.body.append(element);
  document.addEventListener('keydown', onKeyDown, { once: true });
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return act;
}

afterEach(() => document.body.replaceChildren());

describe('a key press', () => {
  it.each<[string, PopupAct | undefined]>([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Enter', 'open'],
    ['Escape', 'leave'],
    ['j', undefined],
    ['r', undefined],
    ['1', undefined],
    ['/', undefined],
    ['Delete', undefined],
  ])('%s in the search box does %s', (key, act) => {
    expect(actAt(box, key)).toBe(act);
  });

  it.each<[string, PopupAct | undefined]>([
    ['j', 'next'],
    ['r', 'toRead'],
    ['3', 'showAll'],
    ['Enter', 'open'],
    ['Delete', 'remove'],
    ['w', undefined],
  ])('%s on the list does %s', (key, act) => {
    expect(actAt(list, key)).toBe(act);
  });

  it('of Enter or Space on a button is the button’s', () => {
    expect([actAt(button, 'Enter'), actAt(button, ' '), actAt(button, 'j')]).toEqual([
      undefined,
      undefined,
      'next',
    ]);
  });

  it('while a word is being composed is the composer’s', () => {
    expect(actAt(box, 'Enter', { isComposing: true })).toBeUndefined();
  });
});
