import { glyphBox, glyphShapes, type Shape, stateNames } from '../../components/glyphs';
import type { MarkState } from '../../lib/core/paper';

/** What a mark shows of its paper; while the reader selects it is a box, ticked if `isPicked`. */
export type Look = {
  state: MarkState;
  title: string;
  tags: readonly string[];
  isFaint: boolean;
  isPicked?: boolean;
};

const emptyBox: readonly Shape[] = [{ d: 'M1.75 1.75h8.5v8.5h-8.5z', width: 1.5 }];
const tickedBox: readonly Shape[] = [...emptyBox, { d: 'M3.5 6.25l1.75 1.75L8.5 4.25', width: 1.5 }];

const shapesOf = ({ state, isPicked }: Look) =>
  isPicked === undefined ? glyphShapes[state] : isPicked ? tickedBox : emptyBox;

const svgSpace = 'http://www.w3.org/2000/svg';
const longestTooltip = 300;

function drawStroke(document: Document, shape: Shape): SVGElement {
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', shape.d);
  if ('fill' in shape) path.setAttribute('fill', 'currentColor');
  else {
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', String(shape.width));
  }
  return path;
}

function drawGlyph(document: Document, shapes: readonly Shape[]): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('viewBox', glyphBox);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...shapes.map((shape) => drawStroke(document, shape)));
  return svg;
}

/** What a click on a mark does, with the state it starts from: its accessible name. */
function markName({ state, isPicked }: Look): string {
  if (isPicked !== undefined) return `${stateNames[state]}: select`;
  return `${stateNames[state]}: ${state === 'new' || state === 'seen' ? 'save' : 'change'}`;
}

function tooltipOf({ state, title, tags }: Look): string {
  const words = [`${stateNames[state]}: ${title.slice(0, longestTooltip)}`, tags.join(', ')];
  return words.filter(Boolean).join('\n');
}

/** A mark without a look: a button that stands wherever it is put. */
export function makeMark(document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark';
  return button;
}

/** Gives a mark the look of its paper; what is right already is left alone. */
export function dressMark(button: HTMLButtonElement, look: Look): void {
  const tooltip = tooltipOf(look);
  if (button.title !== tooltip) button.title = tooltip;
  button.classList.toggle('faint', look.isFaint);
  const name = markName(look);
  const checked = look.isPicked === undefined ? null : String(look.isPicked);
  if (button.getAttribute('aria-label') === name && button.getAttribute('aria-checked') === checked) return;
  button.dataset.state = look.state;
  button.setAttribute('aria-label', name);
  for (const [attribute, value] of [
    ['role', checked && 'checkbox'],
    ['aria-checked', checked],
  ] as const) {
    if (value) button.setAttribute(attribute, value);
    else button.removeAttribute(attribute);
  }
  button.replaceChildren(drawGlyph(button.ownerDocument, shapesOf(look)));
}
