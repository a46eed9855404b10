/** A record whose keys may be undefined, as one where what is absent has no key: the form of messages and storage. */
export function present<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  // A loop: lists of entries between would be most of the work of a large save.
  const kept: Partial<T> = {};
  for (const key of Object.keys(record) as (keyof T)[])
    if (record[key] !== undefined) kept[key] = record[key];
  return kept as T;
}
