/** What was read of records that have not changed since: a page is looked at again each time something in it has. */

/** A number that tells one text from another. */
function digest(seed: number, text: string): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value;
}

/** A number that changes with the texts of a record and with where its first link leads: cheap, and all that a list changes in its rows. */
export function stampOf(nodes: readonly Node[]): number {
  let stamp = nodes.length;
  for (const node of nodes) {
    stamp = digest(stamp, node.textContent ?? '');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const link = element.localName === 'a' ? element : element.querySelector('a[href]');
    stamp = digest(stamp, link?.getAttribute('href') ?? '');
  }
  return stamp;
}

/** Keeps what was read by the first node of a record, as long as the record is as it was. */
export type Kept<T> = {
  /** What was read of these nodes under this condition; undefined where that was another or they have changed. */
  get(nodes: readonly Node[], stamp: number, condition: unknown): T | undefined;
  set(nodes: readonly Node[], stamp: number, condition: unknown, value: T): void;
};

/** Nothing kept yet; what is kept goes with its nodes. */
export function makeKept<T>(): Kept<T> {
  const kept = new WeakMap<Node, { stamp: number; condition: unknown; value: T }>();
  return {
    get([first], stamp, condition) {
      const known = first && kept.get(first);
      return known && known.stamp === stamp && known.condition === condition ? known.value : undefined;
    },
    set([first], stamp, condition, value) {
      if (first) kept.set(first, { stamp, condition, value });
    },
  };
}
