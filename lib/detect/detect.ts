import type { Detection } from './site';

/** How detection is done where it differs from a reader's: `sites: false` leaves every site's rule out. */
export type DetectOptions = { sites?: boolean };

/** What the page at `url` holds: its papers in page order, each with the element it stands at. Never touches the page, never asks the network. */
export function detect(document: Document, url: string, options: DetectOptions = {}): Detection {
  void document;
  void url;
  void options;
  return { kind: 'none', papers: [], references: [] };
}
