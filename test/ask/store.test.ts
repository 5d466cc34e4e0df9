import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/ask/kept/store.ts';
import { createFakeClock } from '../support/clock.ts';
import { collect } from '../support/collect.ts';
import { makeAnswer } from './requests.ts';

const DAY = 86_400_000;
const kept = {
  server: 'https://api.example/v1',
  model: 'test-model',
  task: 'translate',
  answer: makeAnswer(),
};

describe('the store', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'norwire-store-'));
    file = join(folder, 'norwire', 'answers.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives an answer back word for word, also after it was closed', async () => {
    const store = openStore({ file });
    const answer = makeAnswer({ text: '{"parts":["Blåbær «æøå» \\u0000 😀"]}', usage: null });
    await store.put('k1', { ...kept, answer });
    expect(await store.get('k1')).toEqual(answer);
    expect(await store.get('k2')).toBeNull();
    await store.close();
    const again = openStore({ file });
    expect(await again.get('k1')).toEqual(answer);
    await again.close();
  });

  it('is nobody else’s to read: folder 0700, every file 0600', async () => {
    const store = openStore({ file });
    await store.put('k1', kept);
    expect(statSync(join(folder, 'norwire')).mode & 0o777).toBe(0o700);
    const files = readdirSync(join(folder, 'norwire'));
    expect(files).toContain('answers.db-wal');
    for (const name of files) expect(statSync(join(folder, 'norwire', name)).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('has an answer on disk, for any other process to see, when put resolves', async () => {
    const store = openStore({ file });
    await store.put('k1', kept);
    const other = new DatabaseSync(file, { readOnly: true });
    expect(other.prepare('SELECT count(*) AS n FROM answers').get()?.n).toBe(1);
    other.close();
    await store.close();
  });

  it('commits with synchronous=FULL in a write-ahead log', async () => {
    const store = openStore({ file });
    await store.put('k1', kept);
    await store.close();
    const other = new DatabaseSync(file);
    expect(other.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal');
    other.close();
  });

  it('lets two open it at once and write in turn', async () => {
    const one = openStore({ file });
    const two = openStore({ file });
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : two).put(`k${n}`, kept)));
    expect((await one.stats()).answers).toBe(40);
    expect(await two.get('k0')).toEqual(kept.answer);
    await one.close();
    await two.close();
  });

  it('replaces an answer that is asked anew', async () => {
    const store = openStore({ file: ':memory:' });
    await store.put('k1', kept);
    await store.put('k1', { ...kept, answer: makeAnswer({ text: 'anew' }) });
    expect((await store.get('k1'))?.text).toBe('anew');
    expect((await store.stats()).answers).toBe(1);
  });

  it('forgets what is older than its retention when it is opened, and what prune is told to', async () => {
    const start = Date.UTC(2026, 0, 1);
    const store = openStore({ file, clock: createFakeClock(start) });
    await store.put('old', kept);
    await store.close();
    const later = openStore({ file, clock: createFakeClock(start + 20 * DAY) });
    await later.put('new', kept);
    expect(await later.stats()).toMatchObject({
      oldest: '2026-01-01T00:00:00.000Z',
      newest: '2026-01-21T00:00:00.000Z',
    });
    await later.close();
    const muchLater = openStore({ file, clock: createFakeClock(start + 31 * DAY) });
    expect([await muchLater.get('old'), (await muchLater.get('new'))?.text]).toEqual([
      null,
      kept.answer.text,
    ]);
    expect(await muchLater.prune(5)).toBe(1);
    expect(await muchLater.stats()).toEqual({
      answers: 0,
      bytes: 0,
      oldest: null,
      newest: null,
      byModel: [],
    });
    await muchLater.close();
  });

  it('says what it holds by server and model, and lists it all', async () => {
    const store = openStore({ file: ':memory:', clock: createFakeClock(Date.UTC(2026, 0, 1)) });
    await store.put('a', kept);
    await store.put('b', kept);
    await store.put('c', { ...kept, model: 'other-model' });
    expect((await store.stats()).byModel).toEqual([
      { server: 'https://api.example/v1', model: 'test-model', answers: 2 },
      { server: 'https://api.example/v1', model: 'other-model', answers: 1 },
    ]);
    expect(await collect(store.exportLines())).toEqual([
      { key: 'a', made: '2026-01-01T00:00:00.000Z', ...kept },
      { key: 'b', made: '2026-01-01T00:00:00.000Z', ...kept },
      { key: 'c', made: '2026-01-01T00:00:00.000Z', ...kept, model: 'other-model' },
    ]);
  });

  it.each([
    [
      'is no store at all',
      () => writeFileSync(file2(), 'Dette er ikke en database, men en tekst om ferja.'),
      /not a database.*Move it away/,
    ],
    [
      'was made by a later norwire',
      () => {
        const later = new DatabaseSync(file2());
        later.exec('PRAGMA user_version = 99');
        later.close();
      },
      /later norwire.*Move it away/,
    ],
    [
      'has other columns',
      () => {
        const other = new DatabaseSync(file2());
        other.exec('CREATE TABLE answers (key TEXT PRIMARY KEY)');
        other.close();
      },
      /no such column.*Move it away/,
    ],
  ])('refuses, with its name and what to do, a file that %s', (_what, make, sentence) => {
    make();
    expect(() => openStore({ file: file2() })).toThrow(sentence);
    expect(() => openStore({ file: file2() })).toThrow(file2());
  });

  it('tells of an answer that is not as it was written, and does not export past it in silence', async () => {
    const store = openStore({ file });
    await store.put('a', kept);
    const spoilt = new DatabaseSync(file);
    spoilt.exec(`UPDATE answers SET answer = '{"text":"We'`);
    spoilt.close();
    await expect(store.get('a')).rejects.toThrow(/is damaged \(an answer in it is malformed\)/);
    await expect(collect(store.exportLines())).rejects.toThrow(/the answer a is malformed.*Move it away/);
    await store.close();
  });

  function file2(): string {
    return join(folder, 'other.db');
  }
});
