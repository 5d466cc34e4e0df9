import { randomUUID } from 'node:crypto';
import type { Copy } from '../english/index.ts';
import type { ErrorCode } from '../errors.ts';
import { priorityOf } from './add.ts';
import type { Query } from './database.ts';
import type { Jobs, StoryJob } from './jobs.ts';
import type { PostgresStore } from './open-store.ts';
import { pack } from './pack.ts';
import { storable } from './storable.ts';

/** What was made of a story. */
export interface MadeCopy {
  readonly copy: Copy;
  readonly documents: readonly { readonly format: string; readonly ending: string; readonly text: string }[];
}

/** So often a story is tried that could not reach the model. Nothing measured it. */
const MOST_TRIES = 5;
/** Milliseconds after its embargo at which a story is tried again. */
const LATER = 1_000;

/**
 * Writes down that a story is finished: its outputs, what it cost and the end of its job, all or nothing. False where the
 * job is no longer ours (its lease ran out and another has it): then nothing is written.
 */
export async function endWell(
  { database }: PostgresStore,
  jobs: Jobs,
  job: StoryJob,
  { copy, documents }: MadeCopy,
): Promise<boolean> {
  const { usage, findings, translation, brief } = copy;
  const headline = translation.parts.find(({ id }) => id === 'headline')?.text ?? brief?.headline ?? null;
  const errors = findings.filter(({ level }) => level === 'error').length;
  return await database.commit(async (query) => {
    if (!(await jobs.complete(job, query))) return false;
    await query(
      `INSERT INTO norwire.outputs SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bytea[])
       ON CONFLICT (story, format) DO UPDATE SET ending = excluded.ending, document = excluded.document`,
      [
        ...[job.story, documents.map(({ format }) => format), documents.map(({ ending }) => ending)],
        documents.map(({ text }) => Buffer.from(text)),
      ],
    );
    await query(
      `UPDATE norwire.stories SET state = 'finished', code = NULL, reason = NULL, ended = clock_timestamp(), copy = $2,
       headline = $3, errors = $4, warnings = $5, requests = $6, tokens = $7, cost = $8 WHERE id = $1`,
      [
        ...[
          job.story,
          pack(copy),
          headline === null ? null : storable(headline),
          errors,
          findings.length - errors,
        ],
        ...[usage.requests, usage.inputTokens + usage.outputTokens],
        usage.cost === null ? null : Math.ceil(usage.cost * 1e9),
      ],
    );
    return true;
  });
}

/** Writes down that a story came to nothing: `failed` is a dead letter, which somebody must look at. */
export async function endBadly(
  { database }: PostgresStore,
  jobs: Jobs,
  job: StoryJob,
  end: { readonly state: 'failed' | 'skipped'; readonly code: ErrorCode | null; readonly reason: string },
): Promise<void> {
  await database.commit(async (query) => {
    if (await jobs.complete(job, query)) await setEnd(query, job.story, end);
  });
}

/** Puts a story off that could not reach the model; says whether it was put off for good. */
export async function putOff(
  { database }: PostgresStore,
  jobs: Jobs,
  job: StoryJob,
  reason: string,
): Promise<boolean> {
  return await database.commit(async (query) => {
    const [row] = await query(
      'UPDATE norwire.stories SET tries = tries + 1, reason = $2 WHERE id = $1 RETURNING tries',
      [job.story, storable(reason)],
    );
    const isLast = Number(row?.tries) >= MOST_TRIES;
    if (!isLast) await jobs.fail(job, query);
    else if (await jobs.complete(job, query)) {
      const often = `${reason} (tried ${MOST_TRIES} times)`;
      await setEnd(query, job.story, { state: 'failed', code: 'model', reason: often });
    }
    return isLast;
  });
}

/** Lets a story wait until its sender lets it go; nobody need do anything for it to come back. */
export async function holdUntil(
  { database }: PostgresStore,
  jobs: Jobs,
  job: StoryJob,
  { until, reason }: { readonly until: number; readonly reason: string },
): Promise<void> {
  // A moment later: the database's clock may be behind.
  const notBefore = new Date(until + LATER);
  const id = randomUUID();
  await database.commit(async (query) => {
    if (!(await jobs.complete(job, query))) return;
    const [row] = await query(
      `UPDATE norwire.stories SET job = $2, not_before = $3, reason = $4 WHERE id = $1 AND state = 'waiting'
       RETURNING class, rank`,
      [job.story, id, notBefore, storable(reason)],
    );
    if (row === undefined) return;
    const priority = priorityOf(Number(row.class), Number(row.rank));
    await jobs.add([{ id, story: job.story, priority, notBefore }], query);
  });
}

/** Dead letters of those stories over which too many workers died. */
export async function buryDead({ database }: PostgresStore, jobs: Jobs): Promise<readonly string[]> {
  const dead = await jobs.fetchDead();
  for (const job of dead) {
    await database.commit(async (query) => {
      await setEnd(query, job.story, {
        state: 'failed',
        code: null,
        reason: 'Its worker died over it, again and again.',
      });
      await jobs.completeDead(job, query);
    });
  }
  return dead.map(({ story }) => story);
}

async function setEnd(
  query: Query,
  story: string,
  { state, code, reason }: { state: string; code: ErrorCode | null; reason: string },
): Promise<void> {
  await query(
    `UPDATE norwire.stories SET state = $2, code = $3, reason = $4, ended = clock_timestamp()
     WHERE id = $1 AND state = 'waiting'`,
    [story, state, code, storable(reason)],
  );
}
