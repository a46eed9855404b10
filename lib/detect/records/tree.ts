import { rootOf } from '../roots';

/** Elements whose text nobody reads. */
export const silent = new Set(
  'script style svg noscript template iframe object embed canvas select option button textarea input head link meta video audio img picture source map'.split(
    ' ',
  ),
);

/**
 * The page's elements in document order, as parallel arrays: what pass one leaves for the others. Positions are
 * indices into these arrays.
 */
export type Tree = {
  elements: Element[];
  parent: number[];
  /** Hash of the tags above the element, and of its own shape (tag and first class). */
  key: number[];
  path: number[];
  /** Characters of text inside, and where the element's subtree ends (exclusive). */
  text: number[];
  end: number[];
  /** How many `br` and `hr` stand directly in the element, and its characters of text outside child elements. */
  breaks: number[];
  ownText: number[];
  /** Whether some of it stands in shadow roots, which the text of what is round them leaves out. */
  hasRoots: boolean;
};

const stateWord =
  /\d{3}|^(is|has|js)-|^(active|odd|even|first|last|selected|visited|current|open|show|hidden|alt|ng-scope|ng-binding)$|^(row|tr|line|bg|item|list|table)[-_]?([0-4]|odd|even|alt|light|dark)$|^(odd|even|alt)[-_]?(row|line|item)$/i;
const shapes = new Map<string, number>();

/** A number for the shape of an element: its tag and its first class that does not tell a state or a number. */
export function shapeOf(tag: string, names: string | null): number {
  const text = names ? `${tag}.${names}` : tag;
  let shape = shapes.get(text);
  if (shape === undefined) {
    const name =
      names?.split(/\s+/).find((token) => token && token.length <= 28 && !stateWord.test(token)) ?? '';
    shape = hash(hash(17, tag), name);
    shapes.set(text, shape);
  }
  return shape;
}

function hash(seed: number, text: string): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0;
  return value;
}

/** Two numbers as one. */
export function mix(a: number, b: number): number {
  return (Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) + b) | 0;
}

const nodesPerStep = 1000;

/** Pass one: walks the page once and measures every element, pausing now and then. */
export function* measure(root: Element): Generator<undefined, Tree> {
  const tree: Tree = {
    elements: [],
    parent: [],
    key: [],
    path: [],
    text: [],
    end: [],
    breaks: [],
    ownText: [],
    hasRoots: false,
  };
  // The own children of elements with a shadow root, which come after what is in it.
  const slotted = new Map<number, Node | null>();
  let at = enter(tree, root, -1);
  let node: Node | null = root.firstChild;
  for (let count = 1; at >= 0; count++) {
    if (count % nodesPerStep === 0) yield;
    if (node === null && slotted.size > 0 && slotted.has(at)) {
      node = slotted.get(at) ?? null;
      slotted.delete(at);
      continue;
    }
    if (node === null) {
      node = (tree.elements[at] as Element).nextSibling;
      at = leave(tree, at);
      continue;
    }
    if (node.nodeType === 3) addText(tree, at, node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br' || tag === 'hr') (tree.breaks[at] as number)++;
      else if (!silent.has(tag)) {
        at = enter(tree, element, at);
        node = element.firstChild;
        const inside = rootOf(element);
        if (inside) {
          slotted.set(at, node);
          node = inside.firstChild;
          tree.hasRoots = true;
        }
        continue;
      }
    }
    node = node.nextSibling;
  }
  return tree;
}

function enter(tree: Tree, element: Element, parent: number): number {
  const at = tree.elements.length;
  const tag = element.localName;
  const above = parent < 0 ? 7 : (tree.path[parent] as number);
  tree.elements.push(element);
  tree.parent.push(parent);
  tree.path.push(mix(above, shapeOf(tag, null)));
  tree.key.push(mix(above, shapeOf(tag, element.getAttribute('class'))));
  tree.text.push(0);
  tree.end.push(at + 1);
  tree.breaks.push(0);
  tree.ownText.push(0);
  return at;
}

function leave(tree: Tree, at: number): number {
  const parent = tree.parent[at] as number;
  tree.end[at] = tree.elements.length;
  if (parent >= 0) tree.text[parent] = (tree.text[parent] as number) + (tree.text[at] as number);
  return parent;
}

function addText(tree: Tree, at: number, node: Text): void {
  const { length } = node;
  if (length < 3 || isBlank(node, length)) return;
  tree.text[at] = (tree.text[at] as number) + length;
  tree.ownText[at] = (tree.ownText[at] as number) + length;
}

const isSpace = (character: string) => !/\S/.test(character);

/** Whether a text is nothing but spaces. Its ends tell mostly: a string of the whole of each would cost more than all else here. */
function isBlank(node: Text, length: number): boolean {
  if (!isSpace(node.substringData(0, 1)) || !isSpace(node.substringData(length - 1, 1))) return false;
  return isSpace(node.data);
}
