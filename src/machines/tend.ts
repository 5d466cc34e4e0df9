import { randomUUID } from 'node:crypto';
import { priorityOf } from './add.ts';
import type { Row } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { PostgresStore } from './open-store.ts';
import { storable } from './storable.ts';

/** The shortest beginning of an id that stands for it. */
const SHORTEST = 6;

/** What came of it: how many are tried again, and why those were not that were named and are no dead letters. */
export interface Retried {
  readonly count: number;
  readonly not: readonly { readonly which: string; readonly why: string }[];
}

/** Dead letters are tried again: these (by their id or its beginning, or by name), or all. */
export async function retryStories(
  { database }: PostgresStore,
  jobs: Jobs,
  which: readonly string[],
): Promise<Retried> {
  return await database.commit(async (query) => {
    const rows = await query(
      `SELECT id, name, state, class, rank FROM norwire.stories WHERE ($1::text[] = '{}' AND state = 'failed')
       OR name = ANY($1) OR EXISTS (SELECT 1 FROM unnest($1::text[]) AS w WHERE length(w) >= ${SHORTEST}
         AND starts_with(id, w)) ORDER BY rank FOR UPDATE`,
      [which.map(storable)],
    );
    const dead = rows.filter(({ state }) => state === 'failed');
    const again = dead.map(({ id, class: place, rank }) => ({
      id: randomUUID(),
      story: String(id),
      priority: priorityOf(Number(place), Number(rank)),
    }));
    await query(
      `UPDATE norwire.stories s SET state = 'waiting', tries = 0, code = NULL, reason = NULL, ended = NULL, not_before = NULL, job = a.job
       FROM unnest($1::text[], $2::uuid[]) AS a (id, job) WHERE s.id = a.id`,
      [again.map(({ story }) => story), again.map(({ id }) => id)],
    );
    await jobs.add(again, query);
    return { count: again.length, not: which.flatMap((one) => whyNot(one, rows)) };
  });
}

function whyNot(which: string, rows: readonly Row[]): Retried['not'] {
  const meant = rows.filter(
    ({ id, name }) => name === storable(which) || (which.length >= SHORTEST && String(id).startsWith(which)),
  );
  if (meant.some(({ state }) => state === 'failed')) return [];
  const [story] = meant;
  if (story !== undefined) return [{ which, why: `it is no dead letter, but ${story.state}` }];
  const isBeginning = which.length < SHORTEST && /^[0-9a-f]+$/u.test(which);
  return [
    {
      which,
      why: isBeginning
        ? `give at least ${SHORTEST} characters of an id`
        : 'no story of that id or name is in the queue',
    },
  ];
}

/** Takes out what waits and nobody has in work; what is in work is finished. Gives how many were taken out. */
export async function drainQueue({ database }: PostgresStore, jobs: Jobs): Promise<number> {
  return await database.commit(async (query) => {
    const stories = await jobs.takeOut(query);
    await query(`UPDATE norwire.stories SET state = 'drained' WHERE id = ANY($1) AND state = 'waiting'`, [
      stories,
    ]);
    return stories.length;
  });
}

/** Stories that wait or are in work; those that their senders hold back for now keep nobody waiting. */
export async function countWaiting({ database }: PostgresStore): Promise<number> {
  const [row] = await database.query(
    `SELECT count(*) AS count FROM norwire.stories WHERE state = 'waiting'
     AND coalesce(not_before <= clock_timestamp(), true)`,
  );
  return Number(row?.count);
}
