import { NorwireError } from '../errors.ts';
import type { Article } from '../story/index.ts';
import { buryDead, endBadly, endWell, holdUntil, type MadeCopy, putOff } from './end-story.ts';
import type { Jobs, StoryJob } from './jobs.ts';
import type { PostgresStore } from './open-store.ts';
import { unpack } from './pack.ts';

/** What a worker tells of. */
export type WorkEvent =
  | { readonly type: 'started'; readonly name: string }
  | { readonly type: 'finished'; readonly name: string; readonly made: MadeCopy }
  | { readonly type: 'skipped'; readonly name: string; readonly reason: string }
  | { readonly type: 'failed'; readonly name: string; readonly error: NorwireError }
  | { readonly type: 'notice'; readonly message: string };

export interface WorkerOptions {
  readonly store: PostgresStore;
  readonly jobs: Jobs;
  /** Makes the copy of a story; rejects with a NorwireError, or with the signal's reason. */
  readonly make: (article: Article, wishes: string, signal: AbortSignal) => Promise<MadeCopy>;
  /** Stories in work at a time. */
  readonly most: number;
  readonly untilEmpty: boolean;
  /** Nothing new is begun; what is in work is given back, with all that was answered kept. */
  readonly stop: AbortSignal;
  readonly onEvent: (event: WorkEvent) => void;
}

/** What came of it here. */
export interface WorkOutcome {
  readonly finished: number;
  readonly failed: number;
  readonly errors: number;
  /** What ended it before its time: it holds for every other story too. */
  readonly ended: NorwireError | null;
}

/** Milliseconds between two looks at the queue, and between two signs that a job is still in hand. */
const LOOK_EVERY = 500;
const TOUCH_EVERY = 4_000;
/** So many stories in a row that do not reach the model: the others would not either. Nothing measured it. */
const PATIENCE = 25;

/** Works on the queue until it is stopped, or, if so wished, until nothing waits in it. */
export async function work(options: WorkerOptions): Promise<WorkOutcome> {
  const { store, jobs, most, untilEmpty, stop, onEvent } = options;
  const inWork = new Map<string, StoryJob>();
  const calledOff = new AbortController();
  const until = AbortSignal.any([stop, calledOff.signal]);
  const progress = { finished: 0, failed: 0, errors: 0, unreached: 0, ended: null as NorwireError | null };
  let wake = () => {};

  const end = (error: NorwireError): void => {
    progress.ended ??= error;
    calledOff.abort(error);
  };
  const begin = async (job: StoryJob): Promise<void> => {
    inWork.set(job.id, job);
    store.owner.tell(inWork.size);
    try {
      await workOn({ ...options, until, progress, end }, job);
    } catch (error) {
      // The database itself would not have it; its lease runs out, and it comes again.
      end(asOurs(error));
    } finally {
      inWork.delete(job.id);
      store.owner.tell(inWork.size);
      wake();
    }
  };
  const stopTouching = touchOnAndOn(jobs, inWork);
  try {
    while (!until.aborted) {
      const free = most - inWork.size;
      const fetched = free > 0 ? await jobs.fetch(free) : [];
      for (const job of fetched) void begin(job);
      if (fetched.length > 0) continue;
      if (inWork.size === 0) {
        for (const story of await buryDead(store, jobs)) {
          progress.failed += 1;
          onEvent({
            type: 'notice',
            message: `Workers died over the story ${story.slice(0, 12)}; it is set aside.`,
          });
        }
        if (untilEmpty && !(await isWaiting(store))) break;
      }
      await pause(until, (set) => {
        wake = set;
      });
    }
  } catch (error) {
    if (!until.aborted) end(asOurs(error));
  }
  while (inWork.size > 0)
    await pause(null, (set) => {
      wake = set;
    });
  stopTouching();
  return progress;
}

/** Signs of life for the jobs in hand, one after the other: where the database is away they do not pile up. */
function touchOnAndOn(jobs: Jobs, inWork: ReadonlyMap<string, StoryJob>): () => void {
  let isUnderWay = false;
  const timer = setInterval(() => {
    if (isUnderWay) return;
    isUnderWay = true;
    jobs
      .touch([...inWork.values()])
      .catch(() => undefined)
      .finally(() => {
        isUnderWay = false;
      });
  }, TOUCH_EVERY);
  return () => clearInterval(timer);
}

interface InWork extends WorkerOptions {
  readonly until: AbortSignal;
  readonly progress: { finished: number; failed: number; errors: number; unreached: number };
  readonly end: (error: NorwireError) => void;
}

async function workOn(on: InWork, job: StoryJob): Promise<void> {
  const { store, jobs, make, until, progress, onEvent } = on;
  const [row] = await store.database.query(
    'SELECT name, article, wishes, state FROM norwire.stories WHERE id = $1',
    [job.story],
  );
  if (row === undefined || row.state !== 'waiting') {
    await store.database.commit((query) => jobs.complete(job, query));
    return;
  }
  const name = String(row.name);
  const article = unpack<Article>(row.article);
  if (article.facts.status === 'canceled') {
    const reason = 'called back by the wire';
    await endBadly(store, jobs, job, { state: 'skipped', code: null, reason });
    onEvent({ type: 'skipped', name, reason });
    return;
  }
  onEvent({ type: 'started', name });
  try {
    const made = await make(article, String(row.wishes), until);
    progress.unreached = 0;
    if (!(await endWell(store, jobs, job, made))) return;
    progress.finished += 1;
    progress.errors += made.copy.findings.filter(({ level }) => level === 'error').length;
    onEvent({ type: 'finished', name, made });
  } catch (error) {
    if (until.aborted) return await putBack(on, job);
    await failed(on, job, name, asOurs(error));
  }
}

/** What holds for this story alone makes a dead letter of it; what holds for all ends the work, and it is given back. */
async function failed(on: InWork, job: StoryJob, name: string, error: NorwireError): Promise<void> {
  const { store, jobs, progress, onEvent } = on;
  if (error.endsRun || error.code === 'budget') {
    on.end(error);
    return await putBack(on, job);
  }
  if (error.until !== null) {
    await holdUntil(store, jobs, job, { until: error.until, reason: error.message });
    return onEvent({ type: 'notice', message: `${name}: ${error.message} It waits, and is taken up then.` });
  }
  if (error.code === 'model') {
    progress.unreached += 1;
    const isLast = await putOff(store, jobs, job, error.message);
    if (progress.unreached >= PATIENCE) on.end(error);
    if (!isLast) return onEvent({ type: 'notice', message: `${name}: ${error.message} It is tried again.` });
  } else {
    await endBadly(store, jobs, job, { state: 'failed', code: error.code, reason: error.message });
  }
  progress.failed += 1;
  onEvent({ type: 'failed', name, error });
}

async function putBack({ store, jobs }: InWork, job: StoryJob): Promise<void> {
  await store.database.commit((query) => jobs.putBack(job, query));
}

async function isWaiting({ database }: PostgresStore): Promise<boolean> {
  const [row] = await database.query(
    `SELECT EXISTS (SELECT 1 FROM norwire.stories WHERE state = 'waiting'
     AND coalesce(not_before <= clock_timestamp(), true)) AS waiting`,
  );
  return row?.waiting === true;
}

function asOurs(error: unknown): NorwireError {
  if (error instanceof NorwireError) return error;
  return new NorwireError('reply', `norwire itself failed (${String(error)}). Please report it.`, {
    cause: error,
  });
}

/** Until something ends or a moment has passed; `set` is given what cuts it short. */
function pause(until: AbortSignal | null, set: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      until?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, LOOK_EVERY);
    until?.addEventListener('abort', done, { once: true });
    set(done);
  });
}
