import { existsSync } from 'node:fs';
import { NorwireError } from '../../errors.ts';
import { type FoundFile, lookAtFile, refuseInputs, type StorySearch } from '../../files/index.ts';
import { goOnFromSpent, type RunJournal, type SharedJournals, tellDamage } from '../journal/index.ts';
import { endRun, keepReport } from '../report/index.ts';
import type { RunOutcome, RunSetup } from '../types.ts';
import { openOutputOf } from './open-output.ts';
import { outcomeOf } from './outcome.ts';
import { enterFound, type Selection, scan } from './scan.ts';
import { watchFolders } from './watch-folders.ts';
import { waitsUntilWhole } from './whole-files.ts';
import { newProgress, type RunProgress, workThrough } from './work-through.ts';

/** What a watch is asked to do. Times are in milliseconds. */
export interface WatchOptions extends Omit<StorySearch, 'out'> {
  /** Where the journal is kept, if not in the output folder alone. */
  readonly journals?: SharedJournals | null;
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
  readonly ended: Promise<RunOutcome>;
}

/**
 * Works on files as they arrive in folders, in the order of arrival, until the desk's signal is aborted. A folder that
 * vanishes is waited for. The outcome is that of all stories seen.
 */
export async function watchStories(setup: RunSetup, options: WatchOptions): Promise<RunOutcome> {
  refuseWatched(setup.out, options.inputs);
  const { journal, close } = await openOutputOf(setup, options.journals);
  try {
    const here = goOnFromSpent({ ...setup, out: journal.out }, await journal.money.spent());
    return await beginWatch(here, journal, options).ended;
  } catch (cause) {
    throw tellDamage(setup.out, cause);
  } finally {
    await close();
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
export function beginWatch(setup: RunSetup, journal: RunJournal, options: WatchOptions): Watch {
  const { settle = 1000, rescanEvery = 30_000, retryEvery = 600_000 } = options;
  const search = { ...options, out: setup.out };
  const progress = newProgress();
  const begun = journal.change(({ files }) => files.beginRun({ kind: 'watch', shard: null }));
  const doorbell = makeDoorbell(setup.signal);
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
    void enterAll(paths.flatMap(look), selection);
  }

  async function enterAll(found: readonly FoundFile[], how: Selection): Promise<void> {
    if (setup.signal?.aborted || found.length === 0) return;
    try {
      const run = await begun;
      const events = await journal.change((kept) => enterFound({ setup, kept, selection: how, run }, found));
      for (const event of events) if (event.type === 'story-failed') setup.onEvent?.(event);
    } catch (cause) {
      // The next look through everything finds them again.
      setup.onEvent?.({ type: 'notice', message: cause instanceof Error ? cause.message : String(cause) });
    }
    doorbell.ring();
  }

  function look(path: string): FoundFile | readonly [] {
    const found = lookAtFile(search, path);
    if (found?.kind === 'file') return found;
    whole.forget(path);
    return [];
  }

  async function enter(files: readonly FoundFile[], tryAgain = false): Promise<void> {
    for (const file of files) handedIn.set(file.name, file);
    await enterAll(files, { inOrderOfArrival: true, tryAgain });
  }

  async function lookThrough(): Promise<void> {
    const tryAgain = performance.now() - triedAgain >= retryEvery;
    if (tryAgain) triedAgain = performance.now();
    // What stopped the run may be over by now; the cost limit is not.
    progress.stopped = progress.budgetReached;
    progress.unreached = 0;
    // What was told when it was first seen is not told at each look.
    await scan({ ...setup, onEvent: () => undefined }, journal, search, {
      selection: { ...selection, tryAgain },
      run: await begun,
    });
    await enter([...handedIn.values()], tryAgain);
    doorbell.ring();
  }

  async function watch(): Promise<RunOutcome> {
    const run = await begun;
    await lookThrough();
    const { files, due } = await journal.files.count(run);
    setup.onEvent?.({ type: 'run-started', files, due });
    const onNotice = (message: string): void => setup.onEvent?.({ type: 'notice', message });
    const { poll = false, inputs } = options;
    const watched = {
      folders: inputs,
      out: setup.out,
      poll,
      rescanEvery,
      lookThrough,
      onFile: lookAt,
      onNotice,
    };
    const folders = watchFolders(watched);
    const report = keepReporting(setup, journal, run, progress);
    try {
      await workThrough(setup, journal, { run, limits: { more: doorbell.wait }, progress });
    } finally {
      whole.close();
      await folders.close();
      report.stop();
    }
    return await endRun(setup, journal, await outcomeOf(setup, journal, run, progress));
  }

  return { enter: (files) => void enter(files), ended: watch() };
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

/** Files that are put into a folder together are looked at together. */
const GATHER_MS = 20;
/** The report goes over the whole journal, so that it is not written at every story. */
const REPORT_EVERY_MS = 30_000;

/** Writes the report now and then while there is news. */
function keepReporting(setup: RunSetup, journal: RunJournal, run: number, progress: RunProgress) {
  let reported = '';
  const keep = async (): Promise<void> => {
    const outcome = await outcomeOf(setup, journal, run, progress);
    const news = JSON.stringify(outcome);
    if (news === reported) return;
    reported = news;
    await keepReport(setup, journal, outcome);
  };
  // What went wrong with the journal is told of by the stories that want it.
  const timer = setInterval(() => void keep().catch(() => undefined), REPORT_EVERY_MS);
  return { stop: (): void => clearInterval(timer) };
}
