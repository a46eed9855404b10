import { glyphBox, glyphShapes, type Shape, stateNames } from '../../components/glyphs';
import type { MarkState } from '../../lib/core/paper';

/** What a mark shows of its paper. */
export type Look = { state: MarkState; title: string; tags: readonly string[]; isFaint: boolean };

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

function drawGlyph(document: Document, state: MarkState): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('viewBox', glyphBox);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...glyphShapes[state].map((shape) => drawStroke(document, shape)));
  return svg;
}

/** What a click on a mark does, with the state it starts from: its accessible name. */
export function markName(state: MarkState): string {
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
  if (button.dataset.state === look.state) return;
  button.dataset.state = look.state;
  button.setAttribute('aria-label', markName(look.state));
  button.replaceChildren(drawGlyph(button.ownerDocument, look.state));
}
