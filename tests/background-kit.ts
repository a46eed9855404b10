import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../lib/core/paper';
import type { Answer } from '../lib/platform/protocol';
import { stubPorts } from './port-kit';

/** The page that tab 7 shows, and the senders a background hears of: its content script, and our popup. */
export const page = 'https://papers.example/list';
export const contentScript = { id: fakeBrowser.runtime.id, url: page, tab: { id: 7 } };
export const popup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

/** What the address bar is told to offer. */
export type Suggestion = { content: string; description: string };

type TabAnswer = (message: { call: string; input: unknown }) => Promise<unknown>;

let onCommand: (command: string) => void;
let onMenu: (info: object, tab: object) => void;
let onInput: (text: string, show: (suggestions: Suggestion[]) => void) => void;
let onEnter: (text: string) => void;
let answerOfTab: TabAnswer;

/** Answers from now on as the content script of tab 7; until then there is none. */
export function answerAsTab(answer: TabAnswer): void {
  answerOfTab = answer;
}

/** Gives a command, as its key does. */
export function press(command: string): void {
  onCommand(command);
}

/** Clicks a row of the context menu in tab 7, on what `info` tells. */
export function clickMenu(menuItemId: string, info: object = {}): void {
  onMenu({ menuItemId, pageUrl: page, ...info }, { id: 7, url: page, title: 'Papers' });
}

/** What the address bar offers for a text after our keyword. */
export function typeInBar(text: string): Promise<Suggestion[]> {
  return new Promise((resolve) => onInput(text, resolve));
}

/** Presses Enter on a text in the address bar. */
export function enterInBar(text: string): void {
  onEnter(text);
}

/** Keeps the listener of an event that wxt's fake browser has none of. */
function stubEvent(
  event: { addListener(listener: never): void },
  keep: (listener: never) => void = () => {},
): void {
  vi.spyOn(event, 'addListener').mockImplementation(keep);
}

function stubBrowser(): void {
  const { contextMenus, omnibox, permissions } = fakeBrowser;
  stubPorts(popup);
  stubEvent(contextMenus.onClicked, (listener) => {
    onMenu = listener;
  });
  stubEvent(omnibox.onInputChanged, (listener) => {
    onInput = listener;
  });
  stubEvent(omnibox.onInputEntered, (listener) => {
    onEnter = listener;
  });
  stubEvent(permissions.onAdded);
  stubEvent(permissions.onRemoved);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({} as never);
  vi.spyOn(permissions, 'contains').mockResolvedValue(false);
  vi.spyOn(permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([]);
  vi.spyOn(omnibox, 'setDefaultSuggestion').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((listener) => {
    onCommand = listener as typeof onCommand;
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((_: number, message: never) =>
    answerOfTab(message)) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: page, title: 'Papers' }] as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
}

/** Starts the background as the browser does, again after it was stopped: the module anew, `main` once. */
export async function wakeBackground(): Promise<void> {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  vi.resetModules();
  const { default: background } = await import('../entrypoints/background');
  expect(background.main()).toBeUndefined();
}

/** Runs the background in a new browser with an empty library. */
export async function runBackground(): Promise<void> {
  fakeBrowser.reset();
  vi.useRealTimers();
  stubBrowser();
  answerAsTab(() => Promise.reject(new Error('Receiving end does not exist')));
  Dexie.dependencies.indexedDB = new IDBFactory();
  await wakeBackground();
}

/** What a message gets for an answer, as it crosses the wire. */
export async function ask(
  call: string,
  input: unknown,
  sender: object = contentScript,
): Promise<Answer | undefined> {
  const message = JSON.parse(JSON.stringify({ to: 'background', call, input }));
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never);
  return answer as Answer | undefined;
}

/** The value of a call that succeeds. */
export async function tell<T>(call: string, input: unknown, sender?: object): Promise<T> {
  const answer = await ask(call, input, sender);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: T }).value;
}

/** Saves drafts as the content script does. */
export function save(drafts: Draft[], more: object = {}) {
  const input = { drafts, status: 'saved', url: page, ...more };
  return tell<{ paperIds: string[]; added: number; act: number; leftOut?: number }>('savePapers', input);
}
