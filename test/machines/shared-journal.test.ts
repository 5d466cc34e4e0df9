import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunSetup } from '../../src/batch/index.ts';
import { openOutputOf, runBatch, watchStories } from '../../src/batch/run/index.ts';
import { openPostgresStore, type PostgresStore, postgresJournals } from '../../src/machines/index.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';
import { type OwnProcess, startProcess } from '../support/own-process.ts';
import { makeDatabase, type TestDatabase, testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';
import { copyOf, filesBelow, folderWith, putFiles, reportIn, setupFor } from '../support/run-setup.ts';
import { meeting, until } from '../support/until.ts';

const server = testServer();
let database: TestDatabase | null = null;
beforeAll(async () => {
  database = server === null ? null : await makeDatabase(server, { locale: 'C' });
}, 60_000);
afterAll(async () => await database?.drop(), 60_000);

const openStore = () => openPostgresStore({ address: database?.address ?? '' });

describe.skipIf(server === null)('machines that work in one folder', () => {
  let room: ReturnType<typeof folderWith>;
  let stores: PostgresStore[];
  beforeEach(async () => {
    room = folderWith();
    stores = [await openStore(), await openStore()];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    room.remove();
  });
  const out = () => join(room.path, 'ut');
  const inbox = () => join(room.path, 'inn');
  const numbered = (count: number) =>
    putFiles(inbox(), Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));

  /** What two machines do before each story: for the first so many they wait for each other, so that both take part. */
  function inStep(count: number) {
    const steps = Array.from({ length: count }, () => meeting(2));
    return () => {
      let begun = 0;
      return async () => await steps[begun++]?.();
    };
  }

  /** A machine of its own, with the stories it was asked to work on. */
  function machine(place: number, change: Partial<RunSetup> = {}, before = async () => {}) {
    const worked: string[] = [];
    const work: RunSetup['work'] = async (story) => {
      worked.push(story.article.name);
      await before();
      return copyOf(story.article);
    };
    const { setup } = setupFor(out(), { work, stories: 4, ...change });
    const journals = postgresJournals(stores[place]!);
    return { worked, run: (order = {}) => runBatch(setup, { inputs: [inbox()], journals, ...order }) };
  }

  it('do each story once between them, and both tell of all', async () => {
    numbered(40);
    const step = inStep(6);
    const [one, other] = [machine(0, {}, step()), machine(1, {}, step())];
    const outcomes = await Promise.all([one.run(), other.run()]);
    expect(new Set([...one.worked, ...other.worked]).size).toBe(40);
    expect(one.worked.length + other.worked.length).toBe(40);
    expect(Math.min(one.worked.length, other.worked.length)).toBeGreaterThanOrEqual(6);
    expect(outcomes.map(({ finished, failed, left }) => [finished, failed, left])).toEqual([
      [40, 0, 0],
      [40, 0, 0],
    ]);
    expect(filesBelow(out())).toHaveLength(40);
    expect(reportIn(out()).totals.finished).toBe(40);
    expect((await machine(1).run()).unchanged).toBe(40);
  });

  it('do what one who died had in hand', async () => {
    numbered(8);
    const halt = new AbortController();
    const dying = machine(0, { abort: halt.signal, work: () => new Promise(() => {}) });
    const begun = dying.run();
    const held = async () =>
      Number(
        (
          await runOn(
            database!.address,
            'SELECT count(*) FROM norwire.journal_files WHERE holder IS NOT NULL',
          )
        )[0]?.count,
      );
    await until(async () => (await held()) === 4);
    const other = machine(1);
    const run = other.run();
    await until(() => other.worked.length === 4);
    await runOn(
      database!.address,
      `UPDATE norwire.owners SET until = now() - interval '1 day' WHERE owner = $1`,
      [stores[0]!.owner.id],
    );
    expect((await run).finished).toBe(8);
    expect(other.worked).toHaveLength(8);
    halt.abort();
    await begun;
  });

  it('write down nothing for a story that another has taken over', async () => {
    numbered(1);
    const slow = machine(0, {
      work: async (story) => {
        await runOn(database!.address, 'UPDATE norwire.journal_files SET holder = $1', [stores[1]!.owner.id]);
        await runOn(database!.address, `UPDATE norwire.journal_files SET state = 'done'`);
        return copyOf(story.article);
      },
    });
    expect((await slow.run()).finished).toBe(0);
  });

  it('take versions of one story one after the other', async () => {
    const version = (n: number) => `id: urn:1\nversion: ${n}\n---\nSak ${n}`;
    putFiles(inbox(), { 'a.txt': version(1), 'b.txt': version(2), 'c.txt': version(3), 'd.txt': version(4) });
    let [now, most] = [0, 0];
    const work: RunSetup['work'] = async (story) => {
      now += 1;
      most = Math.max(most, now);
      // The other machine, and the next version here, would be let in before this is answered.
      for (let look = 0; look < 20; look += 1) await runOn(database!.address, 'SELECT 1');
      now -= 1;
      return copyOf(story.article);
    };
    await Promise.all([machine(0, { work, stories: 2 }).run(), machine(1, { work, stories: 2 }).run()]);
    expect(most).toBe(1);
    const files = filesBelow(out());
    expect(files).toHaveLength(1);
    expect(readFileSync(join(out(), files[0]!), 'utf8')).toContain('EN Sak 4');
  });

  it('that watch it do each story once, and go on when one ends', async () => {
    mkdirSync(inbox());
    const stop = [new AbortController(), new AbortController()];
    const worked: string[] = [];
    const step = inStep(2);
    const watches = stop.map(({ signal }, place) => {
      const before = step();
      const work: RunSetup['work'] = async (story) => {
        worked.push(story.article.name);
        await before();
        return copyOf(story.article);
      };
      const { setup } = setupFor(out(), { work, signal, stories: 2 });
      const journals = postgresJournals(stores[place]!);
      return watchStories(setup, { inputs: [inbox()], journals, settle: 50, rescanEvery: 300 });
    });
    const written = (count: number) => until(() => existsSync(out()) && filesBelow(out()).length >= count);
    numbered(10);
    await written(10);
    stop[0]?.abort();
    await watches[0];
    putFiles(inbox(), { 'sist.txt': 'Siste sak' });
    await written(11);
    await expect(machine(0).run()).rejects.toThrow(/is at work in .* with watch/);
    stop[1]?.abort();
    expect((await watches[1])?.finished).toBe(11);
    expect(worked.sort()).toEqual([...new Set(worked)].sort());
  });

  it('with shards do their own, side by side', async () => {
    numbered(20);
    const [one, other] = [machine(0), machine(1)];
    const outcomes = await Promise.all([
      one.run({ shard: { number: 1, of: 2 } }),
      other.run({ shard: { number: 2, of: 2 } }),
    ]);
    expect(outcomes.map(({ finished }) => finished)).toEqual([one.worked.length, other.worked.length]);
    expect(one.worked.length + other.worked.length).toBe(20);
  });

  it('are refused where they would take each other’s files away', async () => {
    numbered(1);
    let refused: Promise<unknown> = Promise.resolve();
    await machine(0, {
      work: async (story) => {
        refused = machine(1).run({ shard: { number: 1, of: 2 } });
        await refused.catch(() => undefined);
        return copyOf(story.article);
      },
    }).run();
    await expect(refused).rejects.toThrow(
      /is at work in .*ut with batch\. Do the same, wait for it, stop it/,
    );
  });

  it('add up what they spend', async () => {
    numbered(6);
    const ledger = (cost: number) => ({
      startFrom: () => {},
      spent: () => ({ requests: 1, input: 10, cached: 0, output: 5, cost }),
    });
    await machine(0, { ledger: ledger(0.25) }).run();
    await machine(1, { ledger: ledger(0.5) }).run();
    const { journal, close } = await openOutputOf(setupFor(out()).setup, postgresJournals(stores[0]!));
    expect(await journal.money.spent()).toEqual({
      requests: 2,
      input: 20,
      cached: 0,
      output: 10,
      cost: 0.75,
    });
    await close();
  });

  it('are told where the journal of a folder is, when they look for it elsewhere', async () => {
    numbered(1);
    await machine(0).run();
    await expect(machine(0).run({ journals: null })).rejects.toThrow(
      /is kept in postgres:\/\/.*Name that store/,
    );
    await runOn(database!.address, 'DELETE FROM norwire.journals');
    await expect(machine(1).run()).rejects.toThrow(/is not in postgres:\/\//);
  });

  it('go on with a folder that one had begun alone, with all that its journal knows', async () => {
    numbered(5);
    putFiles(inbox(), { 'to.txt': 'Sak a\n=====\nSak b', 'trukket.txt': 'status: canceled\n---\nSak' });
    const spent = { requests: 1, input: 10, cached: 0, output: 5, cost: 0.5 };
    const { setup } = setupFor(out(), { ledger: { startFrom: () => {}, spent: () => spent } });
    await runBatch(setup, { inputs: [inbox()] });
    const before = reportIn(out());
    const later = machine(0);
    const outcome = await later.run();
    expect([later.worked, outcome.unchanged, outcome.skipped]).toEqual([[], 7, 1]);
    const bare = ({ stories }: ReturnType<typeof reportIn>) =>
      stories.map((one) => ({ ...one, reason: null })).sort((a, b) => (a.source < b.source ? -1 : 1));
    expect(bare(reportIn(out()))).toEqual(bare(before));
    const { journal, close } = await openOutputOf(setupFor(out()).setup, postgresJournals(stores[1]!));
    expect(await journal.money.spent()).toEqual(spent);
    expect((await journal.stories.copyOf('s0.txt'))?.copy.brief?.headline).toBe('EN Sak 0');
    await close();
    writeFileSync(join(out(), 's0.md'), 'edited');
    putFiles(inbox(), { 's0.txt': 'Ny sak' });
    await machine(1).run();
    expect(readFileSync(join(out(), 's0.md'), 'utf8')).toBe('edited');
    expect(existsSync(join(out(), 's0~new.md'))).toBe(true);
    expect(existsSync(join(out(), '.norwire/journal.sqlite'))).toBe(false);
  });

  it('leave a folder to the one who works in it alone', async () => {
    numbered(1);
    let refused: Promise<unknown> = Promise.resolve();
    const { setup } = setupFor(out(), {
      work: async (story) => {
        refused = machine(1).run();
        await refused.catch(() => undefined);
        return copyOf(story.article);
      },
    });
    expect((await runBatch(setup, { inputs: [inbox()] })).finished).toBe(1);
    await expect(refused).rejects.toThrow(/is at work in /);
    writeFileSync(join(out(), '.norwire/desk.sqlite'), '');
    await expect(machine(1).run()).rejects.toThrow(/cannot be shared: a desk works in it/);
  });

  it('as commands pay for no answer twice, though one of them is killed, and make one digest', async () => {
    let killed: OwnProcess | null = null;
    const firstAsked = Promise.withResolvers<void>();
    const provider = await startFerryServer(0, ({ number }) => {
      if (number === 1) firstAsked.resolve();
      if (number === 8) killed?.child.kill('SIGKILL');
      return null;
    });
    putFiles(
      inbox(),
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`f${n}.txt`, ferryNumber(n)])),
    );
    const env = { PATH: process.env.PATH, NORWIRE_STORE: database!.address, NORWIRE_HOME: temporaryFolder() };
    const asked = ['--base-url', provider.baseURL, '--model', 'test', '-q'];
    const argv = ['batch', inbox(), '--out', out(), '--stories', '3', ...asked];
    killed = startProcess(argv, env);
    await firstAsked.promise;
    const other = norwire(argv, { env });
    await killed.ended;
    const underWay = 3;
    expect((await other).code).toBeLessThanOrEqual(1);
    expect(filesBelow(out())).toHaveLength(12);
    expect(provider.requests.length).toBeGreaterThanOrEqual(24);
    expect(provider.requests.length).toBeLessThanOrEqual(24 + underWay);
    const { stdout } = await norwire(['digest', out(), '-f', 'text'], { env });
    expect(stdout.match(/Brief made by norwire|Made by norwire/g)?.length).toBe(12);
    const alone = await norwire(['digest', out()], { env: { NORWIRE_HOME: env.NORWIRE_HOME } });
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringMatching(/is kept in postgres:/)]);
    await provider.close();
  });
});
