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

const roleSelectors: Record<string, string> = {
  button: 'button, [role=button]',
  tab: '[role=tab]',
  combobox: '[role=combobox]',
  searchbox: 'input[type=search]',
  link: 'a[href]',
  menuitem: '[role=menuitem]',
  menuitemradio: '[role=menuitemradio]',
  checkbox: 'input[type=checkbox]',
};

const webDriverKeys: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
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
  const keys = (presses: string[]) =>
    perform([
      {
        type: 'key',
        id: 'keys',
        actions: presses.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      },
    ]);
  return {
    all,
    find,
    click: async (role: string, name: Name): Promise<void> => {
      const { sharedId } = await find(role, name);
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
    },
    press: (...names: string[]) => keys(names.map((name) => webDriverKeys[name] ?? name)),
    type: (text: string) => keys([...text]),
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
