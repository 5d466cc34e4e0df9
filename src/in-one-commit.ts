import type { DatabaseSync } from 'node:sqlite';

/** Runs a change in one transaction, and undoes all of it where it throws. Returns what the change does. */
export function inOneCommit<T>(db: DatabaseSync, write: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
    const answer = write();
    db.exec('COMMIT');
    return answer;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw cause;
  }
}
