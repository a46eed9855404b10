// @ts-check

/**
 * What the page benches run in a world of their own beside a page, as a content script is. Each function is sent there
 * as its source and needs nothing around it.
 */

/** The time of one plain walk over the page's nodes that reads their text, in ms. */
export function plainWalk() {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    characters += node.nodeValue?.length ?? 0;
  return { ms: performance.now() - start, characters };
}
