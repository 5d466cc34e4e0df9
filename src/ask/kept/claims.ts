import { DatabaseSync } from 'node:sqlite';
import type { Claims } from './kept.ts';
import { LOCKED_MS } from './store-trouble.ts';

/** A run that died gives up its claims after so long; one that lives renews them in time. Milliseconds. */
const LEASE = 20_000;
const RENEW = 5_000;

const TABLE = `CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL)
  STRICT, WITHOUT ROWID`;

/**
 * Opens the claims beside the answers, on a connection of their own: a claim need not outlive the machine, so none
 * waits for the disk. Where claims cannot be written everything is ours: better asked twice than never.
 */
export function openClaims(
  file: string,
  owner: string,
  now: () => number,
): Claims & { readonly close: () => void } {
  const database = new DatabaseSync(file, { timeout: LOCKED_MS });
  database.exec(`PRAGMA synchronous = OFF;${TABLE}`);
  const claim = database.prepare(`INSERT INTO claims VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET
    owner = excluded.owner, until = excluded.until WHERE owner = excluded.owner OR until < ?`);
  const renew = database.prepare('UPDATE claims SET until = ? WHERE owner = ?');
  const drop = database.prepare('DELETE FROM claims WHERE key = ? AND owner = ?');
  const forget = database.prepare('DELETE FROM claims WHERE until < ?');
  const held = new Set<string>();
  const time = (): number => Math.floor(now());
  const quietly = (work: () => unknown): void => {
    try {
      work();
    } catch {
      // The lease runs out by itself.
    }
  };
  quietly(() => forget.run(time() - LEASE));
  const beat = setInterval(() => {
    if (held.size > 0) quietly(() => renew.run(time() + LEASE, owner));
  }, RENEW);
  beat.unref();
  return {
    take: async (key) => {
      try {
        const mine = claim.run(key, owner, time() + LEASE, time()).changes > 0;
        if (mine) held.add(key);
        return mine;
      } catch {
        return true;
      }
    },
    release: async (key) => {
      held.delete(key);
      quietly(() => drop.run(key, owner));
    },
    close: () => {
      clearInterval(beat);
      for (const key of held) quietly(() => drop.run(key, owner));
      database.close();
    },
  };
}
