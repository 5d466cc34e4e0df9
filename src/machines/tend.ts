import { randomUUID } from 'node:crypto';
import { priorityOf } from './add.ts';
import type { Jobs } from './jobs.ts';
import type { PostgresStore } from './open-store.ts';

/** Dead letters are tried again: these (by their id or its beginning, or by name), or all. Gives how many. */
export async function retryStories(
  { database }: PostgresStore,
  jobs: Jobs,
  which: readonly string[],
): Promise<number> {
  return await database.commit(async (query) => {
    const rows = await query(
      `SELECT id, class, rank FROM norwire.stories WHERE state = 'failed'
       AND ($1::text[] = '{}' OR name = ANY($1) OR EXISTS (SELECT 1 FROM unnest($1::text[]) AS w WHERE length(w) >= 6
         AND starts_with(id, w))) ORDER BY rank FOR UPDATE`,
      [which],
    );
    const again = rows.map(({ id, class: place, rank }) => ({
      id: randomUUID(),
      story: String(id),
      priority: priorityOf(Number(place), Number(rank)),
    }));
    await query(
      `UPDATE norwire.stories s SET state = 'waiting', tries = 0, code = NULL, reason = NULL, ended = NULL, job = a.job
       FROM unnest($1::text[], $2::uuid[]) AS a (id, job) WHERE s.id = a.id`,
      [again.map(({ story }) => story), again.map(({ id }) => id)],
    );
    await jobs.add(again, query);
    return again.length;
  });
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

/** Stories that wait or are in work. */
export async function countWaiting({ database }: PostgresStore): Promise<number> {
  const [row] = await database.query(`SELECT count(*) AS count FROM norwire.stories WHERE state = 'waiting'`);
  return Number(row?.count);
}
