/** What IndexedDB answers to a request of a store of the library, asked in a page of the extension's origin. */
export const askStore = (
  store: string,
  request: string,
  none: string,
): string => `new Promise((done, fail) => {
  const opening = indexedDB.open('offprint');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    if (!db.objectStoreNames.contains('${store}')) { db.close(); done(${none}); return; }
    const reading = db.transaction('${store}').objectStore('${store}').${request};
    reading.onsuccess = () => { db.close(); done(reading.result); };
    reading.onerror = () => { db.close(); fail(reading.error); };
  };
})`;
