import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { PostgresDatabase } from './database.ts';

/** This process, as the others know it. */
export interface ThisProcess {
  readonly id: string;
  /** Stories in work, for `queue status`. */
  readonly tell: (inWork: number) => void;
  readonly leave: () => Promise<void>;
}

/** Seconds after which somebody of whom nothing is heard is dead, and between two signs of life: `npm run trial:machines` kills workers at these. */
const LEASE = 20;
const RENEW = 5;

/** Enters this process among the owners, and keeps its lease; a guest claims and sets aside nothing, and is none. */
export async function enter(database: PostgresDatabase, isGuest = false): Promise<ThisProcess> {
  const id = randomUUID();
  let inWork = 0;
  let isUnderWay = false;
  const live = async (): Promise<void> => {
    await database.query(
      `INSERT INTO norwire.owners (owner, host, process, until, in_work)
       VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4), $5) ON CONFLICT (owner) DO UPDATE SET
       until = excluded.until, in_work = excluded.in_work`,
      [id, hostname(), process.pid, LEASE, inWork],
    );
  };
  if (isGuest) return { id, tell: () => {}, leave: async () => {} };
  await live();
  // Those of yesterday are of interest to nobody.
  await database.query("DELETE FROM norwire.owners WHERE until < clock_timestamp() - interval '1 day'");
  const beat = setInterval(() => {
    if (isUnderWay) return;
    isUnderWay = true;
    // Where it fails for long the lease runs out by itself.
    live()
      .catch(() => undefined)
      .finally(() => {
        isUnderWay = false;
      });
  }, RENEW * 1000);
  beat.unref();
  return {
    id,
    tell: (stories) => {
      inWork = stories;
    },
    leave: async () => {
      clearInterval(beat);
      await database.query('DELETE FROM norwire.claims WHERE owner = $1', [id]);
      await database.query('DELETE FROM norwire.writers WHERE owner = $1', [id]);
      await database.query('DELETE FROM norwire.owners WHERE owner = $1', [id]);
    },
  };
}
