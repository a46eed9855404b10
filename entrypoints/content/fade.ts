/** Fades records without touching their layout. */
export type Fade = {
  /** Fades exactly these, the others come back as they were. */
  show(records: ReadonlySet<Element>): void;
};

/** What LOOK asks of a dismissed row. */
const dismissedOpacity = '0.55';

function restore(record: HTMLElement, before: string): void {
  if (before) record.style.opacity = before;
  else record.style.removeProperty('opacity');
  if (record.getAttribute('style') === '') record.removeAttribute('style');
}

/** A fade that undoes itself when the signal aborts: opacity is the only thing of the page that Offprint ever sets. */
export function makeFade(signal: AbortSignal): Fade {
  const faded = new Map<HTMLElement, string>();
  const show = (records: ReadonlySet<Element>) => {
    for (const [record, before] of faded) {
      if (records.has(record)) continue;
      restore(record, before);
      faded.delete(record);
    }
    for (const record of records as ReadonlySet<HTMLElement>) {
      if (faded.has(record) || !record.style) continue;
      faded.set(record, record.style.opacity);
      record.style.opacity = dismissedOpacity;
    }
  };
  signal.addEventListener('abort', () => show(new Set()));
  return { show };
}
