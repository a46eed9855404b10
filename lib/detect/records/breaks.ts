import type { Run } from './cells';

/** The runs of nodes between the breaks inside an element: between double breaks where there are such, else between all. */
export function splitAtBreaks(holder: Element): Run[] {
  const single: Run[] = [];
  const double: Run[] = [];
  let gap = 2;
  let lastBreak: Node | undefined;
  for (let node = afterHeading(holder); node; node = node.nextSibling) {
    const width = widthOf(node);
    if (width > 0) {
      gap += width;
      lastBreak = node;
    } else if (node.nodeType === 1 || (node.nodeType === 3 && /\S/.test((node as Text).data))) {
      append(single, gap > 0, node);
      if (gap === 1 && lastBreak) append(double, false, lastBreak);
      append(double, gap > 1, node);
      gap = 0;
    }
  }
  return double.length > 2 && double.length >= single.length / 6 ? double : single;
}

/** What the lines begin with: behind the only heading of its kind, which stands over them all. */
function afterHeading(holder: Element): Node | null {
  const { firstChild, firstElementChild: first } = holder;
  if (!first || !/^h[1-6]$/.test(first.localName) || first.previousSibling?.textContent?.trim())
    return firstChild;
  for (let next = first.nextElementSibling; next; next = next.nextElementSibling)
    if (next.localName === first.localName) return firstChild;
  return first.nextSibling;
}

/** How much a node parts what stands round it: a rule or an empty paragraph as much as two line breaks. */
function widthOf(node: Node): number {
  const tag = node.nodeType === 1 ? (node as Element).localName : '';
  if (tag === 'br') return 1;
  return tag === 'hr' || (tag === 'p' && !node.textContent?.trim()) ? 2 : 0;
}

function append(runs: Run[], isNew: boolean, node: Node): void {
  if (isNew || runs.length === 0) runs.push([node]);
  else runs.at(-1)?.push(node);
}
