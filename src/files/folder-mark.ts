import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * By what an output folder is told from another, on whatever machine and by whatever path it is seen, and from one that
 * stood there before: a random name in norwire's own folder in it. Made where there is none; of several that begin at
 * once the first holds. Rejects as the file system does.
 */
export async function markOf(own: string): Promise<string> {
  const place = join(own, 'folder');
  await mkdir(own, { recursive: true });
  const fresh = join(own, `folder.${randomUUID()}`);
  await writeFile(fresh, randomUUID());
  try {
    // So it is there whole or not at all.
    await link(fresh, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return await readFile(place, 'utf8');
}
