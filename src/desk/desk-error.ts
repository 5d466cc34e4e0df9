import { NorwireError } from '../errors.ts';

/** What went wrong with something an editor or a program asked of the desk, by a code that programs can tell. */
export const httpStatusOf = {
  malformed: 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  changed: 412,
  'too-large': 413,
  'not-json': 415,
  'not-approvable': 422,
  unusable: 422,
  'version-missing': 428,
  'too-many': 429,
  'text-changed': 409,
  'wrong-state': 409,
  failed: 500,
  model: 502,
  locked: 503,
  disk: 507,
} as const;

export type DeskErrorCode = keyof typeof httpStatusOf;

/** Told to whoever asked, as a sentence that says what to do; `more` is what a page needs to go on. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: DeskErrorCode,
    message: string,
    { cause, ...more }: { readonly cause?: unknown } & Readonly<Record<string, unknown>> = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'DeskError';
    this.code = code;
    this.more = more;
  }
}

/** A NorwireError (a story that cannot be read) as the desk tells it. */
export function asDeskError(cause: unknown): DeskError | null {
  if (cause instanceof DeskError) return cause;
  if (!(cause instanceof NorwireError)) return null;
  return new DeskError(
    cause.code === 'input' ? 'unusable' : cause.code === 'settings' ? 'disk' : 'model',
    cause.message,
    { cause },
  );
}
