// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeKeyboard, takesText } from '../../entrypoints/content/keyboard';

let life: AbortController;
let isActive: boolean;
const onKey = vi.fn<(press: KeyboardEvent, isTyping: boolean) => boolean>();
const heard = vi.fn();

beforeEach(() => {
  life = new AbortController();
  isActive = true;
  onKey.mockReturnValue(true);
  takeKeyboard(window as never, {
    stage: () => undefined,
    isActive: () => isActive,
    onKey,
    signal: life.signal,
  });
  window.addEventListener('keydown', heard, { capture: true, signal: life.signal });
});

afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

function press(on: Element, init: KeyboardEventInit, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init });
  // Only a real key press is trusted; here it stands for one.
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  on.dispatchEvent(event);
  return event;
}

describe('the keyboard', () => {
  it('is ours while active: the page hears nothing', () => {
    const event = press(document.body, { key: 's', code: 'KeyS' });
    expect([onKey.mock.calls.length, heard.mock.calls.length, event.defaultPrevented]).toEqual([1, 0, true]);
  });

  it('keeps what a key does by itself when the key means nothing to us', () => {
    onKey.mockReturnValue(false);
    expect(press(document.body, { key: ' ', code: 'Space' }).defaultPrevented).toBe(false);
  });

  it('is the page’s when we are not active', () => {
    isActive = false;
    press(document.body, { key: 's', code: 'KeyS' });
    expect([onKey.mock.calls.length, heard.mock.calls.length]).toEqual([0, 1]);
  });

  it('leaves the browser its keys and the page its boxes', () => {
    const box = document.body.appendChild(document.createElement('textarea'));
    press(document.body, { key: 's', code: 'KeyS', ctrlKey: true });
    press(document.body, { key: 's', code: 'KeyS', altKey: true });
    press(document.body, { key: 's', code: 'KeyS', metaKey: true });
    press(box, { key: 's', code: 'KeyS' });
    press(document.body, { key: 's', code: 'KeyS', isComposing: true });
    expect([onKey.mock.calls.length, heard.mock.calls.length]).toEqual([0, 5]);
  });

  it('believes no key that the page made up', () => {
    press(document.body, { key: 's', code: 'KeyS' }, false);
    expect(onKey).not.toHaveBeenCalled();
  });

  it('is given back in the end', () => {
    life.abort();
    press(document.body, { key: 's', code: 'KeyS' });
    expect(onKey).not.toHaveBeenCalled();
  });
});

describe('an element takes text', () => {
  it.each([
    ['textarea', {}, true],
    ['select', {}, true],
    ['input', {}, true],
    ['input', { type: 'search' }, true],
    ['input', { type: 'checkbox' }, false],
    ['button', {}, false],
    ['p', {}, false],
  ])('%s %o: %s', (name, attributes, expected) => {
    const element = Object.assign(document.createElement(name), attributes);
    expect(takesText(element)).toBe(expected);
  });

  it('never when there is none', () => {
    expect([takesText(null), takesText(undefined)]).toEqual([false, false]);
  });
});
