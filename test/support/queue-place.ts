import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Jobs, openJobs, openPostgresStore, type PostgresStore } from '../../src/machines/index.ts';
import { makeDatabase, type TestDatabase, testServer } from './postgres.ts';
import { runOn } from './postgres-server.ts';

/** A queue in a database of its own for the tests of a suite; it and these tables are empty before each of them. */
export function queuePlace(tables: readonly string[]) {
  let database: TestDatabase;
  let store: PostgresStore;
  let jobs: Jobs;
  beforeAll(async () => {
    database = await makeDatabase(testServer() ?? '');
    store = await openPostgresStore({ address: database.address });
    jobs = await openJobs(store.database, false);
  });
  afterAll(async () => {
    await jobs.close();
    await store.close();
    await database.drop();
  });
  beforeEach(async () => {
    const kept = ['stories', 'senders', ...tables].map((table) =>
      table.includes('.') ? table : `norwire.${table}`,
    );
    await runOn(database.address, `TRUNCATE ${kept.join(', ')} CASCADE`);
    await runOn(database.address, 'DELETE FROM norwire_jobs.job');
  });
  return {
    get address() {
      return database.address;
    },
    get store() {
      return store;
    },
    get jobs() {
      return jobs;
    },
  };
}
