// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import gate from '../../entrypoints/gate.content';
import { answerAs } from './background';

let ctx: ContentScriptContext;
let calls: ReturnType<typeof answerAs>;

beforeEach(() => {
  fakeBrowser.reset();
  document.title = '';
  document.body.replaceChildren();
  calls = answerAs({ lookHere: () => undefined });
  ctx = new ContentScriptContext('gate', {});
});

afterEach(() => ctx.abort('test over'));

const addLink = () => {
  const link = document.createElement('a');
  link.href = 'https://arxiv.org/abs/2401.00001';
  link.textContent = 'On gates';
  document.body.append(link);
};
const asked = () => calls.filter(({ call }) => call === 'lookHere').length;

describe('the gate', () => {
  it('asks for the reader of pages once, when the page may hold papers', async () => {
    addLink();
    gate.main(ctx);
    await vi.waitFor(() => expect(asked()).toBe(1));
    addLink();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(asked()).toBe(1);
  });

  it('waits for papers that come later', async () => {
    const glance = vi.spyOn(document, 'querySelector');
    gate.main(ctx);
    await vi.waitFor(() => expect(glance).toHaveBeenCalled());
    expect(asked()).toBe(0);
    addLink();
    await vi.waitFor(() => expect(asked()).toBe(1), 3000);
  });
});
