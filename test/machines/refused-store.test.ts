import { describe, expect, it } from 'vitest';
import { norwire } from '../support/command.ts';
import { makeDatabase, testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';

const server = testServer();
/** Nothing is stopped. */

describe.skipIf(server === null)('a database', () => {
  it('is refused before it was migrated, and taken after, as often as one likes', async () => {
    const { address, drop } = await makeDatabase(server ?? '', { migrated: false });
    const env = { NORWIRE_STORE: address };
    expect((await norwire(['queue', 'status'], { env })).stderr).toMatch(
      /not made ready for norwire yet. Run: norwire store migrate/,
    );
    const both = await Promise.all([1, 2].map(() => norwire(['store', 'migrate'], { env })));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await norwire(['store', 'migrate'], { env })).stdout).toMatch(/is up to date/);
    expect((await norwire(['queue', 'status'], { env })).code).toBe(0);
    await drop();
  }, 120_000);

  it('that a later norwire brought forward is refused by this one', async () => {
    const { address, drop } = await makeDatabase(server ?? '');
    await runOn(address, 'INSERT INTO norwire.steps VALUES (99, now())');
    for (const argv of [['queue', 'status'], ['store', 'migrate'], ['work'], ['store', 'stats']]) {
      const { code, stderr } = await norwire(argv, { env: { NORWIRE_STORE: address } });
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/by a later version of norwire. Install that version here too/),
      ]);
    }
    await drop();
  });
});

describe('without PostgreSQL', () => {
  it.each([
    [['queue', 'status'], {}, /none is named. Name one: --store postgres/],
    [['work', '--until-empty'], { NORWIRE_STORE: 'fil.sqlite' }, /“fil.sqlite” is none/],
    [['queue', 'status', '--store', 'mysql://kari:hemmelig@host/x'], {}, /“mysql:\/\/host\/x” is none/],
    [
      ['queue', 'status', '--store', 'POSTGRES://kari:x@hemmelig@host/x'],
      {},
      /“POSTGRES:\/\/host\/x” is none/,
    ],
    [
      ['queue', 'status', '--store', 'postgres://kari:hemmelig/x@host/x'],
      {},
      /are written %2F, %3F, %23 and %40|This is no address of a store/,
    ],
    [
      ['queue', 'status', '--store', 'postgres://kari:12/hemmelig@host/x'],
      {},
      /are written %2F, %3F, %23 and %40/,
    ],
    [['batch', 'inn', '--out', 'ut', '--store', 'postgres://kari:12?hemmelig@host/x'], {}, /are written %2F/],
    [['store', 'stats', '--store', 'postgres://kari:12#hemmelig@host/x'], {}, /are written %2F/],
    [['store', 'migrate', '--store', 'postgres//kari:hemmelig@host/x'], {}, /“host\/x” is none/],
    [['store', 'stats', '--store', 'kari:hemmelig@host/x'], {}, /without postgres:\/\/ before it/],
    [['queue', 'status', '--store', 'postgres:/kari:hemmelig@host/x'], {}, /two slashes after the colon/],
    [['translate', '--store', 'redis://host', 'x.txt'], {}, /x\.txt/],
    [['desk', '--out', 'ut', '--store', 'postgres://host/x'], {}, /takes its stories from the queue/],
    [['desk', 'inn'], {}, /A desk needs a place/],
    [['batch', 'inn', '--out', 'ut', '--via-provider', '--store', 'postgres://host/x'], {}, /in SQLite only/],
  ])('%s says what is missing', async (argv, env, sentence) => {
    const { code, stderr } = await norwire(argv, { env });
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(stderr).not.toContain('hemmelig');
  });
});
