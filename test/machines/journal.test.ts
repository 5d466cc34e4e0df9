import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyRow, type RunJournal } from '../../src/batch/journal/index.ts';
import { type OpenOutput, openOutputOf } from '../../src/batch/run/index.ts';
import { NorwireError } from '../../src/errors.ts';
import { openPostgresStore, type PostgresStore, postgresJournals } from '../../src/machines/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import { makeDatabase, type TestDatabase, testServer } from '../support/postgres.ts';
import { copyOf, setupFor } from '../support/run-setup.ts';

const server = testServer();
let database: TestDatabase | null = null;
beforeAll(async () => {
  database = server === null ? null : await makeDatabase(server, { locale: 'C' });
}, 60_000);
afterAll(async () => await database?.drop(), 60_000);

const openStore = () => openPostgresStore({ address: database?.address ?? '' });
const kinds: readonly (readonly [string, boolean])[] = [
  ['SQLite', false],
  ...(server === null ? [] : ([['PostgreSQL', true]] as const)),
];

describe.each(kinds)('a journal in %s', (_kind, isShared) => {
  let out: string;
  let store: PostgresStore | null;
  let output: OpenOutput<RunJournal>;
  const open = () => openOutputOf(setupFor(out).setup, store === null ? null : postgresJournals(store));
  beforeEach(async () => {
    out = mkdtempSync(join(tmpdir(), 'norwire-journal-'));
    store = isShared ? await openStore() : null;
    output = await open();
  });
  afterEach(async () => {
    await output.close();
    await store?.close();
    rmSync(out, { recursive: true, force: true });
  });

  const found = (name: string, path = `/inn/${name}`) =>
    ({ kind: 'file', path, name, size: 2 ** 40, mtime: 1.5, ctime: 2.25 }) as const;
  const due = { state: 'due', redo: null, run: 1, place: 0 } as const;
  const enter = (...names: string[]) =>
    output.journal.change(({ files }) =>
      files.put(names.map((name) => ({ found: found(name), name, to: due }))),
    );
  const end = {
    ...({ state: 'done', settings: 's', formats: 'md', outputs: ['å.md'], failed: false } as const),
    ...{ again: true, findings: true, waiting: null },
  };
  const seen = { size: 3, mtime: 4.5, ctime: 6.75 };

  it('keeps files as they were entered, and gives those that are due in the order of their names by bytes', async () => {
    const names = ['b.txt', 'Å.txt', 'a.txt', 'å.txt', 'B.txt', 'mappe/a.txt'];
    await enter(...names);
    const { files } = output.journal;
    const order = ['B.txt', 'a.txt', 'b.txt', 'mappe/a.txt', 'Å.txt', 'å.txt'];
    expect((await files.dueAfter(1, null, 10)).map(({ name }) => name)).toEqual(order);
    expect((await files.dueAfter(1, { name: 'b.txt', place: 0 }, 2)).map(({ name }) => name)).toEqual(
      order.slice(3, 5),
    );
    expect(await files.byName('å.txt')).toMatchObject({ size: 2 ** 40, mtime: 1.5, ctime: 2.25, failed: 0 });
    expect([...(await files.known(['å.txt', 'x'])).keys()]).toEqual(['å.txt']);
    expect(await files.count(1)).toEqual({ files: 6, due: 6, left: 6, waiting: 0 });
  });

  it('gives a file to one, and no more when it has ended', async () => {
    await enter('a.txt');
    expect((await output.journal.hold('a.txt'))?.name).toBe('a.txt');
    await output.journal.change(async ({ files }) => {
      expect(await files.holds('a.txt')).toBe(true);
      await files.finish('a.txt', end, seen);
    });
    expect(await output.journal.hold('a.txt')).toBeNull();
    const row = await output.journal.files.byName('a.txt');
    expect(row).toMatchObject({
      ...seen,
      state: 'done',
      outputs: '["å.md"]',
      failed: 0,
      again: 1,
      findings: 1,
    });
    expect(await output.journal.files.othersHold(1)).toBe(false);
  });

  it('gives each source a name of its own, whatever the case and form of its letters', async () => {
    const stems = await output.journal.change(async ({ files }) => {
      await files.claimNames([
        { owner: 'a', wish: 'Sak å' },
        { owner: 'b', wish: 'sak a\u030A' },
        { owner: 'c', wish: 'report' },
      ]);
      return [await files.claimName('a', 'annet'), await files.claimName('d', 'SAK Å')];
    });
    expect(stems[0]).toBe('Sak å');
    expect(stems[1]).toMatch(/^SAK Å~[0-9a-f]{6}$/);
    expect(await output.journal.files.nameOf('b')).toMatch(/^sak a\u030A~[0-9a-f]{6}$/);
    expect(await output.journal.files.nameOf('c')).toMatch(/^report~/);
    await output.journal.change(({ files }) => files.moveName('a', 'd'));
    expect([await output.journal.files.nameOf('d'), await output.journal.files.nameOf('a')]).toEqual([
      'Sak å',
      null,
    ]);
  });

  it('keeps stories, their copy and outputs word for word', async () => {
    const article = plainArticle('s', 'Ferja \uD800 «står»\0');
    const row = {
      ...emptyRow('s#2', 'a.txt', Date.parse('2026-03-02')),
      ...({ state: 'finished', headline: '😀 æ', wire: 'urn:å', version: 3 } as const),
      ...{ input_tokens: 2 ** 29, cost: 0.1 },
    };
    const written = { path: 'å.md', source: 's#2', format: 'md', digest: 'd', earlier: null, beside: 1 };
    await output.journal.change(async ({ stories }) => {
      await stories.put(row);
      await stories.keepCopy('s#2', { article, copy: copyOf(article) });
      await stories.intend(written);
    });
    const { stories } = output.journal;
    expect({ ...(await stories.get('s#2')) }).toEqual(row);
    expect(await stories.copyOf('s#2')).toEqual(
      JSON.parse(JSON.stringify({ article, copy: copyOf(article) })),
    );
    expect((await stories.outputsOf('s#2')).map((one) => ({ ...one }))).toEqual([written]);
    expect((await stories.ofWire('urn:å')).map(({ source }) => source)).toEqual(['s#2']);
    await output.journal.change((kept) => kept.stories.put({ ...row, headline: 'a\0b' }));
    expect((await stories.get('s#2'))?.headline).toMatch(/^a[\0\uFFFD]b$/);
  });

  it('lists stories in the order in which an editor should look at them, with their outputs, and counts them', async () => {
    await enter('f');
    const story = (source: string, change: object) => ({ ...emptyRow(source, 'f', 1), ...change });
    await output.journal.change(async ({ stories }) => {
      await stories.put(story('skipped', { state: 'skipped' }));
      await stories.put(story('clean', { state: 'finished', requests: 2, cost: 0.25 }));
      await stories.put(story('failed', { state: 'failed', code: 'model' }));
      await stories.put(
        story('wrong', { state: 'finished', errors: 2, warnings: 1, requests: 1, cost: 0.5 }),
      );
      await stories.put(story('pulled', { state: 'withdrawn' }));
      await stories.intend({
        path: 'w.md',
        source: 'wrong',
        format: 'md',
        digest: '',
        earlier: null,
        beside: 0,
      });
    });
    const listed: string[] = [];
    for await (const [row, outputs] of output.journal.stories.eachWithOutputs())
      listed.push(`${row.source} ${outputs.length}`);
    expect(listed).toEqual(['pulled 0', 'wrong 1', 'failed 0', 'clean 0', 'skipped 0']);
    expect({ ...(await output.journal.stories.totalsOf(1)) }).toEqual({
      ...{ stories: 5, finished: 2, unchanged: 0, failed: 1, failedAtModel: 1, overBudget: 0, skipped: 1 },
      ...{ replaced: 0, withdrawn: 1, waiting: 0, withErrors: 1, errors: 2, warnings: 1, requests: 3 },
      ...{ input: 0, cached: 0, output: 0, cost: 0.75 },
    });
    await output.journal.change((kept) =>
      kept.stories.put(story('clean', { state: 'finished', requests: 2, cost: null })),
    );
    expect((await output.journal.stories.totals()).cost).toBeNull();
  });

  it('undoes a change that fails, and keeps those that came with it', async () => {
    const settled = await Promise.allSettled([
      enter('a.txt'),
      output.journal.change(async ({ files }) => {
        await files.put([{ found: found('b.txt'), name: 'b.txt', to: due }]);
        throw new NorwireError('input', 'no');
      }),
      enter('c.txt'),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const rows = await output.journal.files.dueAfter(1, null, 10);
    expect(rows.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
  });

  it('has what was written, and what was spent, when it is opened again', async () => {
    await enter('a.txt');
    const spent = { requests: 2, input: 2 ** 40, cached: 1, output: 3, cost: 0.5 };
    const usage = { input: 5, cached: 1, output: 2 };
    await output.journal.change(async ({ money }) => {
      expect(await money.spent()).toBeNull();
      await money.keep(spent);
      for (const cost of [0.25, 0.5]) await money.add('a.txt', { usage } as never, cost);
    });
    await output.close();
    output = await open();
    expect({ ...(await output.journal.money.spent()) }).toEqual(spent);
    const paid = { requests: 2, input: 10, cached: 2, output: 4, cost: 0.75 };
    expect({ ...(await output.journal.money.paidFor('a.txt')) }).toEqual(paid);
    expect((await output.journal.files.byName('a.txt'))?.state).toBe('due');
    const run = await output.journal.change(({ files }) => files.beginRun({ kind: 'batch', shard: null }));
    expect(run).toBe(2);
  });
});
