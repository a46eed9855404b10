/** How far round an element its box stands, in CSS pixels. */
const gap = 3;
const mostBoxes = 300;

/** Boxes drawn round elements of the page, in a layer positioned at the page's origin. */
export type Boxes = {
  /** Draws one box for each element, in place of those before. */
  show(elements: readonly Element[], kind: 'shown' | 'found'): void;
  /** Puts the boxes where their elements are now. */
  replace(): void;
};

function put(box: HTMLElement, element: Element, origin: DOMRect): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  box.style.transform = `translate(${left - origin.left - gap}px, ${top - origin.top - gap}px)`;
  box.style.width = `${width + gap * 2}px`;
  box.style.height = `${height + gap * 2}px`;
}

/** Boxes in a layer. */
export function makeBoxes(layer: HTMLElement): Boxes {
  let drawn: [HTMLElement, Element][] = [];
  const replace = () => {
    const origin = layer.getBoundingClientRect();
    for (const [box, element] of drawn) put(box, element, origin);
  };
  return {
    show(elements, kind) {
      drawn = elements.slice(0, mostBoxes).map((element) => {
        const box = layer.ownerDocument.createElement('div');
        box.className = `teach-box ${kind}`;
        return [box, element];
      });
      layer.replaceChildren(...drawn.map(([box]) => box));
      replace();
    },
    replace,
  };
}
