import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ask/kept/kept.ts';
import { openStore } from '../../src/ask/kept/store.ts';
import { storedModel } from '../../src/ask/kept/stored-model.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { completion, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { makeAnswer, makeRequest } from './requests.ts';

const story = 'Kaia stenger\n\nKommunen stenger kaia på Nes fra mandag.';
let server: TestServer;
beforeEach(async () => {
  const parts = [
    { id: 'headline', text: 'Pier to close' },
    { id: 'p1', text: 'The municipality is closing the pier at Nes from Monday.' },
  ];
  server = await startServer({ guard: () => ({ body: completion({ parts, speakers: [] }) }) });
});
afterEach(() => server.close());

const translate = (home: string) =>
  norwire(['translate', '-f', 'text'], {
    env: { NORWIRE_HOME: home, OPENAI_BASE_URL: server.baseURL, NORWIRE_MODEL: 'm' },
    input: story,
  });

function flip(file: string, at: number, bytes: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(bytes, 0x5a), 0, bytes, at);
  closeSync(descriptor);
}

describe('a store whose bytes were flipped', () => {
  it.each<[string, (file: string) => void]>([
    ['in its first page', (file) => flip(file, 0, 64)],
    ['in its tables', (file) => flip(file, 100, 900)],
    ['after the first page', (file) => flip(file, 4096, statSync(file).size - 4096)],
    ['throughout', (file) => writeFileSync(file, Buffer.alloc(20_000, 0x31))],
    [
      'in an answer',
      (file) => {
        const database = new DatabaseSync(file);
        database.exec("UPDATE answers SET answer = replace(answer, 'Monday', 'Sunday')");
        database.close();
      },
    ],
    [
      'in an answer that is no JSON any more',
      (file) => {
        const database = new DatabaseSync(file);
        database.exec("UPDATE answers SET answer = replace(answer, '{', '[')");
        database.close();
      },
    ],
  ])('%s is named, and the work goes on without it', async (_where, damage) => {
    const home = temporaryFolder();
    const first = await translate(home);
    const file = join(home, 'answers.sqlite');
    damage(file);
    const { code, stdout, stderr } = await translate(home);
    expect(stdout).toBe(first.stdout);
    expect(code, stderr).toBe(first.code);
    expect(stderr).toContain(`The store ${file} is damaged (`);
    expect(stderr).toMatch(/Move it away and a new one is made/);
    expect(stderr).not.toContain('fault in norwire');
  });

  it('near miss: a whole store is read, and one written before answers were sealed too', async () => {
    const home = temporaryFolder();
    const first = await translate(home);
    const database = new DatabaseSync(join(home, 'answers.sqlite'));
    database.exec('UPDATE answers SET answer = substr(answer, 18)');
    database.close();
    const asked = server.requests.length;
    const { stdout, stderr } = await translate(home);
    expect([stdout, server.requests.length]).toEqual([first.stdout, asked]);
    expect(stderr).not.toContain('damaged');
    expect(readFileSync(join(home, 'answers.sqlite')).length).toBeGreaterThan(0);
  });
});

describe('two runs with one store', () => {
  const open = () => {
    const file = join(temporaryFolder(), 'answers.sqlite');
    return [openStore({ file }), openStore({ file })] as const;
  };
  const options = { server: 's', model: 'm' };
  /** The same store, and what was claimed of it or found claimed. */
  function watchClaims(store: Store) {
    const claimed = new Set<string>();
    const take = async (key: string) => {
      const isOurs = await store.claims?.take(key);
      claimed.add(key);
      return isOurs === true;
    };
    return { claimed, store: { ...store, claims: store.claims && { ...store.claims, take } } };
  }

  it('ask for the same but once: the other waits for the answer', async () => {
    const [one, other] = open();
    const both = [watchClaims(one), watchClaims(other)];
    let asked = 0;
    const slow = async () => {
      asked += 1;
      await until(() => both.every(({ claimed }) => claimed.size === 3));
      return makeAnswer();
    };
    const models = both.map(({ store }) => storedModel(slow, store, options));
    const requests = ['A', 'B', 'C'].map((content) => makeRequest({ messages: [{ role: 'user', content }] }));
    const answers = await Promise.all(models.flatMap((model) => requests.map((request) => model(request))));
    expect(asked).toBe(3);
    expect(answers.filter(({ origin }) => origin === 'store')).toHaveLength(3);
    await one.close();
    await other.close();
  });

  it('a request that fails in one is asked for by the other', async () => {
    const [one, other] = open();
    const { store, claimed } = watchClaims(other);
    const failing = storedModel(
      async () => {
        await until(() => claimed.size === 1);
        throw new Error('no');
      },
      one,
      options,
    );
    const first = failing(makeRequest()).catch(() => 'failed');
    const second = storedModel(async () => makeAnswer(), store, options)(makeRequest());
    expect([await first, (await second).origin]).toEqual(['failed', 'live']);
    await one.close();
    await other.close();
  });

  it('a run that died gives up what it asked for when its lease has run out', async () => {
    const [one, other] = open();
    let now = 0;
    const file = join(temporaryFolder(), 'answers.sqlite');
    const clock = { now: () => now, sleep: async () => {} };
    const dead = openStore({ file, clock });
    const living = openStore({ file, clock });
    expect(await dead.claims?.take('key')).toBe(true);
    expect(await living.claims?.take('key')).toBe(false);
    now = 21_000;
    expect(await living.claims?.take('key')).toBe(true);
    for (const store of [one, other, dead, living]) await store.close();
  });

  it('near miss: a waiting run that is stopped goes at once', async () => {
    const [one, other] = open();
    await one.claims?.take('x');
    const stop = new AbortController();
    const held = storedModel(() => new Promise(() => {}), one, options)(makeRequest()).catch(() => {});
    const waiting = storedModel(async () => makeAnswer(), other, options)(makeRequest(), stop.signal);
    stop.abort(new Error('Ctrl-C'));
    await expect(waiting).rejects.toThrow('Ctrl-C');
    expect(held).toBeInstanceOf(Promise);
    await one.close();
    await other.close();
  });
});
