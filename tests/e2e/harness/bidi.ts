import type { Browser, Page } from 'puppeteer-core';

/** Sends a WebDriver BiDi command and gives its result (https://w3c.github.io/webdriver-bidi/). */
export type Bidi = <T>(method: string, params: object) => Promise<T>;

/** The BiDi line that puppeteer holds, for what puppeteer has no words for: closed shadow roots and the browser's chrome. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<object> };
  };
  return async <T>(method: string, params: object) => {
    const answer = await connection.send(method, params);
    return (
      'result' in answer && !('type' in answer && answer.type === 'exception') ? answer.result : answer
    ) as T;
  };
}

/** The id of the browsing context that a page is. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** A node on the other side. */
export type Node = { sharedId: string; value?: { shadowRoot?: Node | null } };

type Evaluated = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };

/** Values that cross as they are. */
type Argument = Node | string;

const asArgument = (value: Argument): object =>
  typeof value === 'string' ? { type: 'string', value } : { sharedId: value.sharedId };

/** What a function of the page's world gives for these nodes and strings: a string, number, boolean or nothing. */
export async function call<T>(bidi: Bidi, context: string, code: string, ...values: Argument[]): Promise<T> {
  const told = await bidi<Evaluated | { value?: unknown }>('script.callFunction', {
    functionDeclaration: code,
    arguments: values.map(asArgument),
    target: { context },
    awaitPromise: true,
  });
  if ('exceptionDetails' in told) throw new Error(told.exceptionDetails?.text);
  const result = 'result' in told ? told.result : told;
  return (result as { value?: unknown } | undefined)?.value as T;
}

/** The nodes that a CSS selector finds, below `start` or in the whole page. */
export async function locate(bidi: Bidi, context: string, css: string, start?: Node): Promise<Node[]> {
  const startNodes = start && [{ sharedId: start.sharedId }];
  const locator = { type: 'css', value: css };
  const found = await bidi<{ nodes: Node[] }>('browsingContext.locateNodes', {
    context,
    locator,
    ...(startNodes && { startNodes }),
  });
  return found.nodes;
}
