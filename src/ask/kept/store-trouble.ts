import { NorwireError } from '../../errors.ts';

/** Milliseconds that a file of ours may be held by another process, which writes small changes, before that is an error. */
export const LOCKED_MS = 10_000;

const DAMAGE =
  /not a database|malformed|unsupported file format|no such (?:table|column)|syntax error|corrupt|no column named/;

/** Does the error say that the store itself is not as it was written? */
export function saysDamage(error: unknown): error is NorwireError {
  return error instanceof NorwireError && error.message.includes(' is damaged (');
}

/** What was thrown while the file was read by others, as a sentence. */
export function damaged(file: string, error: unknown): NorwireError {
  return cannot('read', file, error);
}

export function attempt<T>(done: 'opened' | 'read' | 'written to', file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannot(done, file, error);
  }
}

export function cannot(done: 'opened' | 'read' | 'written to', file: string, error: unknown): NorwireError {
  // The system repeats the path, which the sentence names already.
  const why = (error instanceof Error ? error.message : String(error)).replace(/, \w+ '[^']*'$/u, '');
  if (DAMAGE.test(why)) {
    return new NorwireError(
      'settings',
      `The store ${file} is damaged (${why}). Move it away and a new one is made, or name another folder with NORWIRE_HOME.`,
      { cause: error },
    );
  }
  const advice = why.includes('later norwire')
    ? 'Move it away, or name another folder with NORWIRE_HOME.'
    : 'Check its folder and the room on the disk, or go without it (--no-store).';
  return new NorwireError('settings', `The store ${file} cannot be ${done} (${why}). ${advice}`, {
    cause: error,
  });
}
