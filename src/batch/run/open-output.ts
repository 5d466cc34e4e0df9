import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { codeOf, makeFolders, realPath } from '../../files/index.ts';
import { type Journal, openJournal, refuseLinks } from '../journal/index.ts';
import { takeLock } from './lock.ts';

/** An output folder taken for one run: its journal is open, nobody else works there. */
export interface OpenOutput {
  readonly journal: Journal;
  readonly close: () => void;
  /** After `close`, of a run that came to nothing: takes away again the folders that it made. */
  readonly takeBack: () => void;
}

/** Makes, locks and opens an output folder. Throws a NorwireError (`settings`) where that cannot be done. */
export function openOutput(out: string, since: number): OpenOutput {
  const folder = join(realPath(resolve(out)), '.norwire');
  let made: string | undefined;
  refuseLinks(folder);
  try {
    made = makeFolders(folder);
  } catch (cause) {
    // So a disk says that takes no folders, such as /proc.
    const why = codeOf(cause) === 'ENOENT' ? 'no folder can be made there' : codeOf(cause);
    throw new NorwireError(
      'settings',
      `--out ${out} cannot be made or written to (${why}). Set its rights or give another folder.`,
      { cause },
    );
  }
  const lock = takeLock(folder, since);
  try {
    const journal = openJournal(join(folder, '..'));
    return {
      journal,
      close: () => {
        try {
          journal.close();
        } finally {
          lock.release();
        }
      },
      takeBack: () => {
        if (made !== undefined) removeFolders(folder, made);
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Removes norwire's own folder and the empty ones above it, up to the first that was made. */
function removeFolders(own: string, first: string): void {
  try {
    rmSync(own, { recursive: true });
    for (let folder = own; folder !== first; ) {
      folder = dirname(folder);
      rmdirSync(folder);
    }
  } catch {
    // Somebody has put something there, or it is gone already: neither is a fault of the run.
  }
}
