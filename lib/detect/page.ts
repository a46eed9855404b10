/** The page a rule reads: its document, its address, and the address its links are relative to. */
export type Page = { document: Document; url: URL; base: string };

/** A record as the page has it: one element, or one with the siblings after it. */
export type Scope = Element[];
