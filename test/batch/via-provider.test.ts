import { mkdirSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProviderBatchOptions, providerBatches } from '../../src/ask/later/provider-batch.ts';
import type { Model } from '../../src/ask/model.ts';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { type BatchOptions, runBatch } from '../../src/batch/run/run-batch.ts';
import type { Work } from '../../src/batch/types.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { processStory } from '../../src/process/process-story.ts';
import { type Reply, startBatchService } from '../support/batch-service.ts';
import { copyOf, filesBelow, folderWith, putFiles, reportIn, setupFor } from '../support/run-setup.ts';
import { ferryCopy, ferryText, nothingToMend } from '../support/stories.ts';

let room: ReturnType<typeof folderWith>;
let service: Awaited<ReturnType<typeof startBatchService>>;
let reply: Reply;
const [inbox, out] = [() => join(room.path, 'inn'), () => join(room.path, 'out')];

beforeEach(async () => {
  room = folderWith();
  mkdirSync(inbox());
  reply = ({ body }) => ({ text: `answer to ${body.messages[0]?.content}` });
  service = await startBatchService((line) => reply(line));
});
afterEach(async () => {
  await service.stop();
  room.remove();
});

/** Asks as the program does: first the translation, of "tung" copy a second time, then the brief. */
function workWith(model: Model): Work {
  const ask = (task: string, content: string) =>
    model({
      ...{ task, messages: [{ role: 'user', content }], maxOutputTokens: 100, material: content },
      schema: { name: task, schema: { type: 'object' } },
    });
  return async (story) => {
    const asked = [await ask('translate', `translate ${story.text}`)];
    if (story.text.includes('tung')) asked.push(await ask('translate', `translate again ${story.text}`));
    asked.push(await ask('brief', `brief ${story.text}`));
    const copy = copyOf(story.article);
    const paid = asked.filter(({ origin }) => origin === 'live').length;
    return { ...copy, usage: { ...copy.usage, requests: paid } };
  };
}

async function run(
  change: Partial<ProviderBatchOptions> = {},
  order: Partial<BatchOptions> = {},
  signal?: AbortSignal,
) {
  const provider = providerBatches({
    ...{ model: 'fake-model', baseURL: service.baseURL, folder: join(room.path, 'provider'), pollEvery: 1 },
    ...change,
  });
  try {
    const { setup, events } = setupFor(out(), {
      ...{ work: workWith(provider.model), waitsFor: provider.waitsFor },
      ...(signal && { signal }),
    });
    const outcome = await runBatch(setup, { inputs: [inbox()], provider, ...order });
    return { outcome, events, code: exitCodeOf(outcome) };
  } finally {
    provider.close();
  }
}

const stories = (count: number): void =>
  putFiles(inbox(), Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));

describe('a run through the provider’s batches', () => {
  it('asks the first questions in one batch, the second in another, the briefs in a third', async () => {
    putFiles(inbox(), { 'a.txt': 'Lett sak', 'b.txt': 'En tung sak', 'c.txt': 'Lett sak til' });
    const { outcome, code } = await run();
    expect(code).toBe(0);
    expect(outcome).toMatchObject({ finished: 3, waiting: 0, left: 0 });
    expect(service.sent.map((lines) => lines.map(({ body }) => body.messages[0]?.content).sort())).toEqual([
      ['translate En tung sak', 'translate Lett sak', 'translate Lett sak til'],
      ['brief Lett sak', 'brief Lett sak til', 'translate again En tung sak'],
      ['brief En tung sak'],
    ]);
    expect(service.sent[0]?.[0]).toMatchObject({ method: 'POST', url: '/v1/chat/completions' });
    expect(filesBelow(out())).toEqual(['a.md', 'b.md', 'c.md']);
    const paid = reportIn(out()).stories as unknown as { source: string; usage: { requests: number } }[];
    expect(paid.find(({ source }) => source === 'b.txt')?.usage.requests).toBe(3);
  });

  it('sends no request twice for two stories of one text', async () => {
    putFiles(inbox(), { 'a.txt': 'Samme sak', 'b.txt': 'Samme sak' });
    expect((await run()).outcome.finished).toBe(2);
    expect(service.sent.flat()).toHaveLength(2);
  });

  it('keeps within the limits of a file', async () => {
    stories(10);
    await run({ limits: { requests: 4, bytes: 1_000_000 } });
    expect(service.sent.slice(0, 3).map((lines) => lines.length)).toEqual([4, 4, 2]);
    expect(service.sent.flat()).toHaveLength(20);
  });

  it('keeps within the bytes of a file', async () => {
    stories(6);
    await run({ limits: { requests: 100, bytes: 700 } });
    const sizes = service.sent.map((lines) => lines.map((line) => JSON.stringify(line).length + 1));
    for (const lines of sizes) expect(lines.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(700);
    expect(service.sent.flat()).toHaveLength(12);
  });

  it('asks again what failed, expired or was left out, and gives up on what is refused', async () => {
    stories(8);
    const seen = new Map<string, number>();
    reply = ({ custom_id, body }) => {
      const turn = (seen.get(custom_id) ?? 0) + 1;
      seen.set(custom_id, turn);
      const [content = ''] = [body.messages[0]?.content];
      if (content === 'translate Sak 1' && turn === 1)
        return { status: 500, text: 'The server had an error' };
      if (content === 'translate Sak 2' && turn === 1)
        return { error: { code: 'batch_expired', message: 'expired' } };
      if (content === 'translate Sak 3' && turn <= 2) return null;
      if (content === 'translate Sak 4') return { status: 400, text: 'This story is not allowed' };
      if (content === 'brief Sak 5') return { status: 500, text: 'always broken' };
      return { text: `answer to ${content}` };
    };
    const { outcome, code, events } = await run();
    expect(outcome).toMatchObject({ finished: 6, failed: 2, waiting: 0, left: 0 });
    expect(code).toBe(4);
    const messages = events.flatMap((event) => (event.type === 'story-failed' ? [event.message] : []));
    expect(messages.sort()).toEqual(
      [
        expect.stringContaining('This story is not allowed'),
        expect.stringContaining('always broken (4 times)'),
      ].sort((a, b) => String(a).localeCompare(String(b))),
    );
  });

  it('goes on after being stopped, collects and never asks twice', async () => {
    stories(5);
    const stop = new AbortController();
    service.plan.looksNeeded = 1000;
    const first = run({}, {}, stop.signal);
    while (service.batches.length === 0) await Promise.race([first, new Promise(setImmediate)]);
    stop.abort(new Error('Ctrl-C'));
    expect(await first).toMatchObject({ code: 130, outcome: { finished: 0, waiting: 5, interrupted: true } });
    service.plan.looksNeeded = 1;
    const second = await run({}, { collect: true, inputs: [] });
    expect(second.outcome).toMatchObject({ finished: 5, waiting: 0 });
    expect(service.sent.map((lines) => lines.length)).toEqual([5, 5]);
    await expect(run({}, { collect: true, inputs: [] })).rejects.toThrow(/Nothing is left to collect/);
    expect(readdirSync(join(room.path, 'provider')).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
  });

  it('leaves what is with the provider alone in a run without it', async () => {
    stories(2);
    const stop = new AbortController();
    service.plan.looksNeeded = 1000;
    const first = run({}, {}, stop.signal);
    while (service.batches.length === 0) await Promise.race([first, new Promise(setImmediate)]);
    stop.abort(new Error('Ctrl-C'));
    await first;
    const { setup, events } = setupFor(out());
    expect(await runBatch(setup, { inputs: [inbox()] })).toMatchObject({ finished: 0, waiting: 2 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'story-skipped', state: 'waiting' }));
  });

  it('finds a batch again whose creation it did not live to see', async () => {
    stories(3);
    service.plan.fail.push({ path: /POST \/v1\/batches/, status: 500, afterwards: true });
    expect((await run()).outcome.finished).toBe(3);
    expect(service.batches).toHaveLength(2);
  });

  it('rides out a provider that fails for a while', async () => {
    stories(2);
    for (const path of [/POST \/v1\/files/, /GET \/v1\/batches\//, /content/]) {
      service.plan.fail.push({ path, status: 503 }, { path, status: 429 });
    }
    for (let turn = 0; turn < 12; turn += 1)
      service.plan.fail.push({ path: /GET \/v1\/batches\//, status: 500 });
    expect((await run()).outcome.finished).toBe(2);
    expect(service.sent.flat()).toHaveLength(4);
  });

  it('submits again later what the provider has no room for', async () => {
    stories(2);
    service.plan.endsAs.push({
      status: 'failed',
      trouble: { code: 'token_limit_exceeded', message: 'Enqueued token limit' },
    });
    expect((await run()).outcome.finished).toBe(2);
    expect(service.batches).toHaveLength(3);
  });

  it('fails the stories of a batch that the provider rejects as a whole, and tries anew in another run', async () => {
    stories(2);
    service.plan.endsAs.push({
      status: 'failed',
      trouble: { code: 'invalid_model', message: 'No such model' },
    });
    const { outcome, code, events } = await run();
    expect([outcome.failed, code]).toEqual([2, 3]);
    expect(events).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('No such model') }),
    );
    expect((await run()).outcome.finished).toBe(2);
  });

  it('asks again what an expired batch left unanswered and keeps what it answered', async () => {
    stories(4);
    service.plan.endsAs.push({ status: 'expired' });
    let turn = 0;
    reply = ({ body }) => {
      turn += 1;
      return turn <= 2
        ? { error: { code: 'batch_expired', message: 'expired' } }
        : { text: String(body.model) };
    };
    expect((await run()).outcome.finished).toBe(4);
    expect(service.sent.flat()).toHaveLength(4 + 2 + 4);
  });

  it('stops in a sentence where the provider knows no batches', async () => {
    stories(1);
    service.plan.fail.push({ path: /POST \/v1\/files/, status: 404 });
    await expect(run()).rejects.toMatchObject({
      code: 'model',
      message: expect.stringContaining('did not take the file'),
    });
    expect((await run()).outcome.finished).toBe(1);
  });

  it('holds back what the cost limit does not allow', async () => {
    stories(5);
    const { NorwireError } = await import('../../src/errors.ts');
    let queued = 0;
    const beforeQueued = (): void => {
      queued += 1;
      if (queued > 3) throw new NorwireError('budget', 'The cost limit of $1 is reached.');
    };
    expect((await run({ beforeQueued })).code).toBe(5);
    expect(service.sent.flat().length).toBeLessThanOrEqual(3);
  });
});

describe('answers that do not come whole are fetched again, and nothing is asked twice', () => {
  const page = '<!doctype html><title>Maintenance</title>';
  it.each<[string, (text: string, response: ServerResponse) => void]>([
    ['a web page with 200', (_, response) => response.end(page)],
    ['nothing', (_, response) => response.end()],
    ['garbage', (_, response) => response.end('\u0000\u0001}{"custom_id":')],
    [
      'JSON that is no line of ours',
      (_, response) => response.end('{"custom_id":"another","response":null}\n'),
    ],
    ['half a line at the end', (text, response) => response.end(text.slice(0, -40))],
    ['a file that ends at a line too early', (text, response) => response.end(`${text.split('\n')[0]}\n`)],
    [
      'a connection that breaks off',
      (text, response) => {
        response.writeHead(200, { 'content-length': text.length });
        response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
      },
    ],
    [
      'a gzip that is none',
      (text, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(text),
    ],
  ])('%s', async (_what, spoil) => {
    stories(3);
    service.plan.contents = [spoil, spoil, spoil];
    const { outcome } = await run();
    expect(outcome).toMatchObject({ finished: 3, failed: 0, waiting: 0 });
    expect(service.sent.map((lines) => lines.length)).toEqual([3, 3]);
  });

  it.each<[string, (lines: readonly string[]) => string]>([
    ['behind a mark of byte order', (lines) => `\ufeff${lines.join('\n')}\n`],
    ['with line ends of Windows', (lines) => `${lines.join('\r\n')}\r\n`],
    ['the last first', (lines) => lines.toReversed().join('\n')],
    ['each twice', (lines) => lines.flatMap((line) => [line, line]).join('\n')],
    [
      'with blank lines and another’s among them',
      (lines) => `\n\n${lines.join('\n\n{"custom_id":"x"}\n')}\n\n`,
    ],
    ['without a status', (lines) => lines.join('\n').replaceAll('"status_code":200,', '')],
    [
      'whose status is a word',
      (lines) => lines.join('\n').replaceAll('"status_code":200', '"status_code":"200"'),
    ],
  ])('answers that come whole, but oddly, are taken as they are: %s', async (_what, write) => {
    stories(3);
    const odd = (text: string, response: ServerResponse) => {
      response.end(write(text.split('\n').filter((line) => line !== '')));
    };
    service.plan.contents = [odd, odd, odd];
    const { outcome } = await run();
    expect(outcome).toMatchObject({ finished: 3, failed: 0, waiting: 0 });
    expect(service.sent.map((lines) => lines.length)).toEqual([3, 3]);
  });

  it('for ever: the run ends in a sentence, and --collect goes on with the same batch', async () => {
    stories(2);
    service.plan.contents = Array(40).fill((_: string, response: ServerResponse) => response.end(page));
    await expect(run()).rejects.toThrow(/did not give the answers of a batch whole.*go on with --collect/);
    const { outcome } = await run({}, { inputs: [], collect: true });
    expect(outcome).toMatchObject({ finished: 2 });
    expect(service.sent.map((lines) => lines.length)).toEqual([2, 2]);
  });

  it('near miss: one line that is lost for good is asked again, alone', async () => {
    stories(4);
    service.plan.contents = Array(5).fill((text: string, response: ServerResponse) =>
      response.end(text.replace('{"id"', '{"i')),
    );
    const { outcome } = await run();
    expect(outcome).toMatchObject({ finished: 4 });
    expect(service.sent[0]).toHaveLength(4);
    expect(
      service.sent.flat().filter(({ body }) => body.messages[0]?.content.startsWith('translate')),
    ).toHaveLength(5);
  });
});

describe('the whole way of a story through the provider’s batches', () => {
  it('takes two rounds: all that is written, then what second editors say of it', async () => {
    putFiles(inbox(), { 'a.txt': ferryText, 'b.txt': ferryText.replace('femte gang', 'sjette gang') });
    reply = ({ body }) => {
      const isReview = JSON.stringify(body.response_format).includes('"second_editor"');
      return { text: JSON.stringify(isReview ? nothingToMend : ferryCopy) };
    };
    const prompts = await loadPrompts();
    const provider = providerBatches({
      ...{ model: 'fake-model', baseURL: service.baseURL, folder: join(room.path, 'provider'), pollEvery: 1 },
    });
    const { setup } = setupFor(out(), {
      work: (story, on) => processStory(story, { model: provider.model, prompts, brief: {}, ...on }),
      waitsFor: provider.waitsFor,
    });
    const outcome = await runBatch(setup, { inputs: [inbox()], provider });
    provider.close();
    expect(outcome).toMatchObject({ finished: 2, failed: 0, waiting: 0 });
    const isReview = (line: (typeof service.sent)[number][number]) =>
      JSON.stringify(line.body.response_format).includes('"second_editor"');
    expect(service.sent.map((lines) => lines.map(isReview))).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
