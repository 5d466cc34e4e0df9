import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NorwireError } from '../../errors.ts';

/** Held while a run works in an output folder. */
export interface Lock {
  readonly release: () => void;
}

/**
 * Takes the lock of an output folder. It is the system's own lock on `.norwire/lock` (held by an open SQLite
 * transaction), so it is gone when its process is, however that ended: there are no stale locks to recognise.
 * `.norwire/holder.json` only says whom a refused run should look for. Throws a NorwireError (`settings`).
 */
export function takeLock(folder: string, since: number): Lock {
  const holderPath = join(folder, 'holder.json');
  const db = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
  } catch (cause) {
    db.close();
    if (cause instanceof Error && /locked|busy/iu.test(cause.message))
      throw refused(folder, holderPath, cause);
    if (cause instanceof Error && /not a database|malformed/iu.test(cause.message)) {
      throw new NorwireError(
        'settings',
        `${join(folder, 'lock')} is damaged. Delete it and run again; nothing is kept in it.`,
        { cause },
      );
    }
    throw new NorwireError(
      'settings',
      `No lock can be taken in ${folder} (${String(cause)}). Give an --out folder on a disk that can lock files.`,
      { cause },
    );
  }
  writeFileSync(
    holderPath,
    `${JSON.stringify({ process: process.pid, host: hostname(), since: new Date(since).toISOString() })}\n`,
  );
  return {
    release: () => {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

function refused(folder: string, holderPath: string, cause: Error): NorwireError {
  let holder = 'another norwire';
  try {
    const held: unknown = JSON.parse(readFileSync(holderPath, 'utf8'));
    if (typeof held === 'object' && held !== null && 'process' in held && 'host' in held && 'since' in held) {
      holder = `process ${String(held.process)} on ${String(held.host)}, since ${String(held.since)},`;
    }
  } catch {
    // Who holds it is a courtesy; that it is held is known.
  }
  return new NorwireError(
    'settings',
    `${holder} is at work in ${join(folder, '..')}. Wait for it, stop it, or give another --out folder.`,
    { cause },
  );
}
