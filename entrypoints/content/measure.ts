import { type Box, placeMark, placeMarkMirrored, type Spot } from './place';

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

/** A title's first or last visible letter. */
function letterAt(anchor: Element, end: 'first' | 'last'): Letter | undefined {
  const { ownerDocument: document } = anchor;
  const walker = document.createTreeWalker(anchor, 4 /* NodeFilter.SHOW_TEXT */);
  const range = document.createRange();
  const turn = () => (end === 'first' ? walker.nextNode() : walker.previousNode());
  if (end === 'last') while (walker.lastChild());
  let node = end === 'last' && walker.currentNode !== anchor ? walker.currentNode : turn();
  for (let tried = 0; node && tried < triedTexts; node = turn()) {
    const text = node.nodeValue ?? '';
    const at = end === 'first' ? text.search(/\S/u) : text.trimEnd().length - 1;
    if (at < 0) continue;
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

function boxOfNode(node: Node): DOMRect | undefined {
  if (node.nodeType === 1) return (node as Element).getBoundingClientRect();
  if (node.nodeType !== 3 || !node.nodeValue?.trim() || !node.ownerDocument) return undefined;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function neighbour(node: Node, side: 'previousSibling' | 'nextSibling'): DOMRect | undefined {
  for (let beside = node[side]; beside; beside = beside[side]) {
    const box = boxOfNode(beside);
    if (box && isVisible(box)) return box;
  }
  return undefined;
}

/** The boxes of what stands directly before and after the title, and before and after what holds it, up to the record. */
function besides(anchor: Element, record: Element): DOMRect[] {
  const boxes: DOMRect[] = [];
  let node: Element | null = anchor;
  for (let level = 0; node && level < triedLevels; level += 1) {
    const before = neighbour(node, 'previousSibling');
    const after = neighbour(node, 'nextSibling');
    boxes.push(...[before, after].filter((box) => box !== undefined));
    if (node === record) break;
    node = node.parentElement;
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

/** Where the small mark of a link in running text goes: like a sign above the end of its last word. Undefined for a link that shows no letter. */
export function measureLink(anchor: Element, origin: DOMRect): Spot | undefined {
  const last = letterAt(anchor, 'last');
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
export function measureSpot(anchor: Element, record: Element, origin: DOMRect): Spot | undefined {
  const first = letterAt(anchor, 'first');
  if (!first) return undefined;
  const last = () => {
    const letter = letterAt(anchor, 'last');
    return letter && shifted(letter.box, origin);
  };
  const obstacles = besides(anchor, record).map((box) => shifted(box, origin));
  const start = shifted(first.box, origin);
  const room = markerRoom(anchor, first);
  if (!first.isMirrored) return placeMark({ ...start, left: start.left - room }, obstacles, last);
  const { clientWidth } = anchor.ownerDocument.documentElement;
  return placeMarkMirrored({ ...start, right: start.right + room }, obstacles, last, clientWidth);
}
