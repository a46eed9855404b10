import { render } from 'preact';
import { Farewell, type FarewellProps } from './Farewell';
import { PageUi, type PageUiProps } from './PageUi';

/** Draws the in-page UI into an element, or draws it anew. */
export function drawPageUi(into: Element, props: PageUiProps): void {
  render(<PageUi {...props} />, into);
}

/** Draws what the reader is told when the extension has gone. */
export function drawFarewell(into: Element, props: FarewellProps): void {
  render(<Farewell {...props} />, into);
}

/** Takes the in-page UI down, with all its listeners. */
export function clearPageUi(from: Element): void {
  render(null, from);
}
