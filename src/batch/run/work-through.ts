import type { NorwireError } from '../../errors.ts';
import type { FileRow, Journal } from '../journal/index.ts';
import type { Desk } from '../types.ts';
import { lookAhead } from './look-ahead.ts';
import { processFile } from './process-file.ts';
import type { Turns } from './turns.ts';

/** When a run begins no more stories, besides Ctrl-C. */
export interface Limits {
  /** Asked when nothing is due: resolves to true when something may be, to false when the run is over. */
  readonly more?: (() => Promise<boolean>) | null;
  readonly limit?: number | null;
  readonly failFast?: boolean;
}

/** What a run must know of itself while it lasts. */
export interface Course {
  begun: number;
  leftOut: number;
  stopped: boolean;
  budgetReached: boolean;
  /** Stories in a row that did not reach the model. */
  unreached: number;
  /** Stories whose end could not be written down. */
  unwritten: number;
}

const STORIES = 16;
/** So many stories in a row that do not reach the model: the others would not either. */
const PATIENCE = 25;
const AHEAD = 64;

export function newCourse(): Course {
  return { begun: 0, leftOut: 0, stopped: false, budgetReached: false, unreached: 0, unwritten: 0 };
}

/**
 * Works through all files of a run that are due, some at a time, and resolves when all have ended or nothing more
 * is begun. At a second Ctrl-C it resolves at once.
 */
export async function workThrough(
  desk: Desk,
  journal: Journal,
  run: number,
  limits: Limits,
  course: Course,
): Promise<void> {
  const most = Math.max(1, desk.stories ?? STORIES);
  const turns = takeTurns(desk, limits, course, most);
  // Files in work, and when each had been changed last.
  const held = new Map<string, number | null>();
  let ahead: FileRow[] = [];
  let last: FileRow | null = null;
  const isFree = (name: string): boolean => !held.has(name) && journal.files.byName(name)?.state === 'due';
  const next = (): FileRow | null => {
    if (isOver(desk, limits, course)) return null;
    do {
      if (ahead.length === 0) ahead = [...journal.files.dueAfter(run, last, AHEAD)];
      last = ahead.shift() ?? null;
    } while (last !== null && !isFree(last.name));
    return last;
  };
  const work = async (): Promise<void> => {
    for (;;) {
      const file = next();
      if (file !== null) await workOn(file);
      else if (desk.signal?.aborted || !(await limits.more?.())) return;
    }
  };
  const workOn = async (file: FileRow): Promise<void> => {
    held.set(file.name, file.ctime);
    try {
      await processFile(desk, journal, file, turns);
      held.delete(file.name);
    } catch (cause) {
      // Still due, but not for this run: it would fail again and again.
      if (desk.abort?.aborted) return;
      course.unwritten += 1;
      const message = cause instanceof Error ? cause.message : String(cause);
      if (course.unwritten === 1) desk.onEvent?.({ type: 'notice', message });
      if (course.unwritten >= PATIENCE) course.stopped = true;
    }
  };
  const all = Array.from({ length: most }, work);
  const { more } = limits;
  const isInWork = ({ name, ctime }: FileRow): boolean => held.get(name) === ctime;
  if (more) all.push(lookAhead(desk, journal, { run, more, isInWork, alone: turns.alone }));
  await Promise.race([Promise.all(all), aborted(desk.abort)]);
}

function isOver(desk: Desk, { limit = null }: Limits, course: Course): boolean {
  return course.stopped || desk.signal?.aborted === true || (limit !== null && course.begun >= limit);
}

function takeTurns(desk: Desk, limits: Limits, course: Course, most: number): Turns {
  let inWork = 0;
  const queue: (() => void)[] = [];
  const lastOf = new Map<string, Promise<unknown>>();
  let lastAlone: Promise<void> = Promise.resolve();
  // A later look of a watch begins stories again, so each stop has a signal of its own.
  let calledOff = new AbortController();
  const stop = (message: string): void => {
    if (!course.stopped) desk.onEvent?.({ type: 'notice', message });
    course.stopped = true;
  };
  return {
    enter: async () => {
      if (inWork >= most) await new Promise<void>((go) => queue.push(go));
      else inWork += 1;
      if (!isOver(desk, limits, course)) {
        course.begun += 1;
        return true;
      }
      leave();
      return false;
    },
    leave,
    afterOthersOf: async (wire, act) => {
      if (wire === null) return await act();
      const mine = (lastOf.get(wire) ?? Promise.resolve()).then(act, act);
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
      course.unreached = 0;
    },
    failed: (error: NorwireError) => {
      if (error.code === 'budget') {
        course.budgetReached = true;
        stop(error.message);
      }
      if (error.endsRun) {
        stop('Every other story would fare the same, so no more are begun.');
        calledOff.abort(error);
        calledOff = new AbortController();
      }
      course.unreached = error.code === 'model' ? course.unreached + 1 : course.unreached;
      if (course.unreached >= PATIENCE) {
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
