/** The desk's own tests once more, with what editors do kept in PostgreSQL. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresStore, postgresDesk } from '../../src/machines/index.ts';
import { keepIn } from '../support/open-desk.ts';
import { makeDatabase, type TestDatabase, testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';

const server = testServer();

describe.skipIf(server === null)('a desk that keeps what editors do in PostgreSQL', () => {
  let database: TestDatabase;
  let last = '';
  beforeAll(async () => {
    database = await makeDatabase(server ?? '');
    keepIn(async (room) => {
      // Each room is a desk of its own; one that is opened again finds what it had.
      if (room !== last)
        await runOn(database.address, 'TRUNCATE norwire_desk.stories, norwire_desk.settings CASCADE');
      last = room;
      const store = await openPostgresStore({ address: database.address });
      return { db: postgresDesk(store), close: store.close };
    });
  });
  afterAll(() => database.drop());
  describe('story', async () => void (await import('./story.test.ts')));
  describe('two editors', async () => void (await import('./two-editors.test.ts')));
  describe('versions', async () => void (await import('./versions.test.ts')));
  describe('deliveries', async () => void (await import('./deliveries.test.ts')));
  describe('inbox', async () => void (await import('./inbox.test.ts')));
  describe('asking again', async () => void (await import('./ask-again.test.ts')));
  describe('memory', async () => void (await import('./memory.test.ts')));
});
