import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { inOneCommit } from '../../in-one-commit.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { ModelAnswer } from '../model.ts';
import { openClaims } from './claims.ts';
import type { KeptAnswer, Store, StoreLine, StoreStats } from './kept.ts';
import { sealed, unsealed } from './sealed.ts';
import { attempt, cannot, LOCKED_MS } from './store-trouble.ts';

export type { KeptAnswer, Store, StoreLine, StoreStats } from './kept.ts';

export interface StoreOptions {
  /** A path; its folder is made where it is missing. `:memory:` leaves nothing on disk. */
  readonly file: string;
  readonly clock?: Clock;
  /** Answers older than this are forgotten when the store is opened. 30. */
  readonly retentionDays?: number;
}

/** Raised when a table changes; a store of a later norwire is not touched. */
const FORMAT = 1;
const DAY = 86_400_000;
/** Milliseconds an answer may wait for others to be committed with. */
const LONGEST_GATHERING = 20;

const TABLE = `CREATE TABLE IF NOT EXISTS answers (
  key TEXT PRIMARY KEY, made INTEGER NOT NULL, server TEXT NOT NULL, model TEXT NOT NULL, task TEXT NOT NULL,
  answer TEXT NOT NULL) STRICT, WITHOUT ROWID`;

/**
 * Opens the store, and makes it where there is none. Throws a NorwireError (`settings`) that names the file where
 * it cannot be opened, is no store, or belongs to a later norwire. Several processes may have it open.
 */
export function openStore({ file, clock = systemClock, retentionDays = 30 }: StoreOptions): Store {
  const database = open(file);
  const { find, write, forget } = attempt('read', file, () => ({
    find: database.prepare('SELECT answer FROM answers WHERE key = ?'),
    write: database.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)'),
    forget: database.prepare('DELETE FROM answers WHERE made < ?'),
  }));
  const claims =
    file === ':memory:' ? null : attempt('opened', file, () => openClaims(file, randomUUID(), clock.now));
  let unwritten: Unwritten[] = [];
  let nextCommit = 0;

  function commit(): void {
    const group = unwritten;
    unwritten = [];
    if (group.length === 0) return;
    const begun = performance.now();
    try {
      inOneCommit(database, () => {
        for (const { key, kept } of group) {
          const { server, model, task, answer } = kept;
          write.run(key, Math.floor(clock.now()), server, model, task, sealed(JSON.stringify(answer)));
        }
      });
    } catch (error) {
      for (const { reject } of group) reject(cannot('written to', file, error));
      return;
    }
    const ended = performance.now();
    nextCommit = ended + Math.min(LONGEST_GATHERING, 2 * (ended - begun));
    for (const { resolve } of group) resolve();
  }

  const prune = (days = retentionDays) => Number(forget.run(Math.floor(clock.now() - days * DAY)).changes);
  attempt('read', file, () => prune());

  return {
    get: async (key) => {
      const row = attempt('read', file, () => find.get(key));
      if (row === undefined) return null;
      const answer = parseAnswer(String(row.answer));
      if (answer === null) throw cannot('read', file, new Error('an answer in it is malformed'));
      return answer;
    },
    claims,
    put: (key, kept) =>
      new Promise((resolve, reject) => {
        unwritten.push({ key, kept, resolve, reject });
        if (unwritten.length > 1) return;
        // At once where there is time; where a slow disk is busy, what arrives meanwhile shares one commit.
        const wait = nextCommit - performance.now();
        if (wait > 1) setTimeout(commit, wait);
        else setImmediate(commit);
      }),
    stats: async () => attempt('read', file, () => readStats(database)),
    prune: async (days) =>
      attempt('written to', file, () => {
        const forgotten = prune(days);
        database.exec('VACUUM');
        return forgotten;
      }),
    exportLines: async function* () {
      const rows = attempt('read', file, () =>
        database.prepare('SELECT * FROM answers ORDER BY made, key').iterate(),
      );
      for (;;) {
        const { value: row, done } = attempt('read', file, () => rows.next());
        if (done) return;
        yield attempt('read', file, () => lineOf(row));
      }
    },
    close: async () => {
      commit();
      claims?.close();
      database.close();
    },
  };
}

function lineOf(row: Record<string, SQLOutputValue>): StoreLine {
  const answer = parseAnswer(String(row.answer));
  if (answer === null) throw new Error(`the answer ${String(row.key).slice(0, 12)} is malformed`);
  return {
    key: String(row.key),
    made: new Date(Number(row.made)).toISOString(),
    server: String(row.server),
    model: String(row.model),
    task: String(row.task),
    answer,
  };
}

/** Null for an answer that is not as it was written. */
function parseAnswer(written: string): ModelAnswer | null {
  try {
    const text = unsealed(written);
    return text === null ? null : (JSON.parse(text) as ModelAnswer);
  } catch {
    return null;
  }
}

interface Unwritten {
  readonly key: string;
  readonly kept: KeptAnswer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

function open(file: string): DatabaseSync {
  return attempt('opened', file, () => {
    if (file !== ':memory:') makePrivate(file);
    const database = new DatabaseSync(file, { timeout: LOCKED_MS });
    try {
      // FULL: a commit is on the disk, not only with the system, before an answer is used.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      const format = Number(database.prepare('PRAGMA user_version').get()?.user_version);
      if (format > FORMAT) throw new Error('a later norwire made it');
      database.exec(TABLE);
      database.exec(`PRAGMA user_version = ${FORMAT}`);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** Stories and their English are nobody else's business. */
function makePrivate(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function readStats(database: DatabaseSync): StoreStats {
  const whole = database
    .prepare(
      'SELECT count(*) AS answers, total(length(answer)) AS bytes, min(made) AS oldest, max(made) AS newest FROM answers',
    )
    .get();
  const groups = database
    .prepare(
      'SELECT server, model, count(*) AS answers FROM answers GROUP BY server, model ORDER BY answers DESC, model',
    )
    .all();
  const day = (made: unknown) => (made === null ? null : new Date(Number(made)).toISOString());
  return {
    answers: Number(whole?.answers),
    bytes: Number(whole?.bytes),
    oldest: day(whole?.oldest ?? null),
    newest: day(whole?.newest ?? null),
    byModel: groups.map((row) => ({
      server: String(row.server),
      model: String(row.model),
      answers: Number(row.answers),
    })),
  };
}
