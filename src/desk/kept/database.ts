import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { NorwireError } from '../../errors.ts';
import { inOneCommit } from '../../in-one-commit.ts';
import { DeskError } from '../desk-error.ts';
import { SCHEMA, VERSION } from './schema.ts';

/** Rows read and written with statements that are prepared once. */
export interface Rows {
  readonly one: <T>(sql: string, ...values: SQLInputValue[]) => T | null;
  readonly all: <T>(sql: string, ...values: SQLInputValue[]) => T[];
  readonly run: (sql: string, ...values: SQLInputValue[]) => { changes: number; number: number };
}

/** Everything a desk keeps: one SQLite file beside the journal. */
export interface Database extends Rows {
  /**
   * Runs a change in one transaction and resolves when it is on the disk. While another program holds the file it is
   * tried again, and the desk goes on answering; after some seconds it rejects with a DeskError (`locked`).
   */
  readonly change: <T>(write: () => T) => Promise<T>;
  readonly close: () => void;
}

/** How long a change is tried again while another program holds the file. */
const PATIENCE_MS = 8_000;
const PAUSE_MS = 40;

/**
 * Opens the desk's file in a folder, making it where it is missing. Written ahead, so that readers never wait; each
 * change is forced to the disk. Throws a NorwireError (`settings`) where it cannot be opened.
 */
export function openDatabase(folder: string, patience = PATIENCE_MS): Database {
  const path = join(folder, 'desk.sqlite');
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { timeout: 20 });
    chmodSync(path, 0o600);
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version > VERSION)
      throw new NorwireError('settings', `${path} was written by a newer norwire. Use that version.`);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; ${SCHEMA}
      PRAGMA user_version = ${VERSION};`);
    return databaseOf(db, path, patience);
  } catch (cause) {
    db?.close();
    if (cause instanceof NorwireError) throw cause;
    throw new NorwireError(
      'settings',
      `${path}, in which the desk keeps what editors do, cannot be opened (${messageOf(cause)}). See to its rights and disk; if it is damaged, put a copy of it back.`,
      { cause },
    );
  }
}

function databaseOf(db: DatabaseSync, path: string, patience: number): Database {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  return {
    one: <T>(text: string, ...values: SQLInputValue[]) => (sql(text).get(...values) as T | undefined) ?? null,
    all: <T>(text: string, ...values: SQLInputValue[]) => sql(text).all(...values) as T[],
    run: (text, ...values) => {
      const { changes, lastInsertRowid } = sql(text).run(...values);
      return { changes: Number(changes), number: Number(lastInsertRowid) };
    },
    change: async (write) => {
      for (const since = performance.now(); ; ) {
        try {
          return inOneCommit(db, write);
        } catch (cause) {
          if (!isLocked(cause)) throw cause instanceof DeskError ? cause : cannotWrite(path, cause);
          if (performance.now() - since > patience)
            throw new DeskError(
              'locked',
              `Nothing was saved: another program holds ${path}. Try again when it is done.`,
            );
        }
        await wait(PAUSE_MS);
      }
    },
    close: () => db.close(),
  };
}

function isLocked(cause: unknown): boolean {
  return /database (?:table )?is locked|busy/iu.test(messageOf(cause));
}

function cannotWrite(path: string, cause: unknown): unknown {
  const isDisk = cause instanceof Error && 'code' in cause && cause.code === 'ERR_SQLITE_ERROR';
  if (!isDisk) return cause;
  return new DeskError(
    'disk',
    `Nothing was saved: ${path} cannot be written (${messageOf(cause)}). Make room on its disk, or see to its rights.`,
    { cause },
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
