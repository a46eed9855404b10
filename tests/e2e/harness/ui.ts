import { writeFileSync } from 'node:fs';
import { axeRun, axeSource } from './axe';
import { pressKey } from './keys';
import type { Send } from './session';
import { until } from './until';

/** A thing on the screen as assistive technology meets it; closed shadow roots are no wall to that. */
export type Thing = {
  role: string;
  name: string;
  description: string;
  node: number;
  states: Record<string, unknown>;
};

/** A name, or what it must match. */
export type Name = string | RegExp;

const matches = (name: Name, text: string): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

/** Every thing of a page, or below the first element of a selector, in reading order; none where there is no such element. */
async function thingsBelow(send: Send, selector: string | undefined): Promise<Thing[]> {
  const { root } = await send('DOM.getDocument', { depth: 0 });
  const nodeId = selector
    ? (await send('DOM.querySelector', { nodeId: root.nodeId, selector })).nodeId
    : root.nodeId;
  if (!nodeId) return [];
  const { nodes } = await send('Accessibility.queryAXTree', { nodeId });
  return nodes
    .filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId !== undefined)
    .map(({ role, name, description, backendDOMNodeId, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      node: backendDOMNodeId ?? 0,
      states: Object.fromEntries((properties ?? []).map((property) => [property.name, property.value.value])),
    }));
}

/** Where a thing is on the screen: its left, top, width and height in CSS px. */
async function rectOf(send: Send, { node }: Thing): Promise<[number, number, number, number]> {
  const { quads } = await send('DOM.getContentQuads', { backendNodeId: node });
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
  if (!quads[0]) throw new Error('It is not drawn.');
  return [x1, y1, x2 - x1, y2 - y1];
}

/** The colour of a thing's text, as the browser computes it. */
async function colorOf(send: Send, { node }: Thing): Promise<string> {
  const { object } = await send('DOM.resolveNode', { backendNodeId: node });
  if (!object.objectId) throw new Error('It is gone.');
  const told = await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return getComputedStyle(this).color }',
    returnByValue: true,
  });
  return told.result.value;
}

async function clickAt(send: Send, x: number, y: number): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 } as const;
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** A place on the screen, in CSS px. */
export type Point = { x: number; y: number };

/** Takes hold at a place and goes to others in small steps, as a hand does; what it gives lets go. */
async function dragVia(
  send: Send,
  [from, ...stops]: readonly [Point, ...Point[]],
): Promise<() => Promise<void>> {
  const move = (point: Point, buttons: number) =>
    send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point, buttons });
  const button = { button: 'left', clickCount: 1 } as const;
  await move(from, 0);
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...button });
  let at = from;
  for (const stop of stops) {
    const steps = 4;
    for (let step = 1; step <= steps; step += 1) {
      const part = (a: number, b: number) => a + ((b - a) * step) / steps;
      await move({ x: part(at.x, stop.x), y: part(at.y, stop.y) }, 1);
    }
    at = stop;
  }
  return async () => {
    await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, ...button });
  };
}

/** An expression's value in a page; throws what it throws. */
export async function evaluate<T>(send: Send, expression: string, contextId?: number): Promise<T> {
  const told = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(contextId !== undefined && { contextId }),
  });
  const thrown = told.exceptionDetails;
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return told.result.value as T;
}

/** A person at a page, or at what is in the first element of a selector there: sees roles and names, clicks and types for real. */
export function useUi(send: Send, selector?: string) {
  const allThings = (): Promise<Thing[]> => thingsBelow(send, selector);
  const all = async (role: string, name: Name = /(?:)/): Promise<Thing[]> =>
    (await allThings()).filter((thing) => thing.role === role && matches(name, thing.name));
  const find = (role: string, name: Name, ms?: number): Promise<Thing> =>
    until(`a ${role} named ${name}`, async () => (await all(role, name))[0], ms);
  /** Waits for a thing, brings it into view and clicks its middle. */
  const clickFirst = async (what: string, look: () => Promise<Thing[]>): Promise<void> => {
    await until(`a click on ${what}`, async () => {
      const [thing] = await look();
      if (!thing) return false;
      await send('DOM.scrollIntoViewIfNeeded', { backendNodeId: thing.node });
      const [x, y, width, height] = await rectOf(send, thing);
      await clickAt(send, x + width / 2, y + height / 2);
      return true;
    });
  };
  /** The marks beside a title: their tooltip says the state, the title, and then the tags. */
  const marks = async (title: string): Promise<Thing[]> =>
    (await all('button')).filter(({ description }) => {
      const told = description.slice(description.indexOf(': ') + 2);
      return told === title || told.startsWith(`${title}\n`) || told.startsWith(`${title} `);
    });
  const focused = async (): Promise<Thing | undefined> =>
    (await allThings()).findLast(({ states }) => states.focused === true);
  return {
    send,
    all,
    find,
    /** Waits until nothing of this role has such a name. */
    gone: async (role: string, name: Name): Promise<void> => {
      await until(`no ${role} named ${name}`, async () => (await all(role, name)).length === 0);
    },
    rect: async (thing: Thing) => rectOf(send, thing),
    color: (thing: Thing) => colorOf(send, thing),
    click: (role: string, name: Name) => clickFirst(`the ${role} named ${name}`, () => all(role, name)),
    /** Clicks the mark that stands beside a title. */
    clickMark: (title: string) => clickFirst(`the mark of ${title}`, () => marks(title)),
    /** Waits for the mark beside a title to say this of it. */
    markSays: (title: string, state: string): Promise<boolean> =>
      until(`a mark that says "${state}" of ${title}`, async () =>
        (await marks(title)).some(({ name }) => name.startsWith(`${state}:`)),
      ),
    clickAt: (x: number, y: number) => clickAt(send, x, y),
    drag: (...points: [Point, ...Point[]]) => dragVia(send, points),
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) await pressKey(send, key);
    },
    /** Types a text at once, as a paste or an input method does, as soon as what has this name has the focus. */
    typeInto: async (name: Name, text: string): Promise<void> => {
      await until(`the focus on what is named ${name}`, async () =>
        matches(name, (await focused())?.name ?? ''),
      );
      await send('Input.insertText', { text });
    },
    /** All the text that can be read, a line for each run of it. */
    text: async (): Promise<string> => {
      const things = await allThings();
      return things.flatMap(({ role, name }) => (role === 'StaticText' ? [name] : [])).join('\n');
    },
    /** What has the focus. */
    focused,
    evaluate: <T>(expression: string) => evaluate<T>(send, expression),
    screenshot: async (path: string): Promise<void> => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    /** The lines of axe's findings on a page of ours. */
    axe: async (): Promise<string[]> => {
      await evaluate(send, `${axeSource}; true`);
      return await evaluate<string[]>(send, axeRun('document'));
    },
  };
}

/** A person at a page. */
export type Ui = ReturnType<typeof useUi>;
