import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { folderWith, reportIn } from '../support/run-setup.ts';
import { completion, type Received, startServer, type TestServer } from '../support/server.ts';

const story = (number: number) => `Kaia på Nes stenger ${number}. juni

Kommunen stenger kaia på Nes fra dag ${number}.`;
const stories = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`sak-${index + 1}.txt`, story(index + 1)]));

let server: TestServer;
afterEach(() => server.close());

/** A server that translates anything word for word and counts as told. */
async function serve(usage: (received: Received) => object, latency = 0) {
  server = await startServer({
    latency,
    guard: (received) => {
      const said = received.body.messages.at(-1).content as string;
      const ids = [...said.matchAll(/"(headline|p\d+)":\s*"((?:[^"\\]|\\.)*)"/g)];
      const parts = ids.map(([, id, text]) => ({
        id,
        text: `The pier at Nes: ${text?.match(/\d+/)?.[0] ?? ''}`,
      }));
      return { body: completion({ parts, speakers: [] }, received.body, { usage: usage(received) }) };
    },
  });
}

const dollars = (amount: number) => ({
  prompt_tokens: 1_000,
  completion_tokens: Math.round(amount * 1_000_000) - 1_000,
});
const paidBy = () => server.requests.length;

function batch(folder: string, out: string, home: string, ...flags: string[]) {
  const env = { NORWIRE_HOME: home, OPENAI_BASE_URL: server.baseURL, NORWIRE_MODEL: 'm' };
  return norwire(['batch', folder, '--out', out, '--no-brief', '--price', '1/1', ...flags], { env });
}

describe('--max-cost', () => {
  it.each([
    [0.3, 0.201, 1],
    [1, 0.201, 4],
    [2, 0.09, 22],
    [0.5, 0.06, 8],
  ])(
    'of %d is not passed by a tenth, where answers of %d cost more than anybody could expect',
    async (limit, each, most) => {
      await serve(() => dollars(each), 5);
      const { path, remove } = folderWith(stories(30));
      const out = join(temporaryFolder(), 'out');
      const { code, stderr } = await batch(
        path,
        out,
        temporaryFolder(),
        '--max-cost',
        String(limit),
        '--concurrency',
        '16',
      );
      remove();
      expect(code).toBe(5);
      expect(stderr).toContain(`(--max-cost) is reached`);
      expect(paidBy() * each).toBeLessThanOrEqual(limit * 1.1);
      expect(paidBy()).toBeGreaterThanOrEqual(Math.floor(most * 0.7));
    },
  );

  it('holds for the folder over all its runs, until it is raised', async () => {
    await serve(() => dollars(0.1));
    const { path, remove } = folderWith(stories(12));
    const [out, home] = [join(temporaryFolder(), 'out'), temporaryFolder()];
    for (let run = 0; run < 3; run += 1) await batch(path, out, home, '--max-cost', '0.3');
    expect(paidBy()).toBeLessThanOrEqual(3);
    const { stderr } = await batch(path, out, home, '--max-cost', '0.3');
    expect(stderr).toContain('is spent with the earlier runs of this folder');
    await batch(path, out, home, '--max-cost', '0.8');
    remove();
    expect(paidBy()).toBeGreaterThan(4);
    expect(paidBy()).toBeLessThanOrEqual(8);
  });

  it('near miss: another folder has its own', async () => {
    await serve(() => dollars(0.1));
    const { path, remove } = folderWith(stories(3));
    const home = temporaryFolder();
    await batch(path, join(temporaryFolder(), 'out'), home, '--max-cost', '0.15', '--fresh');
    const before = paidBy();
    await batch(path, join(temporaryFolder(), 'out'), home, '--max-cost', '0.15', '--fresh');
    remove();
    expect(paidBy()).toBeGreaterThan(before);
  });

  it('--max-tokens is not passed by a tenth either', async () => {
    await serve(() => ({ prompt_tokens: 9_000, completion_tokens: 41_000 }), 5);
    const { path, remove } = folderWith(stories(20));
    await batch(
      path,
      join(temporaryFolder(), 'out'),
      temporaryFolder(),
      '--max-tokens',
      '200000',
      '--concurrency',
      '16',
    );
    remove();
    expect(paidBy() * 50_000).toBeLessThanOrEqual(220_000);
    expect(paidBy()).toBeGreaterThanOrEqual(3);
  });
});

describe('an absurd usage', () => {
  it.each([2 ** 53 - 1, 1e15, 1e300, -5])(
    'of %d tokens is estimated instead, and the folder stays usable',
    async (tokens) => {
      await serve(() => ({ prompt_tokens: tokens, completion_tokens: tokens }));
      const { path, remove } = folderWith(stories(2));
      const [out, home] = [join(temporaryFolder(), 'out'), temporaryFolder()];
      const first = await batch(path, out, home);
      const second = await batch(path, out, home);
      remove();
      expect([first.code, second.code]).not.toContain(2);
      if (tokens === 2 ** 53 - 1)
        expect(first.stderr).toContain('which cannot be; norwire estimates them instead');
      expect(reportIn(out).totals.input).toBeLessThan(1e6);
    },
  );

  it('that an earlier version wrote down does not make a folder unusable', async () => {
    await serve(() => dollars(0.01));
    const { path, remove } = folderWith(stories(2));
    const [out, home] = [join(temporaryFolder(), 'out'), temporaryFolder()];
    await batch(path, out, home);
    const journal = new DatabaseSync(join(out, '.norwire', 'journal.sqlite'));
    journal.exec('UPDATE stories SET input_tokens = 18014398509481984, output_tokens = 9007199254740991');
    journal.close();
    const again = await batch(path, out, home);
    const digest = await norwire(['digest', out], { env: { NORWIRE_HOME: home } });
    remove();
    expect(again.stderr).not.toMatch(/fault|out of range/i);
    expect(again.code).toBeLessThan(2);
    expect(digest.stderr).not.toMatch(/fault|out of range/i);
  });
});

describe('a run in two sittings', () => {
  it('reports the requests of both', async () => {
    await serve(() => dollars(0.1));
    const { path, remove } = folderWith(stories(8));
    const [out, home] = [join(temporaryFolder(), 'out'), temporaryFolder()];
    await batch(path, out, home, '--max-cost', '0.45');
    await batch(path, out, home);
    remove();
    expect(reportIn(out).totals.requests).toBe(paidBy());
  });
});

describe('the limit holds where the account is odd', () => {
  const spend = async (usage: (received: Received) => object | undefined, ...flags: string[]) => {
    await serve(usage as (received: Received) => object, 5);
    const { path, remove } = folderWith(stories(24));
    const ran = await batch(
      path,
      join(temporaryFolder(), 'out'),
      temporaryFolder(),
      '--concurrency',
      '16',
      ...flags,
    );
    remove();
    return ran;
  };

  it.each<[string, (received: Received) => object | undefined]>([
    ['no usage at all', () => undefined],
    ['usage of zeros', () => ({ prompt_tokens: 0, completion_tokens: 0 })],
    ['usage in words', () => ({ prompt_tokens: 'many', completion_tokens: 'more' })],
    ['usage below zero', () => ({ prompt_tokens: -1_000, completion_tokens: -5_000 })],
  ])('%s: what is not told is estimated, and the run ends', async (_what, usage) => {
    const { code } = await spend(usage, '--max-tokens', '30000');
    expect(code).toBe(5);
    // A request and its answer are some 3,000 tokens by any count.
    expect(paidBy()).toBeLessThanOrEqual(12);
    expect(paidBy()).toBeGreaterThanOrEqual(2);
  });

  it.each([
    [1.03, 0.002, 0.06],
    [1.05, 0.004, 0.16],
    [1.05, 0.01, 0.5],
    [1.05, 0.01, 0.7],
  ])('answers that each cost %d of the one before, from %d on', async (growth, first, limit) => {
    const costOf = (number: number) => first * growth ** number;
    const { code } = await spend(({ number }) => dollars(costOf(number)), '--max-cost', String(limit));
    expect(code).toBe(5);
    const paid = server.requests.reduce((sum, { number }) => sum + costOf(number), 0);
    expect(paid).toBeLessThanOrEqual(limit * 1.1);
    expect(paid).toBeGreaterThanOrEqual(limit * 0.8);
  });

  it('one dear answer among cheap ones does not end the run early', async () => {
    const { code } = await spend(({ number }) => dollars(number === 3 ? 0.2 : 0.005), '--max-cost', '1.5');
    expect(code).not.toBe(5);
    expect(paidBy()).toBe(48);
  });

  it('refusals cost nothing', async () => {
    let refusals = 0;
    await serve(() => dollars(0.02));
    const { path, remove } = folderWith(stories(6));
    const counting = server;
    server = await startServer({
      guard: (received) => {
        if (received.number % 3 === 0 && refusals++ < 5)
          return { status: 429, headers: { 'retry-after': '0' }, body: { error: { message: 'slow' } } };
        return { body: completion({ parts: [], speakers: [] }, received.body, { usage: dollars(0.02) }) };
      },
    });
    await counting.close();
    await batch(path, join(temporaryFolder(), 'out'), temporaryFolder(), '--max-cost', '0.2');
    remove();
    expect((paidBy() - refusals) * 0.02).toBeLessThanOrEqual(0.22);
    expect(refusals).toBeGreaterThan(0);
  });
});
