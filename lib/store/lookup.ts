import { Dexie } from 'dexie';

/** Where keys are looked up: an index, or a store by its own keys. */
type Source = IDBIndex | IDBObjectStore;

/** What of a stored key is looked up by: all of it, or where several keys begin alike, that beginning. */
type Stem = (key: string) => string;
const wholeKey: Stem = (key) => key;

/** The records each known key leads to, by their primary keys. */
export type Known = Map<string, string[]>;

function note(known: Known, key: IDBValidKey, primaryKey: IDBValidKey): void {
  const before = known.get(key as string);
  if (before) before.push(primaryKey as string);
  else known.set(key as string, [primaryKey as string]);
}

// How many records a walk may pass in vain before it must get on, and for each key it gets past.
const headStart = 64;
const stepsPerKey = 2;

/** The last key there can be that is found by this one. */
function lastKey(key: string, stem: Stem): string {
  return stem === wholeKey ? key : `${key}\uffff`;
}

/**
 * Walks what is known between the first and the last of sorted keys for as long as it gets on, and gives the keys it
 * did not come to. A listing's ids lie close together in a library, so mostly it comes to the end.
 */
function walk(
  source: Source,
  keys: readonly string[],
  known: Known,
  stem: Stem,
): PromiseLike<readonly string[]> {
  return new Dexie.Promise((resolve, reject) => {
    let [steps, passed] = [0, 0];
    const request = source.openKeyCursor(IDBKeyRange.bound(keys[0], lastKey(keys.at(-1) ?? '', stem)));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve([]);
      const key = stem(cursor.key as string);
      while ((keys[passed] ?? key) < key) passed += 1;
      steps += 1;
      if (steps > headStart + stepsPerKey * passed) return resolve(keys.slice(passed));
      if (keys[passed] === key) note(known, key, cursor.primaryKey);
      cursor.continue();
    };
  });
}

/** Asks for every key by itself, all at once: a third of the time of a cursor that jumps from key to key. */
function askEach(source: Source, keys: readonly string[], known: Known, stem: Stem): PromiseLike<void> {
  return new Dexie.Promise((resolve, reject) => {
    let open = keys.length;
    if (open === 0) resolve();
    for (const key of keys) {
      const request = source.getAllKeys(IDBKeyRange.bound(key, lastKey(key, stem)));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        for (const primaryKey of request.result) note(known, key, primaryKey);
        open -= 1;
        if (open === 0) resolve();
      };
    }
  });
}

const fewKeys = 8;

/** Ids by their scheme, because each scheme's lie apart; what has no scheme is one group. */
function groupsOf(keys: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const key of [...new Set(keys)].sort()) {
    const scheme = key.slice(0, key.indexOf(':') + 1);
    const group = groups.get(scheme);
    if (group) group.push(key);
    else groups.set(scheme, [key]);
  }
  return [...groups.values()];
}

/**
 * Which of these keys a source knows, by what `stem` makes of its own. Stays in the transaction the source belongs to.
 * By Dexie's own promises, so that other things can be read meanwhile.
 */
export function knownOf(source: Source, keys: readonly string[], stem: Stem = wholeKey): PromiseLike<Known> {
  const known: Known = new Map();
  const askRest = (rest: readonly string[]) => {
    // The walk may have met some of a key's records before it stopped at the key.
    for (const key of rest) known.delete(key);
    return askEach(source, rest, known, stem);
  };
  const lookUp = (group: string[]) =>
    group.length < fewKeys ? askRest(group) : walk(source, group, known, stem).then(askRest);
  return Dexie.Promise.all(groupsOf(keys).map(lookUp)).then(() => known);
}
