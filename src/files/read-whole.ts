import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { NorwireError } from '../errors.ts';
import { refuseLarge } from './decode.ts';
import { codeOf } from './find-stories.ts';

/** A file's bytes with what the disk said of it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly mtime: number;
  readonly ctime: number;
}

/**
 * Reads a plain file whole. Throws a NorwireError (`input`) in a sentence when it is gone, empty, too large,
 * not a plain file, may not be read, or changes while it is read (a second try is made).
 */
export async function readWhole(path: string): Promise<ReadFile> {
  return (
    (await readOnce(path)) ??
    (await readOnce(path)) ??
    fail(path, 'is being written to; try again when it is complete')
  );
}

async function readOnce(path: string): Promise<ReadFile | null> {
  let file: FileHandle | null = null;
  try {
    // Without waiting: a pipe put in the place of a file would never open.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await file.stat();
    if (!before.isFile()) fail(path, 'is not a plain file');
    refuseLarge(before.size, path);
    const bytes = await file.readFile();
    const after = await file.stat();
    if (differ(before, after) || bytes.length !== after.size) return null;
    if (bytes.length === 0) fail(path, 'is empty');
    return { bytes, size: after.size, mtime: after.mtimeMs, ctime: after.ctimeMs };
  } catch (cause) {
    if (cause instanceof NorwireError) throw cause;
    const code = codeOf(cause);
    const why = REASONS[code] ?? `cannot be read (${code})`;
    throw new NorwireError('input', `${path} ${why}.`, { cause });
  } finally {
    await file?.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'was deleted before it could be read',
  EACCES: 'may not be read; set its rights',
  EPERM: 'may not be read; set its rights',
  EISDIR: 'is a folder',
  EMFILE: 'cannot be read: too many files are open (ulimit -n)',
};

function differ(before: Stats, after: Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ctimeMs !== after.ctimeMs;
}

function fail(path: string, why: string): never {
  throw new NorwireError('input', `${path} ${why}.`);
}
