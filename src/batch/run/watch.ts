import { existsSync } from 'node:fs';
import { NorwireError } from '../../errors.ts';
import { type FoundFile, lookAtFile, refuseInputs, type Search } from '../../files/index.ts';
import { goOnFrom, type Journal, tellDamage } from '../journal/index.ts';
import { endRun, keepReport } from '../report/index.ts';
import type { BatchEvent, Desk, Outcome } from '../types.ts';
import { openOutput } from './open-output.ts';
import { outcomeOf } from './outcome.ts';
import { enterFound, type Selection, scan } from './scan.ts';
import { watchFolders } from './watch-folders.ts';
import { waitsUntilWhole } from './whole-files.ts';
import { type Course, newCourse, workThrough } from './work-through.ts';

/** What a watch is asked to do. Times are in milliseconds. */
export interface WatchOrder extends Omit<Search, 'out'> {
  /** A file is whole when it has not changed for so long. 1 s. */
  readonly settle?: number;
  /** So often is all looked through, whatever the system reported: shares report little. 30 s. */
  readonly rescanEvery?: number;
  /** So often are stories tried again that failed through no fault of their own. 10 min. */
  readonly retryEvery?: number;
  /** Looks at the files instead of trusting the system to report changes. */
  readonly poll?: boolean;
}

/** A watch under way. */
export interface Watch {
  /** Takes files up that lie outside the folders watched; a file that is done and has not changed is passed over. */
  readonly enter: (files: readonly FoundFile[]) => void;
  readonly ended: Promise<Outcome>;
}

/**
 * Works on files as they arrive in folders, in the order of arrival, until the desk's signal is aborted. A folder that
 * vanishes is waited for. The outcome is that of all stories seen.
 */
export async function watchStories(desk: Desk, order: WatchOrder): Promise<Outcome> {
  refuseWatched(desk.out, order.inputs);
  const { journal, close } = openOutput(desk.out, desk.clock());
  try {
    return await beginWatch(goOnFrom({ ...desk, out: journal.out }, journal), journal, order).ended;
  } catch (cause) {
    throw tellDamage(desk.out, cause);
  } finally {
    close();
  }
}

/** Throws a NorwireError (`input`) for folders that are not there, or that the output folder holds. */
export function refuseWatched(out: string, inputs: readonly string[]): void {
  const missing = inputs.find((input) => !existsSync(input));
  if (missing !== undefined)
    throw new NorwireError('input', `${missing} does not exist. Give a folder to watch.`);
  refuseInputs(inputs, out);
}

/** The same in an output folder that is open already, and stays so. */
export function beginWatch(desk: Desk, journal: Journal, order: WatchOrder): Watch {
  const { settle = 1000, rescanEvery = 30_000, retryEvery = 600_000 } = order;
  const search = { ...order, out: desk.out };
  const course = newCourse();
  const run = journal.files.nextRun();
  const doorbell = makeDoorbell(desk.signal);
  const whole = waitsUntilWhole(settle, lookAt);
  const selection: Selection = { inOrderOfArrival: true, isComplete: whole.isComplete };
  const arrived = new Set<string>();
  const handedIn = new Map<string, FoundFile>();
  let triedAgain = Number.NEGATIVE_INFINITY;

  /** Files come in bursts: those that come together are entered together. */
  function lookAt(path: string): void {
    if (arrived.size === 0) setTimeout(enterArrived, GATHER_MS);
    arrived.add(path);
  }

  function enterArrived(): void {
    const paths = [...arrived];
    arrived.clear();
    enterAll(() => paths.map(enterOne));
  }

  function enterAll(each: () => readonly (BatchEvent | null)[]): void {
    if (desk.signal?.aborted) return;
    try {
      for (const event of journal.changeNow(each)) if (event?.type === 'story-failed') desk.onEvent?.(event);
    } catch (cause) {
      // The next look through everything finds them again.
      desk.onEvent?.({ type: 'notice', message: cause instanceof Error ? cause.message : String(cause) });
    }
    doorbell.ring();
  }

  function enterOne(path: string): BatchEvent | null {
    const found = lookAtFile(search, path);
    if (found !== null) return enterFound(desk, journal, found, selection, run);
    whole.forget(path);
    return null;
  }

  function enter(files: readonly FoundFile[], tryAgain = false): void {
    for (const file of files) handedIn.set(file.name, file);
    const handed: Selection = { inOrderOfArrival: true, tryAgain };
    enterAll(() => files.map((file) => enterFound(desk, journal, file, handed, run)));
  }

  async function lookThrough(): Promise<void> {
    const tryAgain = performance.now() - triedAgain >= retryEvery;
    if (tryAgain) triedAgain = performance.now();
    // What stopped the run may be over by now; the cost limit is not.
    course.stopped = course.budgetReached;
    course.unreached = 0;
    // What was told when it was first seen is not told at each look.
    await scan({ ...desk, onEvent: () => undefined }, journal, search, { ...selection, tryAgain }, run);
    enter([...handedIn.values()], tryAgain);
  }

  async function watch(): Promise<Outcome> {
    await lookThrough();
    const { files, due } = journal.files.count(run);
    desk.onEvent?.({ type: 'run-started', files, due });
    const onNotice = (message: string): void => desk.onEvent?.({ type: 'notice', message });
    const { poll = false, inputs } = order;
    const watched = {
      folders: inputs,
      out: desk.out,
      poll,
      rescanEvery,
      lookThrough,
      onFile: lookAt,
      onNotice,
    };
    const folders = watchFolders(watched);
    const report = keepReporting(desk, journal, run, course);
    try {
      await workThrough(desk, journal, run, { more: doorbell.wait }, course);
    } finally {
      whole.close();
      await folders.close();
      report.stop();
    }
    return await endRun(desk, journal, outcomeOf(desk, journal, run, course));
  }

  return { enter, ended: watch() };
}

/** Wakes those who wait for work, at a ring or when the signal is aborted. */
function makeDoorbell(signal: AbortSignal | undefined) {
  let waiting: ((more: boolean) => void)[] = [];
  const wake = (more: boolean): void => {
    const all = waiting;
    waiting = [];
    for (const go of all) go(more);
  };
  signal?.addEventListener('abort', () => wake(false), { once: true });
  return {
    ring: (): void => wake(true),
    wait: (): Promise<boolean> =>
      signal?.aborted ? Promise.resolve(false) : new Promise((go) => waiting.push(go)),
  };
}

const GATHER_MS = 20;
const REPORT_EVERY_MS = 30_000;

/** Writes the report now and then while there is news. */
function keepReporting(desk: Desk, journal: Journal, run: number, course: Course) {
  let told = '';
  const timer = setInterval(() => {
    const outcome = outcomeOf(desk, journal, run, course);
    const news = JSON.stringify(outcome);
    if (news === told) return;
    told = news;
    void keepReport(desk, journal, outcome);
  }, REPORT_EVERY_MS);
  return { stop: (): void => clearInterval(timer) };
}
