import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { NorwireError } from '../../errors.ts';
import { DeskError } from '../desk-error.ts';
import {
  type DeskDatabase,
  MOST_WORDS,
  type Rows,
  type SqlValue,
  type WordSearch,
  wordsIn,
} from '../port/index.ts';
import { SCHEMA, SINCE_VERSION_1, VERSION } from './schema.ts';

/** How long a change is tried again while another program holds the file, and how often: the page waits longer (api.ts). */
const PATIENCE_MS = 8_000;
const PAUSE_MS = 40;

/**
 * Opens the desk's file in a folder, making it where it is missing. Written ahead, so that readers never wait; each
 * change is forced to the disk. Throws a NorwireError (`settings`) where it cannot be opened.
 */
export function openDatabase(folder: string, patience = PATIENCE_MS): DeskDatabase {
  const path = join(folder, 'desk.sqlite');
  let db: DatabaseSync | null = null;
  try {
    // Milliseconds: who waits longer waits between tries, where the desk goes on answering.
    db = new DatabaseSync(path, { timeout: 20 });
    chmodSync(path, 0o600);
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version > VERSION)
      throw new NorwireError('settings', `${path} was written by a newer norwire. Use that version.`);
    if (version === 1) db.exec(SINCE_VERSION_1);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; ${SCHEMA}
      PRAGMA user_version = ${VERSION};`);
    return databaseOf(db, path, patience);
  } catch (cause) {
    db?.close();
    if (cause instanceof NorwireError) throw cause;
    throw new NorwireError(
      'settings',
      `${path}, in which the desk keeps what editors do, cannot be opened (${messageOf(cause)}). Check its permissions and its disk; if it is damaged, put a copy of it back.`,
      { cause },
    );
  }
}

function databaseOf(db: DatabaseSync, path: string, patience: number): DeskDatabase {
  const rows = rowsOf(db);
  const inTurn = oneAfterAnother();
  return {
    read: (look) => inTurn(() => look(rows)),
    change: async (write) => {
      for (const since = performance.now(); ; ) {
        try {
          return await inTurn(() => inOneCommit(db, () => write(rows)));
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
    close: () => inTurn(async () => db.close()),
  };
}

/** Looks and changes share one connection: what one of them does is never seen half done. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function inOneCommit<T>(db: DatabaseSync, write: () => Promise<T>): Promise<T> {
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = await write();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw cause;
  }
}

function rowsOf(db: DatabaseSync): Rows {
  const owner = randomUUID();
  // A folder has one desk at a time: whoever else had something in hand has gone.
  db.function('is_dead', (mark) => (mark === owner ? 0 : 1));
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  return {
    one: async <T>(text: string, ...values: SqlValue[]) =>
      (sql(text).get(...values) as T | undefined) ?? null,
    all: async <T>(text: string, ...values: SqlValue[]) => sql(text).all(...values) as T[],
    run: async (text, ...values) => Number(sql(text).run(...values).changes),
    words: wordsOf(sql),
    owner,
  };
}

function wordsOf(sql: (text: string) => StatementSync): WordSearch {
  return {
    put: async (story, { norwegian, english, about }) => {
      sql('DELETE FROM words WHERE rowid = ?').run(story);
      const put = 'INSERT INTO words (rowid, norwegian, english, about) VALUES (?, ?, ?, ?)';
      sql(put).run(story, norwegian, english, about);
    },
    having: (words) => {
      const value = wordsIn(words)
        .slice(0, MOST_WORDS)
        .map((word) => `"${word}"*`)
        .join(' ');
      const condition = 'number IN (SELECT rowid FROM words WHERE words MATCH ?)';
      return value === '' ? null : { condition, value };
    },
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
    `Nothing was saved: ${path} cannot be written (${messageOf(cause)}). Free some space on its disk, or change its permissions.`,
    { cause },
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
