import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a temporary file, forced to the disk, then renamed over `path`. A link
 * at `path` is replaced, never written through. `through` is the folder for the temporary file (same file system);
 * left out, it stands beside `path`, hidden. `mode`: the rights of the file, less the umask.
 */
export async function writeWhole(
  path: string,
  text: string | Uint8Array | Iterable<string> | AsyncIterable<string>,
  through: string = dirname(path),
  mode = 0o666,
): Promise<void> {
  const temporary = join(through, `.${basename(path).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await (typeof text === 'string' || text instanceof Uint8Array
        ? file.writeFile(text)
        : writePieces(file, text));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Characters written at once: line by line a large output takes a system call a line. */
const PIECE = 64 * 1024;

async function writePieces(
  file: { appendFile(text: string): Promise<void> },
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length > PIECE) {
      await file.appendFile(held);
      held = '';
    }
  }
  await file.appendFile(held);
}
