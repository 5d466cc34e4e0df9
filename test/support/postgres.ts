import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { migrateStore } from '../../src/machines/index.ts';
import { runOn } from './postgres-server.ts';

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

/** Every kind of place there is on this machine, by name: on SQLite, and in databases as they may be set up. */
export function everyKind<Place>(
  onSqlite: () => Promise<Place>,
  onPostgres: (database: TestDatabase) => Promise<Place>,
): readonly (readonly [string, () => Promise<Place>])[] {
  const server = testServer();
  if (server === null) return [['SQLite', onSqlite]];
  const inKathmandu = async () => {
    const database = await makeDatabase(server, { locale: 'C' });
    // A session's time zone and the order of letters are not ours to choose.
    const name = new URL(database.address).pathname.slice(1);
    await runOn(database.address, `ALTER DATABASE ${name} SET timezone = 'Asia/Kathmandu'`);
    return onPostgres(database);
  };
  return [
    ['SQLite', onSqlite],
    ['PostgreSQL', async () => onPostgres(await makeDatabase(server))],
    ['PostgreSQL that sorts by C, in Kathmandu', inKathmandu],
  ];
}
