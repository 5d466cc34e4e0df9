import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NorwireError } from '../../errors.ts';
import { codeOf } from '../../files/index.ts';
import { type FileRows, fileRows } from './journal-files.ts';
import { MONEY_TABLES, type MoneyRows, moneyRows } from './journal-money.ts';
import { type StoryRows, storyRows } from './journal-stories.ts';
import { refuseElsewhere, refuseLinks } from './own-folder.ts';
import type { Awaitable, JournalTables, RunJournal } from './run-journal.ts';

/** A journal in `DIR/.norwire/`, whose files and stories are had at once. */
export interface Journal extends RunJournal {
  readonly files: FileRows;
  readonly stories: StoryRows;
  readonly money: MoneyRows;
  readonly close: () => Promise<void>;
}

const VERSION = 1;

/** Milliseconds that the file may be held by a program that looks into it before that is an error. */
const LOCKED_MS = 10_000;

/** So long a change waits for others to share its commit, which costs the disk as much as one. */
const GATHER_MS = 2;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS files (
    name TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER, mtime REAL, ctime REAL,
    state TEXT NOT NULL, settings TEXT, formats TEXT, outputs TEXT NOT NULL DEFAULT '[]',
    failed INTEGER NOT NULL DEFAULT 0, again INTEGER NOT NULL DEFAULT 0, findings INTEGER NOT NULL DEFAULT 0,
    waiting TEXT, redo TEXT, seen INTEGER NOT NULL, due INTEGER NOT NULL DEFAULT 0, place REAL NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS files_due ON files (seen, state, place, name);
  CREATE INDEX IF NOT EXISTS files_waiting ON files (waiting) WHERE waiting IS NOT NULL;
  CREATE TABLE IF NOT EXISTS names (owner TEXT PRIMARY KEY, stem TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS stories (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, file TEXT NOT NULL, state TEXT NOT NULL,
    code TEXT, reason TEXT, digest TEXT, settings TEXT, wire TEXT, version INTEGER, status TEXT,
    headline TEXT, section TEXT, date TEXT, embargo TEXT, origin TEXT,
    errors INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0,
    requests INTEGER NOT NULL DEFAULT 0, input_tokens INTEGER NOT NULL DEFAULT 0,
    cached_tokens INTEGER NOT NULL DEFAULT 0, output_tokens INTEGER NOT NULL DEFAULT 0, cost REAL,
    milliseconds INTEGER NOT NULL DEFAULT 0, ended INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS stories_file ON stories (file);
  CREATE INDEX IF NOT EXISTS stories_wire ON stories (wire) WHERE wire IS NOT NULL;
  CREATE TABLE IF NOT EXISTS copies (story INTEGER PRIMARY KEY, output BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS outputs (
    path TEXT PRIMARY KEY, source TEXT NOT NULL, format TEXT NOT NULL, digest TEXT NOT NULL, earlier TEXT,
    beside INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS outputs_source ON outputs (source);`;

/**
 * Opens the journal of an output folder, making both where they are missing. Write-ahead logging is not used: it
 * does not work on network shares. Throws a NorwireError (`settings`) where it cannot be opened.
 */
export function openJournal(out: string): Journal {
  const folder = join(out, '.norwire');
  const writing = join(folder, 'writing');
  refuseLinks(folder);
  try {
    rmSync(writing, { recursive: true, force: true });
    mkdirSync(writing, { recursive: true });
    return journalOf(
      new DatabaseSync(join(folder, 'journal.sqlite'), { timeout: LOCKED_MS }),
      out,
      folder,
      writing,
    );
  } catch (cause) {
    throw cause instanceof NorwireError ? cause : cannotOpen(out, cause);
  }
}

/** Opens a journal to read from it, whether or not a run is writing it. */
export function readJournal(out: string): Journal {
  const folder = join(out, '.norwire');
  refuseElsewhere(out);
  try {
    const path = join(folder, 'journal.sqlite');
    return journalOf(new DatabaseSync(path, { timeout: LOCKED_MS, readOnly: true }), out, folder, '');
  } catch (cause) {
    const why = !existsSync(out)
      ? 'is not there'
      : existsSync(join(folder, 'journal.sqlite'))
        ? `holds a journal that cannot be read (${codeOf(cause)})`
        : 'holds no run of norwire';
    throw new NorwireError('input', `${out} ${why}. Give the --out folder of a batch or watch.`, { cause });
  }
}

function journalOf(db: DatabaseSync, out: string, folder: string, writing: string): Journal {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (version > VERSION) {
    throw new NorwireError(
      'settings',
      `${folder} was written by a newer norwire. Use that version, or another --out folder.`,
    );
  }
  if (writing !== '') {
    db.exec(`PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000; ${SCHEMA} ${MONEY_TABLES}
      PRAGMA user_version = ${VERSION};`);
  }
  const kept = { files: fileRows(db), stories: storyRows(db), money: moneyRows(db) };
  const { change, flush } = groupCommits(db, kept, folder);
  return {
    out,
    folder,
    writing,
    ...kept,
    change,
    hold: (name) => {
      const row = kept.files.byName(name);
      return row?.state === 'due' ? row : null;
    },
    letGo: () => {},
    turn: (_what, act) => act(),
    close: async () => {
      await flush();
      db.close();
    },
  };
}

interface WaitingChange {
  readonly write: (kept: JournalTables) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

function groupCommits(db: DatabaseSync, kept: JournalTables, folder: string) {
  let waiting: WaitingChange[] = [];
  let last: Promise<void> = Promise.resolve();
  /** A change waits for nothing but rows, which are had at once: nobody else's comes between. */
  const commit = async (group: readonly WaitingChange[]): Promise<unknown[]> => {
    try {
      db.exec('BEGIN IMMEDIATE');
      const results: unknown[] = [];
      for (const { write } of group) results.push(await write(kept));
      db.exec('COMMIT');
      return results;
    } catch (cause) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw cause instanceof NorwireError ? cause : cannotWrite(folder, cause);
    }
  };
  const settle = async (group: readonly WaitingChange[]): Promise<void> => {
    try {
      const results = await commit(group);
      for (const [place, { resolve }] of group.entries()) resolve(results[place]);
    } catch (cause) {
      // One bad change must not take the others of its commit with it.
      if (group.length > 1) for (const one of group) await settle([one]);
      else group[0]?.reject(cause);
    }
  };
  const flush = (): Promise<void> => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) last = last.then(() => settle(group));
    return last;
  };
  const change = <T>(write: (kept: JournalTables) => Awaitable<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, GATHER_MS);
      waiting.push({ write, resolve: resolve as (result: unknown) => void, reject });
    });
  return { change, flush };
}

/** What SQLite says in the middle of a run of a journal that is not as it was written, as a sentence; else the cause. */
export function tellDamage(out: string, cause: unknown): unknown {
  const isSaid = cause instanceof Error && 'code' in cause && cause.code === 'ERR_SQLITE_ERROR';
  const isTorn = cause instanceof SyntaxError && /JSON/.test(cause.message);
  return isSaid || isTorn ? cannotOpen(out, cause) : cause;
}

/** A schema or row that cannot be read, a page that is not one, no database at all. */
const damage =
  /not a database|malformed|unsupported file format|no such (?:table|column)|no column named|syntax error|corrupt|constraint failed|datatype mismatch|JSON/u;

function cannotOpen(out: string, cause: unknown): NorwireError {
  return isDamage(cause)
    ? new NorwireError(
        'settings',
        `The journal of ${out} is damaged. Delete ${join(out, '.norwire', 'journal.sqlite')} and run again: finished stories are made anew, with answers already paid for out of the store. What was found: ${reasonOf(cause)}.`,
        { cause },
      )
    : new NorwireError(
        'settings',
        `--out ${out} cannot be written to (${reasonOf(cause)}). Give another folder.`,
        { cause },
      );
}

function isDamage(cause: unknown): boolean {
  return cause instanceof Error && damage.test(cause.message);
}

function cannotWrite(folder: string, cause: unknown): NorwireError {
  if (isDamage(cause)) return cannotOpen(join(folder, '..'), cause);
  return new NorwireError(
    'settings',
    `The journal in ${folder} cannot be written (${reasonOf(cause)}). ${whatHelps(cause)}`,
    { cause },
  );
}

/** What a person can do about a journal that cannot be written, by what the disk said. */
function whatHelps(cause: unknown): string {
  const reason = reasonOf(cause);
  if (/full|ENOSPC|quota|EDQUOT/iu.test(reason)) return 'Make room on its disk, then run again.';
  if (/readonly|read-only|permission|EACCES|EPERM|EROFS/iu.test(reason))
    return 'Change its permissions, or give another --out folder, then run again.';
  if (/locked|busy/iu.test(reason)) return 'Another program holds it; run again when that is done.';
  return 'See to its disk, or give another --out folder, then run again.';
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
