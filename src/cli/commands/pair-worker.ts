import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, checkSegments } from '../../check/index.ts';
import type { PairsLine } from '../input/read-pairs.ts';

/** One of the threads that `check --pairs` hands its pairs to: a list of pairs in, a list of findings out. */
const options: CheckOptions = workerData;
parentPort?.on('message', (pairs: readonly PairsLine[]) =>
  parentPort?.postMessage(pairs.map(({ source, target }) => checkSegments(source, target, options))),
);
