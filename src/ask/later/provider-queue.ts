import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NorwireError } from '../../errors.ts';
import { inOneCommit } from '../../in-one-commit.ts';
import { LOCKED_MS } from '../kept/index.ts';
import type { ModelAnswer } from '../model.ts';

/** How a request stands: with a provider, answered, refused for good (with the words), or to be asked again. */
export interface QueuedRequest {
  readonly key: string;
  readonly task: string;
  readonly state: 'out' | 'answered' | 'refused' | 'again';
  readonly tries: number;
  readonly answer: ModelAnswer | null;
  readonly refusal: string | null;
}

/**
 * A file of requests on its way. `built`: written whole here. `creating`: uploaded, and perhaps already a batch of
 * the provider's. `sent`: a batch with an id. `ended`: collected.
 */
export interface ProviderBatch {
  readonly number: number;
  /** Travels with the batch, so that one whose creation we did not live to see is found again. */
  readonly mark: string;
  readonly path: string;
  readonly requests: number;
  readonly state: 'built' | 'creating' | 'sent' | 'ended';
  readonly file: string | null;
  readonly id: string | null;
}

/** How a request in a batch ended. */
export type SettledRequest =
  | { readonly key: string; readonly kind: 'answered'; readonly answer: ModelAnswer }
  | { readonly key: string; readonly kind: 'refused' | 'again'; readonly reason: string };

export interface BatchLimits {
  readonly requests: number;
  readonly bytes: number;
}

/** OpenAI's own, its megabyte taken for the smaller one. */
export const openaiLimits: BatchLimits = { requests: 50_000, bytes: 200_000_000 };

/** So often is a request sent that fails or expires at the provider. Nothing measured it. */
const MOST_TRIES = 4;

const SCHEMA = `PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS requests (key TEXT PRIMARY KEY, task TEXT NOT NULL, batch INTEGER NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL, answer TEXT, refusal TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS requests_batch ON requests (batch);
  CREATE TABLE IF NOT EXISTS batches (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, path TEXT NOT NULL,
    requests INTEGER NOT NULL, state TEXT NOT NULL, file TEXT, id TEXT) STRICT;`;

/** The requests of a run that go through a provider's batches, in a folder of their own. */
export function openProviderQueue(folder: string, limits: BatchLimits = openaiLimits) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, 'provider.sqlite'), { timeout: LOCKED_MS });
  db.exec(SCHEMA);
  const find = db.prepare('SELECT * FROM requests WHERE key = ?');
  const put = db.prepare(`INSERT INTO requests (key, task, batch, state, tries) VALUES (?, ?, ?, 'out', 1)
    ON CONFLICT (key) DO UPDATE SET batch = excluded.batch,
    tries = CASE state WHEN 'again' THEN tries + 1 ELSE 1 END, state = 'out'`);
  const end = db.prepare(
    'UPDATE requests SET state = ?, answer = ?, refusal = ? WHERE key = ? AND batch = ?',
  );
  const change = db.prepare('UPDATE batches SET state = ?, file = ?, id = ? WHERE number = ?');
  const add = db.prepare("INSERT INTO batches (mark, path, requests, state) VALUES (?, ?, ?, 'built')");
  let open = emptyFile();
  dropStrays();

  /** A file whose process was killed before the table told of it: what it held is asked again. */
  function dropStrays(): void {
    const known = db.prepare("SELECT path FROM batches WHERE state <> 'ended'").all();
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (name.endsWith('.jsonl') && !known.some((batch) => batch.path === path)) rmSync(path);
    }
  }

  function get(key: string): QueuedRequest | null {
    const row = find.get(key) as (Omit<QueuedRequest, 'answer'> & { answer: string | null }) | undefined;
    return row === undefined ? null : { ...row, answer: row.answer === null ? null : JSON.parse(row.answer) };
  }

  /** Closes the file at hand: it is whole on the disk before the table tells of it. */
  function build(): void {
    const { descriptor, path, tasks } = open;
    if (descriptor === null) return;
    fsyncSync(descriptor);
    closeSync(descriptor);
    open = emptyFile();
    inOneCommit(db, () => {
      const number = add.run(randomUUID(), path, tasks.size).lastInsertRowid;
      for (const [key, task] of tasks) put.run(key, task, number);
    });
  }

  return {
    get,
    build,
    isOpen: (key: string): boolean => open.tasks.has(key),
    /** Adds a request to the file at hand; a full one is closed first. `body` is what the endpoint takes. */
    add: (key: string, task: string, body: Readonly<Record<string, unknown>>): void => {
      const line = `${JSON.stringify({ custom_id: key, method: 'POST', url: '/v1/chat/completions', body })}\n`;
      const bytes = Buffer.byteLength(line);
      if (bytes > limits.bytes)
        throw new NorwireError('input', 'A request is larger than the provider takes.');
      if (open.tasks.size >= limits.requests || open.bytes + bytes > limits.bytes) build();
      if (open.descriptor === null) {
        const path = join(
          folder,
          `requests-${createHash('sha256').update(randomUUID()).digest('hex').slice(0, 12)}.jsonl`,
        );
        open = { ...open, path, descriptor: openSync(path, 'wx', 0o600) };
      }
      writeSync(open.descriptor as number, line);
      open.tasks.set(key, task);
      open = { ...open, bytes: open.bytes + bytes };
    },
    batches: (...states: ProviderBatch['state'][]): readonly ProviderBatch[] =>
      (db.prepare('SELECT * FROM batches ORDER BY number').all() as unknown as ProviderBatch[]).filter(
        ({ state }) => states.includes(state),
      ),
    moveOn: (
      batch: ProviderBatch,
      to: Partial<Pick<ProviderBatch, 'state' | 'file' | 'id'>>,
    ): ProviderBatch => {
      const moved = { ...batch, ...to };
      change.run(moved.state, moved.file, moved.id, moved.number);
      return moved;
    },
    /** Writes down how requests of a batch ended; what goes wrong too often is refused. Gives the keys refused. */
    settle: (batch: ProviderBatch, all: readonly SettledRequest[]): readonly string[] => {
      const refused: string[] = [];
      inOneCommit(db, () => {
        for (const one of all) {
          const tries = get(one.key)?.tries ?? 0;
          const spent = one.kind === 'again' && tries >= MOST_TRIES;
          const state = spent ? 'refused' : one.kind;
          const answer = one.kind === 'answered' ? JSON.stringify(one.answer) : null;
          const reason = one.kind === 'answered' ? null : `${one.reason}${spent ? ` (${tries} times)` : ''}`;
          end.run(state, answer, reason, one.key, batch.number);
          if (state === 'refused') refused.push(one.key);
        }
      });
      return refused;
    },
    keysOf: (batch: ProviderBatch, state?: QueuedRequest['state']): readonly string[] =>
      db
        .prepare(`SELECT key FROM requests WHERE batch = ?${state === undefined ? '' : ' AND state = ?'}`)
        .all(batch.number, ...(state === undefined ? [] : [state]))
        .map(({ key }) => String(key)),
    /** The file of requests is not needed any more: what must be sent again is asked again. */
    forgetFile: (batch: ProviderBatch): void => rmSync(batch.path, { force: true }),
    close: (): void => {
      if (open.descriptor !== null) closeSync(open.descriptor);
      if (open.path !== '') rmSync(open.path, { force: true });
      db.close();
    },
  };
}

interface RequestFile {
  readonly path: string;
  readonly descriptor: number | null;
  readonly bytes: number;
  /** Tasks by key. */
  readonly tasks: Map<string, string>;
}

function emptyFile(): RequestFile {
  return { path: '', descriptor: null, bytes: 0, tasks: new Map() };
}
