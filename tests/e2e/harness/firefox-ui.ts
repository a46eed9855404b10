import { type Bidi, call, locate, type Node } from './bidi';
import type { Name } from './ui';
import { until } from './until';

/** The name that assistive technology would give an element of ours. */
const nameOf = `(element) => {
  const shown = element.cloneNode(true);
  for (const hidden of shown.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? shown.textContent;
  return (name ?? '').replace(/\\s+/g, ' ').trim();
}`;

/** The tooltip of an element. */
const titleOf = '(element) => element.title';

const sizeOf = `(element) => {
  const { width, height } = element.getBoundingClientRect();
  return JSON.stringify([width, height]);
}`;

const hasFocus = '(element) => element.getRootNode().activeElement === element';

const roleSelectors: Record<string, string> = {
  button: 'button, [role=button]',
  tab: '[role=tab]',
  combobox: '[role=combobox]',
  searchbox: 'input[type=search]',
  link: 'a[href]',
  menuitem: '[role=menuitem]',
  menuitemradio: '[role=menuitemradio]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
};

const webDriverKeys: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Shift: '\uE008',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** The element in which everything of ours on a page stands. */
const hostName = 'offprint-marks';

const matches = (name: Name, text: string): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

/** A person at a page in Firefox. With `isInPage`, at what Offprint put on it, behind the closed shadow root. */
export function useFirefoxUi(bidi: Bidi, context: string, isInPage: boolean) {
  const start = async (): Promise<Node | undefined> => {
    if (!isInPage) return undefined;
    const [host] = await locate(bidi, context, hostName);
    if (!host?.value?.shadowRoot) throw new Error(`There is no <${hostName}> with a shadow root yet.`);
    return host.value.shadowRoot;
  };
  const all = async (role: string, name: Name): Promise<Node[]> => {
    const nodes = await locate(bidi, context, roleSelectors[role] ?? role, await start());
    const names = await Promise.all(nodes.map((node) => call<string>(bidi, context, nameOf, node)));
    return nodes.filter((_node, index) => matches(name, names[index] ?? ''));
  };
  const find = (role: string, name: Name): Promise<Node> =>
    until(`a ${role} named ${name}`, async () => (await all(role, name))[0]);
  const perform = (actions: object[]) => bidi('input.performActions', { context, actions });
  const strike = (key: string) => [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key },
  ];
  const keys = (presses: string[]) =>
    perform([{ type: 'key', id: 'keys', actions: presses.flatMap(strike) }]);
  /** Presses a key as the shortcut table writes it, `Shift+T` as well. */
  const press = async (name: string) => {
    const key = name.replace(/^Shift\+/, '');
    const [down, up] = strike(webDriverKeys.Shift ?? '');
    const inside = strike(webDriverKeys[key] ?? key);
    await perform([{ type: 'key', id: 'keys', actions: key === name ? inside : [down, ...inside, up] }]);
  };
  const clickNode = async ({ sharedId }: Node) => {
    const origin = { type: 'element', element: { sharedId } };
    await call(bidi, context, `(element) => element.scrollIntoView({ block: 'nearest' })`, { sharedId });
    await perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  };
  /** The marks that are drawn, with what their tooltips say. */
  const marks = async () => {
    const nodes = await locate(bidi, context, '.mark', await start());
    return await Promise.all(
      nodes.map(async (node) => ({ node, tooltip: await call<string>(bidi, context, titleOf, node) })),
    );
  };
  const markOf = async (title: string) =>
    (await marks()).find(({ tooltip }) => tooltip.split('\n')[0]?.endsWith(`: ${title}`));
  return {
    all,
    find,
    click: async (role: string, name: Name): Promise<void> => clickNode(await find(role, name)),
    /** What the marks near the window say, each its state and its paper. */
    marks: async (): Promise<string[]> => (await marks()).map(({ tooltip }) => tooltip.split('\n')[0] ?? ''),
    /** Clicks the mark that stands beside a title. */
    clickMark: async (title: string): Promise<void> =>
      clickNode((await until(`the mark of ${title}`, () => markOf(title))).node),
    /** Waits for the mark beside a title to say this of it. */
    markSays: (title: string, state: string): Promise<boolean> =>
      until(`a mark that says "${state}" of ${title}`, async () =>
        (await markOf(title))?.tooltip.startsWith(`${state}: `),
      ),
    press: async (...names: string[]): Promise<void> => {
      for (const name of names) await press(name);
    },
    type: (text: string) => keys([...text]),
    /** Types a text as soon as the field of this name has the focus. */
    typeInto: async (role: string, name: Name, text: string): Promise<void> => {
      const field = await find(role, name);
      await until(`the focus on ${name}`, () => call<boolean>(bidi, context, hasFocus, field));
      await keys([...text]);
    },
    /** How wide and high an element is drawn, in CSS px. */
    sizeOf: async (node: Node): Promise<number[]> =>
      JSON.parse(await call<string>(bidi, context, sizeOf, node)),
    /** The text that stands there. */
    text: async (): Promise<string> => {
      const root = await start();
      if (!root) return await call<string>(bidi, context, '() => document.body.innerText');
      return await call<string>(
        bidi,
        context,
        '(root) => [...root.children].map((child) => child.innerText).join("\\n")',
        root,
      );
    },
  };
}

/** A person at a page in Firefox. */
export type FirefoxUi = ReturnType<typeof useFirefoxUi>;
