import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type PostgresDatabase } from '../../src/machines/database.ts';
import { commitOnce } from '../../src/machines/transaction.ts';
import { isPassing, sayTrouble } from '../../src/machines/trouble.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { startProxy } from '../support/cut-off.ts';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';
import { type OwnProcess, startProcess } from '../support/own-process.ts';
import { makeDatabase, type TestDatabase, testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';
import { putFiles } from '../support/run-setup.ts';

const server = testServer();

describe.skipIf(server === null)('a database', () => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await makeDatabase(server ?? '');
    await runOn(place.address, 'CREATE TABLE public.notes (note text)');
  });
  afterAll(() => place.drop());

  it('that is cut off is waited for, with a word, and what was asked goes on when it is back', async () => {
    const url = new URL(place.address);
    const proxy = await startProxy(Number(url.port || 5432));
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    const said: string[] = [];
    const database = await openDatabase({
      address: url.href,
      onNotice: (sentence) => {
        said.push(sentence);
        proxy.mend();
      },
    });
    await database.query('SELECT 1');
    proxy.cut('drop');
    expect(await database.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    expect(said).toEqual([expect.stringMatching(/does not answer; waiting for it/)]);
    await database.close();
    proxy.close();
  });

  it('runs a transaction again whose connection broke, and keeps nothing of the first try', async () => {
    const database = await openDatabase({ address: place.address });
    let tries = 0;
    await database.commit(async (query) => {
      tries += 1;
      await query('INSERT INTO public.notes VALUES ($1)', [`try ${tries}`]);
      if (tries === 1) await query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    expect(await database.query('SELECT note FROM public.notes')).toEqual([{ note: 'try 2' }]);
    await database.close();
  });

  it('keeps a transaction once whose connection broke while it was being kept', async () => {
    const pool = new pg.Pool({ connectionString: place.address });
    let breaks = 1;
    const breaking = {
      query: (text: string, values: unknown[]) => pool.query(text, values),
      connect: async () => {
        const client = await pool.connect();
        const query = async (text: string, values?: unknown[]) => {
          const result = await client.query(text, values);
          if (text === 'COMMIT' && breaks-- > 0) throw new Error('Connection terminated unexpectedly');
          return result;
        };
        return { query, on: () => {}, off: () => {}, release: () => client.release(true) };
      },
    } as unknown as pg.Pool;
    let tries = 0;
    const once = commitOnce(
      breaking,
      async (query) => {
        tries += 1;
        await query('INSERT INTO public.notes VALUES ($1)', ['kept']);
        return tries;
      },
      '',
    );
    await expect(once()).rejects.toThrow(/terminated/);
    expect(await once()).toBe(1);
    const { rows } = await pool.query("SELECT count(*)::int AS n FROM public.notes WHERE note = 'kept'");
    expect(rows).toEqual([{ n: 1 }]);
    await pool.end();
  });

  it('undoes a transaction that fails, and tells why', async () => {
    const database: PostgresDatabase = await openDatabase({ address: place.address });
    const failing = database.commit(async (query) => {
      await query('DELETE FROM public.notes');
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(/no/);
    const unknown = database.query('SELECT * FROM public.nothing');
    await expect(unknown).rejects.toThrow(/is not ready for norwire. Run: norwire store migrate/);
    await database.close();
  });

  it('takes back the stories of a worker that is told to end, and pays for nothing twice', async () => {
    let worker: OwnProcess | null = null;
    const signalCame = Promise.withResolvers<void>();
    // What was sent is answered when the worker was told.
    const provider = await startFerryServer(signalCame.promise, ({ number }) => {
      if (number === 3) worker?.child.kill('SIGTERM');
      return null;
    });
    const inbox = join(temporaryFolder(), 'inn');
    mkdirSync(inbox);
    putFiles(inbox, Object.fromEntries([1, 2, 3].map((n) => [`s${n}.txt`, ferryNumber(n)])));
    const env = { PATH: process.env.PATH, NORWIRE_STORE: place.address, NORWIRE_HOME: temporaryFolder() };
    await norwire(['queue', 'add', inbox], { env });
    const flags = ['--base-url', provider.baseURL, '--model', 'test', '--quiet'];
    worker = startProcess(['work', ...flags], env);
    signalCame.resolve(worker.signalCame);
    expect(await worker.ended).toBe(0);
    const status = async () => JSON.parse((await norwire(['queue', 'status', '--json'], { env })).stdout);
    expect((await status()).stories).toMatchObject({ waiting: 3, inWork: 0, failed: 0 });
    expect((await status()).workers).toEqual([]);
    const { code } = await norwire(['work', '--until-empty', ...flags], { env });
    expect([code, (await status()).stories.finished, provider.requests.length]).toEqual([0, 3, 6]);
    await provider.close();
  });
});

describe('trouble with a database', () => {
  const coded = (code: string, message = 'words') => Object.assign(new Error(message), { code });

  it.each([
    ['a server that stops', coded('57P01')],
    ['a server that starts', coded('57P03')],
    ['nobody there', coded('ECONNREFUSED')],
    ['two addresses, nobody at either', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['an answer that does not come', new Error('Query read timeout')],
    ['two in each other’s way', coded('40P01')],
    ['a change that was too slow', coded('25P03')],
  ])('passes: %s', (_what, error) => {
    expect(isPassing(error)).toBe(true);
  });

  it.each([
    ['a wrong password', coded('28P01'), /Check user and password/],
    ['no such database', coded('3D000'), /createdb/],
    ['no such server', coded('ENOTFOUND'), /no server of the name/],
    ['a disk that is full', coded('53100'), /disk of the database/],
    ['a table that is not there', coded('42P01'), /store migrate/],
    ['a unique violation', coded('23505'), /refused/],
  ])('does not pass: %s', (_what, error, sentence) => {
    expect(isPassing(error)).toBe(false);
    const said = sayTrouble(error, 'postgres://host/base');
    expect(said).toMatchObject({ code: 'settings', message: expect.stringMatching(sentence) });
  });
});
