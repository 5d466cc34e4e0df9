/** Whose trouble it is: what came in, how we were set up, a model not reached, a reply not understood, the cost limit. */
export type ErrorCode = 'input' | 'settings' | 'model' | 'reply' | 'budget';

/**
 * Something about us or the world that stops one story. The message is a sentence for a person: it names the
 * file, option or part and says what to do. It never holds a key.
 */
export class NorwireError extends Error {
  readonly code: ErrorCode;
  /** Every other story would fare the same: a wrong key, no credit, no such model, no such server. */
  readonly endsRun: boolean;
  /** Until when the same would come to the same, in milliseconds since 1970; null where nobody knows of a time. */
  readonly until: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown; readonly endsRun?: boolean; readonly until?: number | null },
  ) {
    // A name or word of a file may have been cut in the middle of a character.
    super(message.toWellFormed(), options);
    this.name = 'NorwireError';
    this.code = code;
    this.endsRun = options?.endsRun === true;
    this.until = options?.until ?? null;
  }
}
