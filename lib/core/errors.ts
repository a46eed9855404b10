/** What went wrong, in a word a caller can branch on; the message is for the reader. */
export type UserErrorName =
  | 'BadDraft'
  | 'BadRequest'
  | 'LibraryFull'
  | 'LibraryUnavailable'
  | 'NewerLibrary'
  | 'NothingHere'
  | 'NotFound'
  | 'NotAllowed'
  | 'TabUnreachable';

/** An expected failure: its message says what happened and what the reader can do. Everything else is a bug. */
export class UserError extends Error {
  override readonly name: UserErrorName;

  constructor(name: UserErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
