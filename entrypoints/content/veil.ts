/** What can be laid over a record of the page: it fades, or it is not there at all. */
export type Veil = 'faded' | 'hidden';

/** Fades and hides records of the page, and gives them back as they were. */
export type Veils = {
  /** Veils exactly these. */
  show(veils: ReadonlyMap<Element, Veil>): void;
};

/** The one property of a record that each veil sets: opacity, as LOOK asks of a dismissed row, moves nothing. */
const styles = {
  faded: { name: 'opacity', value: '0.55', priority: '' },
  hidden: { name: 'display', value: 'none', priority: 'important' },
} as const;

type Laid = { veil: Veil; value: string; priority: string };

function lay({ style }: HTMLElement, veil: Veil): Laid {
  const { name, value, priority } = styles[veil];
  const before = { veil, value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) };
  style.setProperty(name, value, priority);
  return before;
}

function lift(record: HTMLElement, { veil, value, priority }: Laid): void {
  if (value) record.style.setProperty(styles[veil].name, value, priority);
  else record.style.removeProperty(styles[veil].name);
  if (record.getAttribute('style') === '') record.removeAttribute('style');
}

/**
 * Veils that lift themselves when the signal aborts; on paper nothing is faded. These styles are the only thing of the
 * page that Offprint ever sets.
 */
export function makeVeils(window: Window, signal: AbortSignal): Veils {
  const laid = new Map<HTMLElement, Laid>();
  let wanted: ReadonlyMap<Element, Veil> = new Map();
  const apply = (veils: ReadonlyMap<Element, Veil>) => {
    for (const [record, before] of laid) {
      if (veils.get(record) === before.veil) continue;
      lift(record, before);
      laid.delete(record);
    }
    for (const [record, veil] of veils as ReadonlyMap<HTMLElement, Veil>) {
      if (record.style && !laid.has(record)) laid.set(record, lay(record, veil));
    }
  };
  const onPrint = () => apply(new Map([...wanted].filter(([, veil]) => veil === 'hidden')));
  window.addEventListener('beforeprint', onPrint, { signal });
  window.addEventListener('afterprint', () => apply(wanted), { signal });
  signal.addEventListener('abort', () => apply(new Map()));
  return {
    show(veils) {
      wanted = veils;
      apply(veils);
    },
  };
}
