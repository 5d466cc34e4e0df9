import { setTimeout as wait } from 'node:timers/promises';
import type { NorwireError } from '../../errors.ts';
import type { FileRow, RunJournal } from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import { lookAhead } from './look-ahead.ts';
import { processFile } from './process-file.ts';
import type { RunControl } from './run-control.ts';

/** When a run begins no more stories, besides Ctrl-C. */
export interface RunLimits {
  /** Asked when nothing is due: resolves to true when something may be, to false when the run is over. */
  readonly more?: (() => Promise<boolean>) | null;
  readonly limit?: number | null;
  readonly failFast?: boolean;
}

/** What a run must know of itself while it lasts. */
export interface RunProgress {
  begun: number;
  leftOut: number;
  stopped: boolean;
  budgetReached: boolean;
  /** Stories in a row that did not reach the model. */
  unreached: number;
  /** Stories whose end could not be written down. */
  unwritten: number;
}

/** A run by its number in the journal: how far it may go, and how far it has come. */
export interface RunUnderWay {
  readonly run: number;
  readonly limits: RunLimits;
  readonly progress: RunProgress;
}

/** Stories in work at a time, where --stories says nothing. Nothing measured it. */
const STORIES = 16;
/** So many stories in a row that do not reach the model: the others would not either. Nothing measured it. */
const PATIENCE = 25;
/** Files that are due are looked up so many at a time: `npm run bench:batch` has the rate and the memory with it. */
const AHEAD = 64;
/** Milliseconds between two looks at what others have in hand. */
const LOOK_EVERY = 500;

export function newProgress(): RunProgress {
  return { begun: 0, leftOut: 0, stopped: false, budgetReached: false, unreached: 0, unwritten: 0 };
}

/**
 * Works through all files of a run that are due, some at a time, and resolves when all have ended or nothing more
 * is begun. At a second Ctrl-C it resolves at once.
 */
export async function workThrough(
  setup: RunSetup,
  journal: RunJournal,
  { run, limits, progress }: RunUnderWay,
): Promise<void> {
  const most = mostOf(setup);
  const control = controlRun(setup, journal, limits, progress);
  // Files in work, and when each had been changed last.
  const held = new Map<string, number | null>();
  let ahead: FileRow[] = [];
  let last: FileRow | null = null;
  let looking: Promise<FileRow | null> = Promise.resolve(null);
  const look = async (): Promise<FileRow | null> => {
    while (!isOver(setup, limits, progress)) {
      if (ahead.length === 0) ahead = [...(await journal.files.dueAfter(run, last, AHEAD))];
      const file = ahead.shift() ?? null;
      last = file;
      if (file === null) return null;
      if (held.has(file.name)) continue;
      const taken = await journal.hold(file.name);
      if (taken === null) continue;
      held.set(taken.name, taken.ctime);
      return taken;
    }
    return null;
  };
  /** One looks after the other, so that each has a file of its own. */
  const next = (): Promise<FileRow | null> => {
    looking = looking.then(look, look);
    return looking;
  };
  let awaited: Promise<boolean> | null = null;
  /** May something be due later? What others have in hand is, where they die over it. */
  const isAwaited = (): Promise<boolean> => {
    awaited ??= awaitMore().finally(() => {
      awaited = null;
    });
    return awaited;
  };
  const awaitMore = async (): Promise<boolean> => {
    if (isOver(setup, limits, progress) || !(await journal.files.othersHold(run)))
      return (await limits.more?.()) ?? false;
    await wait(LOOK_EVERY, undefined, { signal: setup.signal }).catch(() => undefined);
    return true;
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const file = await next();
      if (file !== null) await workOn(file);
      else if (setup.signal?.aborted || !(await isAwaited())) return;
    }
  };
  const workOn = async (file: FileRow): Promise<void> => {
    try {
      await processFile(setup, journal, file, control);
      // Where no more are begun it is still due, for whoever goes on.
      await journal.letGo(file.name);
      held.delete(file.name);
    } catch (cause) {
      // Still due, but not for this run: it would fail again and again.
      if (setup.abort?.aborted) return;
      await journal.letGo(file.name);
      progress.unwritten += 1;
      const message = cause instanceof Error ? cause.message : String(cause);
      if (progress.unwritten === 1) setup.onEvent?.({ type: 'notice', message });
      if (progress.unwritten >= PATIENCE) progress.stopped = true;
    }
  };
  const all = Array.from({ length: most }, work);
  const { more } = limits;
  const isInWork = ({ name, ctime }: FileRow): boolean => held.get(name) === ctime;
  if (more) all.push(lookAhead(setup, journal, { run, more, isInWork, alone: control.alone }));
  await Promise.race([Promise.all(all), aborted(setup.abort)]);
}

function mostOf({ stories = STORIES }: RunSetup): number {
  return Math.max(1, stories);
}

function isOver(setup: RunSetup, { limit = null }: RunLimits, progress: RunProgress): boolean {
  return progress.stopped || setup.signal?.aborted === true || (limit !== null && progress.begun >= limit);
}

function controlRun(
  setup: RunSetup,
  journal: RunJournal,
  limits: RunLimits,
  progress: RunProgress,
): RunControl {
  const most = mostOf(setup);
  let inWork = 0;
  const queue: (() => void)[] = [];
  const lastOf = new Map<string, Promise<unknown>>();
  let lastAlone: Promise<void> = Promise.resolve();
  // A later look of a watch begins stories again, so each stop has a signal of its own.
  let calledOff = new AbortController();
  const stop = (message: string): void => {
    if (!progress.stopped) setup.onEvent?.({ type: 'notice', message });
    progress.stopped = true;
  };
  return {
    enter: async () => {
      if (inWork >= most) await new Promise<void>((go) => queue.push(go));
      else inWork += 1;
      if (!isOver(setup, limits, progress)) {
        progress.begun += 1;
        return true;
      }
      leave();
      return false;
    },
    leave,
    afterOthersOf: async (wire, act) => {
      if (wire === null) return await act();
      const inTurn = () => journal.turn(`story ${wire}`, act);
      const mine = (lastOf.get(wire) ?? Promise.resolve()).then(inTurn, inTurn);
      lastOf.set(wire, mine);
      try {
        return await mine;
      } finally {
        if (lastOf.get(wire) === mine) lastOf.delete(wire);
      }
    },
    alone: (act) => {
      const mine = lastAlone.then(act);
      lastAlone = mine.catch(() => undefined);
      return mine;
    },
    calledOff: () => calledOff.signal,
    reached: () => {
      progress.unreached = 0;
    },
    failed: (error: NorwireError) => {
      if (error.code === 'budget') {
        progress.budgetReached = true;
        stop(error.message);
      }
      if (error.endsRun) {
        stop('Every other story would fare the same, so no more are begun.');
        calledOff.abort(error);
        calledOff = new AbortController();
      }
      progress.unreached = error.code === 'model' ? progress.unreached + 1 : progress.unreached;
      if (progress.unreached >= PATIENCE) {
        stop(
          `The last ${PATIENCE} stories did not reach the model; no more are begun. Last: ${error.message}`,
        );
      }
      if (limits.failFast) stop('A story failed; no more are begun (--fail-fast).');
    },
  };

  /** The place in work goes to the one who has waited longest. */
  function leave(): void {
    const go = queue.shift();
    if (go) go();
    else inWork -= 1;
  }
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
