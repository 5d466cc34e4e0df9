import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { asOnDisk, decodeText, readWhole, refuseAddress } from '../../files/index.ts';
import { type LeftOut, readArticles } from '../../formats/read/index.ts';
import type { Article } from '../../story/index.ts';
import { plainLine, type World } from '../world.ts';
import { readStream } from './read-stream.ts';
import { sayFileTrouble } from './say-file-trouble.ts';

/**
 * The articles in a file, or on stdin (`-`, or nothing where stdin is no terminal). What was left out of a file of
 * several stories is said on stderr. Rejects with `input`.
 */
export async function readInput(
  file: string | undefined,
  world: World,
  onBroken?: (left: LeftOut, name: string) => void,
): Promise<readonly Article[]> {
  if (file === '' || (file === undefined && world.stdin.isTTY)) {
    throw new NorwireError('input', 'No story given. Name a file, or use - and pipe one in.');
  }
  const { name, text } = await readText(file ?? '-', world);
  return readArticles(text, name, (left) => {
    if (left.broken && onBroken !== undefined) onBroken(left, name);
    else world.stderr.write(`${plainLine(`norwire: ${name}, ${left.place}, is left out: ${left.reason}`)}\n`);
  });
}

/** The text of a file, or of stdin (`-`), with the name to call it by. Rejects with `input`. */
export async function readText(file: string, world: World): Promise<{ name: string; text: string }> {
  const name = file === '-' ? 'stdin' : plainLine(file);
  const bytes = file === '-' ? await readStdin(world) : await readBytes(file, name, world);
  return { name, text: decodeText(bytes, name) };
}

/** The bytes of a file, or of a pipe with a name; what keeps it from being read is said in a sentence. */
async function readBytes(file: string, name: string, world: World): Promise<Uint8Array> {
  refuseAddress(name);
  const path = asOnDisk(resolve(world.cwd, file));
  const found = lookAt(path, name);
  if (found.isDirectory()) {
    throw new NorwireError(
      'input',
      `${name} is a folder. For a folder of stories, use: norwire batch ${name} --out DIR`,
    );
  }
  if (found.isFIFO()) return (await import('./read-pipe.ts')).readPipe(path, name, world);
  return (await readWhole(path, name)).bytes;
}

function lookAt(path: string, name: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new NorwireError('input', `${name} ${sayFileTrouble(error as NodeJS.ErrnoException)}`, {
      cause: error,
    });
  }
}

/** All of stdin. */
async function readStdin({ stdin, stderr, stop }: World): Promise<Uint8Array> {
  if (stdin.isTTY)
    stderr.write('Reading what is typed or pasted here; Ctrl-D on a line of its own ends it.\n');
  return readStream(stdin, 'stdin', stop);
}
