import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; gives the first that was made. Throws what the system says. (Node's
 * own recursive way never ends where a folder is missing and cannot be made, as below /proc.)
 */
export function makeFolders(folder: string): string | undefined {
  if (isFolder(folder)) return undefined;
  const made = makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another run may have made it meanwhile.
    if (!isFolder(folder)) throw cause;
  }
  return made ?? folder;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
