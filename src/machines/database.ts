import type { Pool } from 'pg';
import { NorwireError } from '../errors.ts';
import { listenOn } from './listen.ts';
import { commitOnce, lookAt, type Query, type Row, rowsOf, WorkFailure } from './transaction.ts';
import { isPassing, sayTrouble } from './trouble.ts';

export type { Query, Row };

/**
 * A PostgreSQL database. Where it is away for a while (restarted, the network cut) everything waits and goes on, so that
 * what is asked of it must come to the same when it is asked twice.
 */
export interface PostgresDatabase {
  /** The address without its password. */
  readonly name: string;
  readonly query: Query;
  /**
   * One transaction, kept once: where the connection broke while it was being kept, the server is asked whether it was,
   * and only where not is it run again from its beginning. `opening` are statements that are run first.
   */
  readonly commit: <T>(work: (query: Query) => Promise<T>, opening?: string) => Promise<T>;
  /** Reads what was so at one moment; it may be run again from its beginning. */
  readonly look: <T>(work: (query: Query) => Promise<T>, opening?: string) => Promise<T>;
  /** Hears what is told on a channel until it is ended; `onGap` when something may have been missed. */
  readonly listen: (
    channel: string,
    hear: (text: string) => void,
    onGap: () => void,
  ) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly address: string;
  /** Milliseconds for which a database that is away is waited for. 5 min. */
  readonly patience?: number;
  /** When it is aborted, a database that is away is waited for but shortly. */
  readonly stop?: AbortSignal | undefined;
  /** Milliseconds that are left to it then. */
  readonly ending?: number;
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/** Connections of one process at most. Nothing measured it. */
const CONNECTIONS = 8;
/** PostgreSQL's number of the type; what norwire counts stays far below what a number holds exactly. */
const BIGINT = 20;
/** Milliseconds: a connection whose other end is gone without a word is given up after so long. */
const CONNECTING = 5_000;
const ANSWERING = 10_000;
/** Milliseconds for which a change may do nothing: longer than a busy machine keeps a process from its work. */
const IDLE = 30_000;
/** What is in hand when it is stopped is still written down, if the database comes back so soon. */
const ENDING = 20_000;
/** Milliseconds between two tries; `npm run trial:machines` restarts PostgreSQL, which takes it a second or two. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 2_000;

/** Opens a database. Rejects with a NorwireError (`settings`) where pg is not installed or the address is none. */
export async function openDatabase(options: DatabaseOptions): Promise<PostgresDatabase> {
  const { address, patience = 300_000, ending = ENDING, stop, onNotice = () => {} } = options;
  const name = nameOf(address);
  const pool = await openPool(address, name);
  let saidUntil = 0;

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof WorkFailure) throw error.cause;
        const limit = stop?.aborted ? Math.min(patience, ending) : patience;
        if (!isPassing(error) || performance.now() - begun + wait > limit) throw sayTrouble(error, name);
        // Once a minute for all that wait, and not for what is over before anybody has read it.
        if (performance.now() > saidUntil && wait >= 1_000) {
          onNotice(`The database ${name} does not answer; waiting for it.`);
          saidUntil = performance.now() + 60_000;
        }
        await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
      }
    }
  }

  return {
    name,
    query: (text, values = []) => patiently(async () => rowsOf(await pool.query(text, [...values]))),
    commit: (work, opening = '') => patiently(commitOnce(pool, work, opening)),
    look: (work, opening = '') => patiently(() => lookAt(pool, work, opening)),
    listen: (channel, hear, onGap) => listenOn(address, { channel, hear, onGap }),
    close: () => pool.end(),
  };
}

async function openPool(address: string, name: string): Promise<Pool> {
  const pg = await import('pg').catch((cause) => {
    throw new NorwireError(
      'settings',
      'A store in PostgreSQL needs the packages pg and pg-boss: npm install pg pg-boss',
      { cause },
    );
  });
  const pool = new pg.default.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: ANSWERING,
    // One that hangs in the middle of a change must not keep what it has locked from the others.
    idle_in_transaction_session_timeout: IDLE,
    keepAlive: true,
    application_name: 'norwire',
    types: {
      getTypeParser: (type, format) =>
        type === BIGINT ? Number : pg.default.types.getTypeParser(type, format),
    },
  });
  // An idle connection that breaks is taken out of the pool; whoever needs one gets another.
  pool.on('error', () => {});
  if (name === '') throw new NorwireError('settings', 'The store has no address.');
  return pool;
}

/** `postgres://host:port/database`: what a person may be shown. */
function nameOf(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new NorwireError(
      'settings',
      'This is no address of a store; give one such as postgres://user:password@host:5432/database.',
      { cause },
    );
  }
  // Without the slashes a password would stand in what is taken for the database's name.
  if (!/^[^:]*:\/\//u.test(address)) {
    throw new NorwireError(
      'settings',
      "A store's address begins with postgres://, two slashes after the colon.",
    );
  }
  // A / ? or # of a password ends what is read as host and port, and a part of it would be shown with them.
  if (url.username === '' && address.slice(address.indexOf('//') + 2).includes('@')) {
    throw new NorwireError(
      'settings',
      'The address of the store cannot be read: /, ?, # and @ in its password are written %2F, %3F, %23 and %40.',
    );
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new NorwireError(
      'settings',
      `A store's address begins with postgres://, not with ${url.protocol}//.`,
    );
  }
  return `postgres://${url.host || 'localhost'}${url.pathname}`;
}
