import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { NorwireError } from '../errors.ts';
import { maxFileBytes, refuseLarge } from './decode.ts';
import { codeOf } from './find-stories.ts';

/** A file's bytes with what the disk said of it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly mtime: number;
  readonly ctime: number;
}

/**
 * Reads a plain file whole; `name` is what messages call it. Throws a NorwireError (`input`) in a sentence when it is
 * gone, empty, too large, not a plain file, may not be read, or changes while it is read (a second try is made).
 */
export async function readWhole(path: string, name: string = path): Promise<ReadFile> {
  return (
    (await readOnce(path, name)) ??
    (await readOnce(path, name)) ??
    fail(name, 'is being written to; try again when it is complete')
  );
}

async function readOnce(path: string, name: string): Promise<ReadFile | null> {
  let file: FileHandle | null = null;
  try {
    // Without waiting: a pipe put in the place of a file would never open.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = await file.stat();
    if (!before.isFile()) fail(name, whatElse(before));
    refuseLarge(before.size, name);
    const bytes = await readBounded(file, before.size, name);
    const after = await file.stat();
    if (differ(before, after) || (bytes.length !== after.size && after.size > 0)) return null;
    if (bytes.length === 0) fail(name, 'is empty');
    return { bytes, size: after.size, mtime: after.mtimeMs, ctime: after.ctimeMs };
  } catch (cause) {
    if (cause instanceof NorwireError) throw cause;
    const code = codeOf(cause);
    const why = REASONS[code] ?? `cannot be read (${code})`;
    throw new NorwireError('input', `${name} ${why}.`, { cause });
  } finally {
    await file?.close();
  }
}

/** A file that grows faster than it is read, or that gives no size (below /proc), must not be read without end. */
async function readBounded(file: FileHandle, size: number, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // As Node’s own streams read; only a file that grows comes to a second one.
    const { bytesRead, buffer } = await file.read(new Uint8Array(Math.max(size + 1 - length, 64 * 1024)));
    if (bytesRead === 0) return Buffer.concat(pieces);
    length += bytesRead;
    if (length > maxFileBytes) refuseLarge(length, name);
    pieces.push(buffer.subarray(0, bytesRead));
  }
}

/** What a thing that is no plain file is, as a sentence's second half. */
function whatElse(seen: Stats): string {
  if (seen.isDirectory()) return 'is a folder';
  if (seen.isFIFO()) return 'is a pipe, not a plain file';
  return seen.isSocket() ? 'is a socket, not a file' : 'is a device, not a file';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'was deleted before it could be read',
  ENXIO: 'is a socket, not a file',
  EACCES: 'may not be read; change its permissions',
  EPERM: 'may not be read; change its permissions',
  EISDIR: 'is a folder',
  EMFILE: 'cannot be read: too many files are open (ulimit -n)',
};

function differ(before: Stats, after: Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ctimeMs !== after.ctimeMs;
}

function fail(name: string, why: string): never {
  throw new NorwireError('input', `${name} ${why}.`);
}
