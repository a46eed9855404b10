import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerLongCalls } from '../../lib/platform/long-calls';
import type { Answer, PageCalls } from '../../lib/platform/protocol';
import { stubPorts } from '../port-kit';

/** Answers the calls of a content script as a background would; gives every call that was made, in order. */
export function answerAs(
  answers: {
    [K in keyof PageCalls]?: (input: Parameters<PageCalls[K]>[0]) => ReturnType<PageCalls[K]>;
  },
): { call: string; input: unknown }[] {
  const calls: { call: string; input: unknown }[] = [];
  const reply = async (message: unknown): Promise<Answer> => {
    const { call, input } = message as { call: keyof PageCalls; input: never };
    calls.push({ call, input });
    const answer = answers[call] as ((input: never) => unknown) | undefined;
    if (!answer)
      return { ok: false, error: { name: 'LibraryFull', message: 'The disk is full. Make room.' } };
    return { ok: true, value: answer(input) ?? null };
  };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(reply);
  stubPorts({ id: fakeBrowser.runtime.id });
  answerLongCalls(reply);
  return calls;
}
