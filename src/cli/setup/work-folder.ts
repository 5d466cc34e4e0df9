import { mkdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { isInside, markOf, realPath, writeWhole } from '../../files/index.ts';
import type { OutputTarget } from '../../machines/index.ts';
import { sayFileTrouble } from '../input/say-file-trouble.ts';

/** A folder to write to; nothing is written outside it. */
export async function openTarget(out: string): Promise<OutputTarget> {
  await mkdir(out, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new NorwireError('settings', `--out ${out} cannot be made (${cause.code}). Give another folder.`, {
      cause,
    });
  });
  const root = realPath(out);
  const writing = join(root, '.norwire', 'writing');
  const own = join(root, '.norwire');
  const mark = await orSay(own, () => markOf(own));
  return {
    name: `${hostname()}:${root}:${mark}`,
    clear: () =>
      orSay(writing, async () => {
        await rm(writing, { recursive: true, force: true });
        await mkdir(writing, { recursive: true });
      }),
    put: async (path, document) => {
      const place = join(root, path);
      await orSay(place, () => mkdir(dirname(place), { recursive: true }));
      if (!isInside(root, realPath(dirname(place))))
        throw new NorwireError(
          'settings',
          `${path} was not written: a link leads out of ${root}. Remove the link.`,
        );
      const isFree = await orSay(place, () => isFreeFor(place, document));
      if (isFree) await orSay(place, () => writeWhole(place, document, writing));
      return isFree;
    },
  };
}

/** Does nothing stand there, or the same? */
async function isFreeFor(place: string, document: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(place)).equals(document);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

async function orSay<T>(place: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const trouble = sayFileTrouble(cause as NodeJS.ErrnoException);
    throw new NorwireError('settings', `${place} ${trouble} What is finished stands in the database.`, {
      cause,
    });
  }
}
