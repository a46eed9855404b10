import { render } from 'preact';
import { PageUi, type PageUiProps } from './PageUi';

/** Draws the in-page UI into an element, or draws it anew. */
export function drawPageUi(into: Element, props: PageUiProps): void {
  render(<PageUi {...props} />, into);
}

/** Takes the in-page UI down, with all its listeners. */
export function clearPageUi(from: Element): void {
  render(null, from);
}
