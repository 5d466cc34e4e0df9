import { Worker } from 'node:worker_threads';
import type { CheckLoose } from '../../desk/index.ts';
import { type ErrorCode, NorwireError } from '../../errors.ts';
import type { FileReading } from '../../formats/read/index.ts';
import type { HouseFlags } from '../setup/house-settings.ts';
import type { World } from '../world.ts';

/** What a desk has done beside itself, so that it goes on answering whatever it was sent. */
export type ThreadTask =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly norwegian: string; readonly english: string | readonly string[] };

interface ThreadResult {
  readonly result?: unknown;
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

/** So long a job may take; a story of ordinary length takes a hundredth of it. */
const LONGEST_MS = 20_000;
/** More than so many wait for nothing anybody will still want. */
const MOST_WAITING = 50;

/** One thread, started when it is first needed; its jobs are done in turn. */
export function openThread(flags: HouseFlags, { cwd, env }: Pick<World, 'cwd' | 'env'>) {
  // In a checkout the sources run as they are.
  const file = import.meta.url.endsWith('.ts') ? './desk-worker.ts' : './desk-worker.js';
  let worker: Worker | null = null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const { style, glossary, allow, only } = flags;
    const given = { style, glossary, allow, only };
    const started = new Worker(new URL(file, import.meta.url), {
      workerData: { flags: given, cwd, env: { ...env } },
    });
    started.unref();
    // One that dies is not asked again.
    started.on('error', () => {
      worker = null;
    });
    return started;
  }

  /** Rejects with a NorwireError (`input`) for what cannot be done, or takes too long. */
  function once(job: ThreadTask, what: string): Promise<unknown> {
    worker ??= start();
    const mine = worker;
    return new Promise((resolve, reject) => {
      const end = (act: () => void): void => {
        clearTimeout(timer);
        mine.off('message', hear).off('error', fail);
        act();
      };
      const give = (code: ErrorCode, message: string): void =>
        end(() => reject(new NorwireError(code, message)));
      const hear = ({ result, error }: ThreadResult): void =>
        error === undefined ? end(() => resolve(result)) : give(error.code, error.message);
      const fail = (cause: Error): void => give('input', `${what} failed: ${cause.message}.`);
      const timer = setTimeout(() => {
        worker = null;
        void mine.terminate();
        give('input', `${what} takes longer than ${LONGEST_MS / 1000} seconds; send it in smaller pieces.`);
      }, LONGEST_MS);
      mine.on('message', hear).on('error', fail).postMessage(job);
    });
  }

  function run(job: ThreadTask, what: string): Promise<unknown> {
    if (waiting >= MOST_WAITING)
      return Promise.reject(
        new NorwireError('input', `${what} has to wait for too many others; send it again in a minute.`),
      );
    waiting += 1;
    const mine = last.then(() => once(job, what));
    last = mine.catch(() => undefined).then(() => (waiting -= 1));
    return mine;
  }

  return {
    read: (bytes: Uint8Array, name: string) =>
      run({ bytes, name }, `Reading ${name}`) as Promise<FileReading>,
    check: ((norwegian, english) => run({ norwegian, english }, 'Checking this')) as CheckLoose,
    close: async (): Promise<void> => {
      const ended = worker?.terminate();
      worker = null;
      await ended;
    },
  };
}
