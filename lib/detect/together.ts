/** Asking the records of a page together: each selector is looked for once on the page, not once in every record. */

/** What each selector hits in the records of a page, by their elements. */
type Hits = {
  document: Document;
  elements: ReadonlySet<Element>;
  bySelector: Map<string, Map<Element, Element[]>>;
};

const shared = new WeakMap<readonly Element[], Hits>();
/** The selectors that a record is being asked for, while it is a sample of its like. */
const noted = new WeakMap<readonly Element[], Set<string>>();

const samples = 3;
const hitsPerStep = 1000;

/** The hits of a selector by the record's element they lie in, in short steps. */
function* search(
  { document, elements }: Hits,
  selector: string,
): Generator<undefined, Map<Element, Element[]>> {
  const hits = new Map<Element, Element[]>();
  const found = document.querySelectorAll(selector);
  for (let at = 0; at < found.length; at++) {
    if (at % hitsPerStep === 0) yield;
    const hit = found[at] as Element;
    let holder: Element | null = hit;
    while (holder && !elements.has(holder)) holder = holder.parentElement;
    if (!holder) continue;
    const inside = hits.get(holder);
    if (inside) inside.push(hit);
    else hits.set(holder, [hit]);
  }
  return hits;
}

/** What some records, read one by one, ask for: their like will ask for the same. */
function* selectorsOf(
  scopes: readonly Element[][],
  read: (scope: Element[]) => void,
): Generator<undefined, Set<string>> {
  const selectors = new Set<string>();
  for (let sample = 0; sample < samples; sample++) {
    const scope = scopes[Math.floor((sample * scopes.length) / samples)];
    if (!scope) continue;
    noted.set(scope, selectors);
    read(scope);
    noted.delete(scope);
    yield;
  }
  return selectors;
}

/** Lets the records of a page be asked together from now on; `read` asks one for all that will be asked of it. */
export function* askTogether(
  document: Document,
  scopes: readonly Element[][],
  read: (scope: Element[]) => void,
): Generator<undefined, void> {
  const hits: Hits = { document, elements: new Set(scopes.flat()), bySelector: new Map() };
  for (const selector of yield* selectorsOf(scopes, read))
    hits.bySelector.set(selector, yield* search(hits, selector));
  for (const scope of scopes) shared.set(scope, hits);
}

function searchAtOnce(hits: Hits, selector: string): Map<Element, Element[]> {
  const work = search(hits, selector);
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    hits.bySelector.set(selector, step.value);
    return step.value;
  }
}

/** What a selector hits in a record that is asked together with others; undefined for one that is asked by itself. */
export function hitsIn(scope: readonly Element[], selector: string): Element[] | undefined {
  noted.get(scope)?.add(selector);
  const hits = shared.get(scope);
  if (!hits) return undefined;
  const found = hits.bySelector.get(selector) ?? searchAtOnce(hits, selector);
  return scope.flatMap((element) => found.get(element) ?? []);
}
