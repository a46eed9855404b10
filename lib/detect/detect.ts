import type { Detection } from './site';

/** What the page at `url` holds: its papers in page order, each with the element it stands at. Never touches the page, never asks the network. */
export function detect(document: Document, url: string): Detection {
  void document;
  void url;
  return { kind: 'none', papers: [], references: [] };
}
