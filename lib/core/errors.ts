/** What went wrong, in a word a caller can branch on; the message is for the reader. */
export type UserErrorName =
  | 'BadBackup'
  | 'BadDraft'
  | 'BadRequest'
  | 'ChangedSince'
  | 'LibraryFull'
  | 'LibraryUnavailable'
  | 'NewerLibrary'
  | 'NothingHere'
  | 'NotFound'
  | 'NotAllowed'
  | 'TabUnreachable'
  | 'Unreachable';

/** An expected failure: its message says what happened and what the reader can do. Everything else is a bug. */
export class UserError extends Error {
  override readonly name: UserErrorName;

  /** `cause` is the error behind it, for the developer's console. */
  constructor(name: UserErrorName, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = name;
  }
}
