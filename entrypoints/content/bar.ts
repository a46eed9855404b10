/** How far left of the record the bar stands, and how far left of the title a mark reaches, in CSS pixels. */
const barLead = 8;
const markLead = 24;

/** The ink bar in the margin of the current paper of triage. */
export type Bar = {
  /** Puts the bar beside a record, or takes it away. */
  show(place: { anchor: Element; record: Element } | undefined): void;
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
      const record = place.record.getBoundingClientRect();
      const title = place.anchor.getBoundingClientRect();
      const left = Math.min(record.left, title.left - markLead) - origin.left - barLead;
      const top = Math.min(record.top, title.top) - origin.top;
      bar.style.transform = `translate(${Math.max(0, Math.round(left))}px, ${Math.round(top)}px)`;
      bar.style.height = `${Math.round(Math.max(record.bottom, title.bottom) - origin.top - top)}px`;
      if (!bar.isConnected) layer.append(bar);
    },
  };
}
