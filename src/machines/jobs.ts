import type { PgBoss } from 'pg-boss';
import { NorwireError } from '../errors.ts';
import type { PostgresDatabase, Query } from './database.ts';

/** A job in hand: of which story, and the how manieth try of it, by which it is told from one that was taken away. */
export interface StoryJob {
  readonly id: string;
  readonly retryCount: number;
  readonly story: string;
}

/** A job to be done: the higher its priority the sooner, but not before its time. */
export interface NewJob {
  readonly id: string;
  readonly story: string;
  readonly priority: number;
  readonly notBefore?: Date;
}

/** The jobs of pg-boss, as far as norwire uses them. Nothing here waits for work: the worker's own loop asks. */
export interface Jobs {
  readonly add: (jobs: readonly NewJob[], query: Query) => Promise<void>;
  readonly fetch: (most: number) => Promise<readonly StoryJob[]>;
  /** Jobs whose worker died over them too often. */
  // Told one by one, in between: so few that nobody waits for them.
  readonly fetchDead: () => Promise<readonly StoryJob[]>;
  readonly touch: (jobs: readonly StoryJob[]) => Promise<void>;
  /** True where the job was still in hand. */
  readonly complete: (job: StoryJob, query: Query) => Promise<boolean>;
  readonly completeDead: (job: StoryJob, query: Query) => Promise<void>;
  /** To be tried again after a while. */
  readonly fail: (job: StoryJob, query: Query) => Promise<void>;
  /** Back to where it stood, as if it had not been taken. */
  readonly putBack: (job: StoryJob, query: Query) => Promise<void>;
  /** Takes out what nobody has in hand; gives the stories. */
  readonly takeOut: (query: Query) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const SCHEMA = 'norwire_jobs';
const STORIES = 'stories';
const DEAD = 'stories-dead';
const DAY = 86_400;

const QUEUE = {
  // A worker of which nothing is heard for so long is dead.
  heartbeatSeconds: 15,
  // Its own limits are patience and money; this one is only against a worker that lives and does nothing.
  expireInSeconds: DAY - 1,
  // With waits that double up to a minute some seven minutes: a provider that is down for longer is no story’s fault.
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  // An archive may wait for months.
  retentionSeconds: 365 * DAY,
  deleteAfterSeconds: DAY,
} as const;
/** Seconds between two looks for jobs whose worker died. */
const LOOK_EVERY = 5;

async function makeBoss(
  database: PostgresDatabase,
  options: { migrate: boolean; supervise: boolean },
): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss').catch((cause) => {
    throw new NorwireError('settings', 'The queue needs the package pg-boss: npm install pg pg-boss', {
      cause,
    });
  });
  const boss = new PgBoss({
    db: databaseOf(database.query),
    schema: SCHEMA,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: LOOK_EVERY,
    monitorIntervalSeconds: LOOK_EVERY,
    ...options,
  });
  // What it does in the background it does again.
  boss.on('error', () => {});
  return boss;
}

/** Makes pg-boss's tables and our queues; a step of `store migrate`. */
export async function migrateJobs(database: PostgresDatabase): Promise<void> {
  const boss = await makeBoss(database, { migrate: true, supervise: false });
  await boss.start();
  try {
    const there = new Set((await boss.getQueues()).map(({ name }) => name));
    const { deleteAfterSeconds, retentionSeconds } = QUEUE;
    if (!there.has(DEAD)) await boss.createQueue(DEAD, { deleteAfterSeconds, retentionSeconds });
    if (!there.has(STORIES)) await boss.createQueue(STORIES, { ...QUEUE, deadLetter: DEAD });
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Opens the jobs. `isWorker`: looks after those whose worker died. Rejects (`settings`) before `store migrate`. */
export async function openJobs(database: PostgresDatabase, isWorker: boolean): Promise<Jobs> {
  const boss = await makeBoss(database, { migrate: false, supervise: isWorker });
  await boss.start();
  const fetchFrom = async (queue: string, batchSize: number): Promise<readonly StoryJob[]> => {
    const jobs = await boss.fetch<{ story: string }>(queue, { batchSize });
    return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, story: data.story }));
  };
  return {
    add: async (jobs, query) => {
      const rows = jobs.map(({ id, story, priority, notBefore }) => ({
        ...{ id, priority, data: { story } },
        ...(notBefore && { startAfter: notBefore }),
      }));
      if (rows.length > 0) await boss.insert(STORIES, rows, { db: databaseOf(query) });
    },
    fetch: (most) => fetchFrom(STORIES, most),
    fetchDead: () => fetchFrom(DEAD, 20),
    touch: async (jobs) => {
      if (jobs.length > 0) await boss.touch(STORIES, jobs.map(attemptOf));
    },
    complete: async (job, query) => {
      const done = await boss.complete(STORIES, [attemptOf(job)], null, { db: databaseOf(query) });
      return (done as { readonly affected: number }).affected === 1;
    },
    completeDead: async (job, query) => {
      await boss.complete(DEAD, [attemptOf(job)], null, { db: databaseOf(query) });
    },
    fail: async (job, query) => {
      await boss.fail(STORIES, [attemptOf(job)], null, { db: databaseOf(query) });
    },
    putBack: async (job, query) => {
      const db = databaseOf(query);
      const taken = await boss.cancel(STORIES, [attemptOf(job)], { db });
      if ((taken as { readonly affected: number }).affected === 1) await boss.resume(STORIES, job.id, { db });
    },
    takeOut: async (query) => {
      const db = databaseOf(query);
      const stories: string[] = [];
      for (;;) {
        const waiting = await boss.findJobs<{ story: string }>(STORIES, { queued: true, limit: 1000, db });
        if (waiting.length === 0) return stories;
        await boss.cancel(
          STORIES,
          waiting.map(({ id }) => id),
          { db },
        );
        stories.push(...waiting.map(({ data }) => data.story));
      }
    },
    close: () => boss.stop({ graceful: false }),
  };
}

function attemptOf({ id, retryCount }: StoryJob): { id: string; retryCount: number } {
  return { id, retryCount };
}

function databaseOf(query: Query) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({ rows: await query(text, values) }),
  };
}
