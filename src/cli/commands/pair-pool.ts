import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CheckOptions, checkSegments, type SegmentFinding } from '../../check/index.ts';
import type { PairsLine } from '../input/read-pairs.ts';

/** Checks lists of pairs, each by a thread of its own; `close` ends them. */
export interface PairPool {
  /** How many lists are worth having under way at once. */
  readonly width: number;
  readonly check: (pairs: readonly PairsLine[]) => Promise<readonly (readonly SegmentFinding[])[]>;
  readonly close: () => Promise<void>;
}

type Findings = readonly (readonly SegmentFinding[])[];

/** Threads hold a dictionary each; more than these gain nothing over a disk. */
const most = 8;

/** This thread alone, for what is checked before another has started. */
export const alone = (options: CheckOptions): PairPool => ({
  width: 1,
  check: async (pairs) => pairs.map(({ source, target }) => checkSegments(source, target, options)),
  close: async () => undefined,
});

/** As many threads as there are cores. What goes wrong in one rejects what it had in hand. */
export function openPool(options: CheckOptions, threads = Math.min(most, availableParallelism())): PairPool {
  // In a checkout the sources run as they are.
  const file = import.meta.url.endsWith('.ts') ? './pair-worker.ts' : './pair-worker.js';
  const workers = Array.from({ length: threads }, () => openWorker(new URL(file, import.meta.url), options));
  return {
    width: 2 * threads,
    check: (pairs) => {
      const [idlest] = workers.toSorted((one, other) => one.waiting() - other.waiting());
      if (idlest === undefined) throw new Error('A pool has one thread at least.');
      return idlest.check(pairs);
    },
    close: async () => {
      await Promise.all(workers.map(({ close }) => close()));
    },
  };
}

function openWorker(file: URL, options: CheckOptions) {
  const worker = new Worker(file, { workerData: options });
  const waiting: { readonly resolve: (found: Findings) => void; readonly reject: (error: Error) => void }[] =
    [];
  worker.on('message', (found: Findings) => waiting.shift()?.resolve(found));
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    waiting: () => waiting.length,
    check: (pairs: readonly PairsLine[]) =>
      new Promise<Findings>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(pairs);
      }),
    close: () => worker.terminate(),
  };
}
