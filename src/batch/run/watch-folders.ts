import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isInside } from '../../files/index.ts';

export interface WatchedFolders {
  readonly folders: readonly string[];
  /** Never looked into. */
  readonly out: string;
  readonly poll: boolean;
  /** Milliseconds. */
  readonly rescanEvery: number;
  /** Told of each file that is new or has changed; perhaps not yet whole. */
  readonly onFile: (path: string) => void;
  /** Looks through all that is there now. */
  readonly lookThrough: () => Promise<void>;
  readonly onNotice: (sentence: string) => void;
}

/** How often a folder that is gone is looked for. */
const SEARCH_EVERY_MS = 1000;

/**
 * Tells of files as they come, and looks through everything now and then, since network shares report little. While
 * a folder is gone nothing is told; when it is back, everything is looked through.
 */
export function watchFolders(watched: WatchedFolders): { readonly close: () => Promise<void> } {
  const folders = watched.folders.map((folder) => resolve(folder));
  const gone = (): string | undefined => folders.find((folder) => !existsSync(folder));
  let watcher: FSWatcher | null = open();
  let timer: NodeJS.Timeout | null = null;
  let looking = Promise.resolve();
  let closed = false;
  plan(Math.min(watched.rescanEvery, SEARCH_EVERY_MS));

  function open(): FSWatcher {
    const opened = watch([...folders], {
      ignoreInitial: true,
      usePolling: watched.poll,
      followSymlinks: false,
      ignored: (path) =>
        isInside(watched.out, path) || (basename(path).startsWith('.') && !folders.includes(path)),
    });
    opened.on('add', watched.onFile);
    opened.on('change', watched.onFile);
    opened.on('unlinkDir', (path) => {
      if (folders.includes(path)) look();
    });
    opened.on('error', (cause) => {
      watched.onNotice(`The folder cannot be watched (${String(cause)}); it is looked through now and then.`);
    });
    // What came while the watch was being set up was not told.
    opened.on('ready', look);
    return opened;
  }

  function plan(wait: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = closed ? null : setTimeout(look, wait);
  }

  function look(): void {
    looking = looking.then(lookOnce).catch((cause: unknown) => watched.onNotice(String(cause)));
  }

  async function lookOnce(): Promise<void> {
    if (closed) return;
    const missing = gone();
    if (missing !== undefined) {
      if (watcher !== null) watched.onNotice(`${missing} is gone; waiting for it to come back.`);
      await watcher?.close();
      watcher = null;
      plan(SEARCH_EVERY_MS);
      return;
    }
    if (watcher === null) {
      watched.onNotice(`${folders.join(', ')} is back.`);
      watcher = open();
    }
    await watched.lookThrough();
    plan(watched.rescanEvery);
  }

  return {
    close: async () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await looking;
      await watcher?.close();
    },
  };
}
