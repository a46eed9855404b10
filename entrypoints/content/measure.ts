import { type Box, placeMark, placeMarkMirrored, type Spot } from './place';
import type { Row } from './rows';

/** How many pieces of text a title is searched for a visible letter. */
const triedTexts = 8;
/** How many ancestors (the record is seldom farther away) are searched for things beside a title. */
const triedLevels = 6;

/** How far the target of a link's mark (16 px, as page.css has it) reaches back over its last letter, and above it. */
const linkLead = 3;
const linkRise = 8;
const linkSide = 16;

const rightToLeft = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A letter: its box, and whether text runs from right to left from it on, whatever the page around it does. */
type Letter = { box: DOMRect; isMirrored: boolean };

const isVisible = ({ width, height }: DOMRect) => width > 1 && height > 1;

/** Where a paper stands, as far as its mark needs to know. */
export type Place = Pick<Row, 'anchor' | 'record' | 'nodes'>;

/** The pieces of text in some nodes, from the first or from the last one on. */
function* textsIn(nodes: readonly Node[], end: 'first' | 'last'): Generator<Node> {
  for (const root of end === 'first' ? nodes : [...nodes].reverse()) {
    if (root.nodeType === 3) yield root;
    const walker = (root.ownerDocument as Document).createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
    if (end === 'last') while (walker.lastChild());
    const isAtLast = end === 'last' && walker.currentNode !== root;
    const turn = () => (end === 'first' ? walker.nextNode() : walker.previousNode());
    for (let node = isAtLast ? walker.currentNode : turn(); node; node = turn()) yield node;
  }
}

/** A title's first or last visible letter. */
function letterAt(
  { anchor, nodes }: Pick<Place, 'anchor' | 'nodes'>,
  end: 'first' | 'last',
): Letter | undefined {
  const range = anchor.ownerDocument.createRange();
  let tried = 0;
  for (const node of textsIn(nodes ?? [anchor], end)) {
    const text = node.nodeValue ?? '';
    const at = end === 'first' ? text.search(/\S/u) : text.trimEnd().length - 1;
    if (at < 0) continue;
    if (tried === triedTexts) return undefined;
    tried += 1;
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (!isVisible(box)) continue;
    const [letter = ''] = (end === 'first' ? /\p{L}/u : /\p{L}(?=\P{L}*$)/u).exec(text) ?? [];
    return { box, isMirrored: rightToLeft.test(letter) };
  }
  return undefined;
}

/** The box of neighbouring nodes, text too; undefined once they have left the page. */
export function boxOfNodes(nodes: readonly Node[]): DOMRect | undefined {
  const [first] = nodes;
  const range = first?.ownerDocument?.createRange();
  if (!first?.isConnected || !range) return undefined;
  range.setStartBefore(first);
  range.setEndAfter(nodes.at(-1) ?? first);
  return range.getBoundingClientRect();
}

function boxOfNode(node: Node): DOMRect | undefined {
  if (node.nodeType === 1) return (node as Element).getBoundingClientRect();
  return node.nodeType === 3 && node.nodeValue?.trim() ? boxOfNodes([node]) : undefined;
}

function neighbour(node: Node, side: 'previousSibling' | 'nextSibling'): DOMRect | undefined {
  for (let beside = node[side]; beside; beside = beside[side]) {
    const box = boxOfNode(beside);
    if (box && isVisible(box)) return box;
  }
  return undefined;
}

/** The boxes of what stands directly before and after the title, and before and after what holds it, up to the record. */
function besides({ anchor, record, nodes = [anchor] }: Place): DOMRect[] {
  const boxes: DOMRect[] = [];
  let [first, last]: (Node | null | undefined)[] = [nodes[0], nodes.at(-1)];
  for (let level = 0; first && last && level < triedLevels; level += 1) {
    const before = neighbour(first, 'previousSibling');
    const after = neighbour(last, 'nextSibling');
    boxes.push(...[before, after].filter((box) => box !== undefined));
    if (first === record) break;
    last = first.parentElement;
    first = last;
  }
  return boxes;
}

/** What a list's number or bullet takes before its item's text, in CSS pixels. */
const markerWidth = 20;

/** How much room before the title a list marker takes, which no element tells of. */
function markerRoom(anchor: Element, { box: letter, isMirrored }: Letter): number {
  const item = anchor.closest('li');
  const style = item?.ownerDocument.defaultView?.getComputedStyle(item);
  if (!item || style?.display !== 'list-item' || style.listStylePosition !== 'outside') return 0;
  if (style.listStyleType === 'none' && style.listStyleImage === 'none') return 0;
  const { left, right, top } = item.getBoundingClientRect();
  const indent = isMirrored ? right - letter.right : letter.left - left;
  const isFirst = indent < 4 && letter.top - top < letter.height;
  return isFirst ? markerWidth : 0;
}

const shifted = (box: DOMRect, origin: DOMRect): Box => ({
  left: box.left - origin.left,
  right: box.right - origin.left,
  top: box.top - origin.top,
  bottom: box.bottom - origin.top,
});

/** The first letter of the record a title stands in, with the room its list marker takes; none for a line that no element holds. */
function headOf({ record, nodes }: Place, isMirrored: boolean, origin: DOMRect): Box | undefined {
  const letter = nodes ? undefined : letterAt({ anchor: record }, 'first');
  if (!letter) return undefined;
  const room = markerRoom(record, { ...letter, isMirrored });
  const box = shifted(letter.box, origin);
  return isMirrored ? { ...box, right: box.right + room } : { ...box, left: box.left - room };
}

/** Where the small mark of a link in running text goes: like a sign above the end of its last word. Undefined for a link that shows no letter. */
export function measureLink(anchor: Element, origin: DOMRect): Spot | undefined {
  const last = letterAt({ anchor }, 'last');
  if (!last) return undefined;
  const { box, isMirrored } = last;
  const left = isMirrored ? box.left + linkLead - linkSide : box.right - linkLead;
  return {
    x: Math.round(left - origin.left),
    y: Math.round(box.top - origin.top - linkRise),
  };
}

/**
 * Where the mark of a title goes, relative to `origin`; undefined for a title that shows no letter. Reads the layout
 * and changes nothing, so many can be measured at the price of one.
 */
export function measureSpot(place: Place, origin: DOMRect): Spot | undefined {
  const { anchor } = place;
  const first = letterAt(place, 'first');
  if (!first) return undefined;
  const letters = {
    last: () => {
      const letter = letterAt(place, 'last');
      return letter && shifted(letter.box, origin);
    },
    head: () => headOf(place, first.isMirrored, origin),
  };
  const obstacles = besides(place).map((box) => shifted(box, origin));
  const start = shifted(first.box, origin);
  const room = markerRoom(anchor, first);
  if (!first.isMirrored) return placeMark({ ...start, left: start.left - room }, obstacles, letters);
  const { clientWidth } = anchor.ownerDocument.documentElement;
  return placeMarkMirrored({ ...start, right: start.right + room }, obstacles, letters, clientWidth);
}
