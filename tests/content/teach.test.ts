import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openedProps } from '../../entrypoints/content/panel';
import { sayNothingHere } from '../../entrypoints/content/teach';
import { answerAs } from './background';
import { aDesk, rowsOf } from './kit';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('offprint');
});

describe('showing Offprint a paper', () => {
  it('is offered in the panel, which makes room for it', () => {
    const calls = answerAs({ teachHere: () => undefined });
    const desk = aDesk({ rows: rowsOf(2), panel: 'open' });
    openedProps(desk)?.onTeach();
    expect([calls, desk.state.panel]).toEqual([[{ call: 'teachHere', input: {} }], 'rest']);
  });

  it('is offered where nothing was found', () => {
    const calls = answerAs({ teachHere: () => undefined });
    const desk = aDesk();
    sayNothingHere(desk);
    expect(desk.state.toast?.text).toBe('No papers found here.');
    desk.state.toast?.teach?.();
    expect([calls.length, desk.state.toast]).toEqual([1, undefined]);
  });

  it('says so where the page may not be read', async () => {
    answerAs({});
    const desk = aDesk({ rows: rowsOf(2), panel: 'open' });
    openedProps(desk)?.onTeach();
    await vi.waitFor(() => expect(desk.state.toast?.text).toBe('The disk is full. Make room.'));
  });
});
