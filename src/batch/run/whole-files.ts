import type { FoundFile } from '../../files/index.ts';

interface FileSight {
  readonly size: number;
  readonly ctime: number;
  /** Milliseconds on the process's own clock: file systems keep their own time. */
  readonly since: number;
}

/** Files nobody has touched for so long need no second look. */
const OLD_MS = 60_000;

/**
 * Tells whole files from those still being written: whole is what has kept its size and time for `settle` ms since it
 * was first seen so. Remembers only files that are not whole yet, and has them looked at again.
 */
export function waitsUntilWhole(settle: number, lookAgain: (path: string) => void) {
  const unsettled = new Map<string, FileSight>();
  let timer: NodeJS.Timeout | null = null;
  const planLook = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      for (const path of [...unsettled.keys()]) lookAgain(path);
    }, settle);
  };
  return {
    isComplete: ({ path, size, ctime, mtime }: FoundFile): boolean => {
      const now = performance.now();
      const sight = unsettled.get(path);
      const same = sight !== undefined && sight.size === size && sight.ctime === ctime;
      const isOld = Date.now() - Math.max(mtime, ctime) > OLD_MS + settle;
      if (isOld || (same && now - sight.since >= settle)) {
        unsettled.delete(path);
        return true;
      }
      if (!same) unsettled.set(path, { size, ctime, since: now });
      planLook();
      return false;
    },
    /** The file is gone again. */
    forget: (path: string): void => {
      unsettled.delete(path);
    },
    close: (): void => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
