import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NorwireError } from '../errors.ts';
import { decodeText, maxFileBytes, refuseLarge } from '../files/decode.ts';
import { readArticles } from '../formats/read.ts';
import type { Article } from '../story/types.ts';
import { sayFileTrouble } from './say-file-trouble.ts';
import { plainText, type World } from './world.ts';

/** The articles in a file, or on stdin (`-`, or nothing where stdin is no terminal). Rejects with `input`. */
export async function readInput(file: string | undefined, world: World): Promise<readonly Article[]> {
  if (file === '' || (file === undefined && world.stdin.isTTY)) {
    throw new NorwireError('input', 'No story given. Name a file, or use - and pipe one in.');
  }
  const { name, text } = await readText(file ?? '-', world);
  return readArticles(text, name);
}

/** The text of a file, or of stdin (`-`), with the name to call it by. Rejects with `input`. */
export async function readText(file: string, world: World): Promise<{ name: string; text: string }> {
  const name = file === '-' ? 'stdin' : plainText(file);
  const bytes = file === '-' ? await readStdin(world) : readBytes(file, world.cwd);
  return { name, text: decodeText(bytes, name) };
}

/** The bytes of a file; what keeps it from being read is said in a sentence. */
function readBytes(file: string, cwd: string): Uint8Array {
  const name = plainText(file);
  try {
    const path = resolve(cwd, file);
    const found = statSync(path);
    if (found.isDirectory()) {
      throw new NorwireError(
        'input',
        `${name} is a folder. For a folder of stories, use: norwire batch ${name} --out DIR`,
      );
    }
    refuseLarge(found.size, name);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NorwireError) throw error;
    throw new NorwireError('input', `${name} ${sayFileTrouble(error as NodeJS.ErrnoException)}`, {
      cause: error,
    });
  }
}

/** All of stdin. Ctrl-C ends the waiting at once: there is nothing yet that could be lost. */
async function readStdin({ stdin, stderr, stop }: World): Promise<Uint8Array> {
  if (stdin.isTTY)
    stderr.write('Reading what is typed or pasted here; Ctrl-D on a line of its own ends it.\n');
  const stopped = new Promise<never>((_, reject) => {
    const leave = () => reject(stop.reason);
    if (stop.aborted) leave();
    stop.addEventListener('abort', leave, { once: true });
  });
  const pieces = stdin[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await Promise.race([pieces.next(), stopped]);
    if (piece.done) return Buffer.concat(read);
    length += piece.value.length;
    if (length > maxFileBytes) refuseLarge(length, 'stdin');
    read.push(piece.value);
  }
}
