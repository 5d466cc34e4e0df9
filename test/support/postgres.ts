import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateStore } from '../../src/machines/index.ts';

/** The server that the environment names, with the standard variables and defaults of PostgreSQL's own tools. */
export function serverAddress(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const url = new URL('postgres://127.0.0.1:5432/postgres');
  // The host may be a folder of sockets, which an address cannot name as a host.
  if (env.PGHOST && !env.PGHOST.startsWith('/')) url.hostname = env.PGHOST;
  url.port = env.PGPORT ?? '5432';
  url.username = env.PGUSER ?? 'postgres';
  url.password = env.PGPASSWORD ?? '';
  return url.href;
}

/** Does a server answer there, and let us in? */
export async function answers(address: string): Promise<boolean> {
  try {
    await runOn(address, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/** Runs statements on a connection of their own. */
export async function runOn(
  address: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  readonly address: string;
  readonly drop: () => Promise<void>;
}

/** A database of its own, empty or migrated. */
export async function makeDatabase(
  server: string,
  { migrated = true, locale = null as string | null } = {},
): Promise<TestDatabase> {
  const name = `norwire_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const how = locale === null ? '' : ` TEMPLATE template0 LOCALE '${locale}'`;
  await runOn(server, `CREATE DATABASE ${name}${how}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (migrated) await migrateStore({ address: url.href });
  return {
    address: url.href,
    drop: async () => void (await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** The server of this run, or null: then only SQLite is tested, which the run has said. */
export function testServer(): string | null {
  return inject('postgres');
}
