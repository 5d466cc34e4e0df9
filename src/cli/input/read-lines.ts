import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { asOnDisk, maxFileBytes } from '../../files/index.ts';
import type { World } from '../world.ts';
import { readText } from './read-input.ts';

/**
 * The lines of a file or of stdin (`-`). A file larger than a story can be is read as it comes, in UTF-8; others whole,
 * in any encoding norwire knows. Rejects with `input`.
 */
export async function* readLines(file: string, name: string, world: World): AsyncIterable<string> {
  const path = asOnDisk(resolve(world.cwd, file));
  const size = file === '-' ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  if (file !== '-' && size <= maxFileBytes) {
    yield* (await readText(file, world)).text.split('\n');
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch (cause) {
      throw new NorwireError('input', `${name} is not in UTF-8, as JSON Lines of this size must be.`, {
        cause,
      });
    }
  };
  let rest = '';
  for await (const piece of file === '-' ? world.stdin : createReadStream(path)) {
    const lines = (rest + decode(piece)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decode();
}
