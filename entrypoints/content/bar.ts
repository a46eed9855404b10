import { boxOfNodes, type Place } from './measure';

/** How far before the record the bar stands, how wide it is, and how far before the title a mark reaches, in CSS pixels. */
const barLead = 8;
const barWidth = 4;
const markLead = 24;

type Sides = Pick<DOMRect, 'left' | 'right'>;

/** Where the bar starts: in the margin from which the page is read. */
function barLeft(record: Sides, title: Sides, anchor: Element): number {
  const { documentElement, defaultView } = anchor.ownerDocument;
  if (defaultView?.getComputedStyle(anchor).direction !== 'rtl')
    return Math.max(0, Math.min(record.left, title.left - markLead) - barLead);
  const right = Math.max(record.right, title.right + markLead) + barLead;
  return Math.min(right, documentElement.clientWidth) - barWidth;
}

/** The ink bar in the margin of the current paper of triage. */
export type Bar = {
  /** Puts the bar beside a record, or takes it away. */
  show(place: Place | undefined): void;
};

/** A bar in a layer that is positioned at the page's origin. */
export function makeBar(layer: HTMLElement): Bar {
  const bar = layer.ownerDocument.createElement('div');
  bar.className = 'bar';
  return {
    show(place) {
      if (!place?.record.isConnected) {
        bar.remove();
        return;
      }
      const origin = layer.getBoundingClientRect();
      const text = place.nodes && boxOfNodes(place.nodes);
      const record = text ?? place.record.getBoundingClientRect();
      const title = text ?? place.anchor.getBoundingClientRect();
      const left = barLeft(record, title, place.anchor) - origin.left;
      const top = Math.min(record.top, title.top) - origin.top;
      bar.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      bar.style.height = `${Math.round(Math.max(record.bottom, title.bottom) - origin.top - top)}px`;
      if (!bar.isConnected) layer.append(bar);
    },
  };
}
