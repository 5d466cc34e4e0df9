import {
  type DeskDatabase,
  DeskError,
  type DeskLine,
  MOST_WORDS,
  type Rows,
  type SqlValue,
  wordsIn,
} from '../desk/index.ts';
import { NorwireError } from '../errors.ts';
import type { PostgresDatabase, Query } from './database.ts';
import type { PostgresStore } from './open-store.ts';
import { storable } from './storable.ts';

/** Any number will do, the same in every norwire: a desk's changes are made one after the other. */
const LOCK = 2_026_113_022;
const CHANNEL = 'norwire_desk';
/** The desk's own tables go before those of the queue. */
const TABLES = 'SET LOCAL search_path TO norwire_desk, norwire';

/** What a desk keeps, in the PostgreSQL of a store; any number of desks may stand on it. */
export function postgresDesk({ database, owner }: PostgresStore): DeskDatabase {
  const known = new Map<string, string>();
  const rowsOn = (query: Query): Rows =>
    rowsOf((sql, values) => query(numbered(sql, known), values), owner.id);
  return {
    read: (look) => orSay(database, () => database.look((query) => look(rowsOn(query)), TABLES)),
    change: (write) =>
      orSay(database, () =>
        database.commit((query) => write(rowsOn(query)), `${TABLES}; SELECT pg_advisory_xact_lock(${LOCK})`),
      ),
    // The store is not the desk's to close.
    close: async () => {},
  };
}

/** What desks on one store tell each other; nobody hears what they said themselves. */
export function postgresLine({ database, owner }: PostgresStore): DeskLine {
  return {
    tell: (text) => {
      // Whoever does not hear of it sees it when they look.
      database
        .query('SELECT pg_notify($1, $2)', [CHANNEL, storable(`${owner.id}${text}`)])
        .catch(() => undefined);
    },
    hear: (hear, onGap) =>
      database.listen(
        CHANNEL,
        (text) => {
          if (!text.startsWith(owner.id)) hear(text.slice(owner.id.length));
        },
        onGap,
      ),
  };
}

/** A database that is away for too long, as the desk tells it. */
async function orSay<T>({ name }: PostgresDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof NorwireError) || cause.code !== 'settings') throw cause;
    throw new DeskError(
      'locked',
      `Nothing may have been saved: ${name} does not answer. Look at it again in a while.`,
      {
        cause,
      },
    );
  }
}

function rowsOf(query: Query, owner: string): Rows {
  const ask = <T>(sql: string, values: readonly SqlValue[]): Promise<T[]> =>
    query(sql, values.map(kept)) as Promise<T[]>;
  return {
    one: async <T>(sql: string, ...values: SqlValue[]) => (await ask<T>(sql, values))[0] ?? null,
    all: <T>(sql: string, ...values: SqlValue[]) => ask<T>(sql, values),
    run: async (sql, ...values) => (await ask(`${sql} RETURNING 1`, values)).length,
    words: {
      put: async (story, { norwegian, english, about }) => {
        await query(
          `INSERT INTO words VALUES (?, array_to_tsvector(?::text[]))
           ON CONFLICT (story) DO UPDATE SET lexemes = excluded.lexemes`,
          [story, [...new Set([norwegian, english, about].flatMap(lexemesIn))]],
        );
      },
      having: (words) => {
        const value = lexemesIn(words)
          .slice(0, MOST_WORDS)
          .map((word) => `'${word}':*`)
          .join(' & ');
        const condition = 'number IN (SELECT story FROM words WHERE lexemes @@ ?::tsquery)';
        return value === '' ? null : { condition, value };
      },
    },
    owner,
  };
}

/** `$1`, `$2` … in the place of each `?`; no statement of ours has one in a text. */
function numbered(sql: string, known: Map<string, string>): string {
  const text =
    known.get(sql) ?? sql.split('?').reduce((before, after, place) => `${before}$${place}${after}`);
  known.set(sql, text);
  return text;
}

function kept(value: SqlValue): unknown {
  if (typeof value === 'string') return storable(value);
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

/** Longer than any word, and what a lexeme may be at most. */
const LONGEST = 200;

/** Words as SQLite's index has them: without case and accents. */
function lexemesIn(text: string): readonly string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return wordsIn(bare).map((word) => word.slice(0, LONGEST));
}
