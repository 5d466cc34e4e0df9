import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/ask/clock.ts';
import { systemClock } from '../../src/ask/clock.ts';
import { openStore } from '../../src/ask/kept/store.ts';
import { storedModel } from '../../src/ask/kept/stored-model.ts';
import { createGate } from '../../src/ask/pace/gate.ts';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { FERRY, makeRequest } from './requests.ts';

const reason = new Error('Ctrl-C');

let server: TestServer;
afterEach(() => server.close());

/** A clock on which nobody wakes. */
const stopped: Clock = { now: () => 0, sleep: (_ms, signal) => systemClock.sleep(2 ** 30, signal) };

describe('Ctrl-C once', () => {
  it.each([
    ['between two tries', { status: 500 }],
    ['for a server that refuses', { status: 429, headers: { 'retry-after': '300' } }],
  ])('cuts a wait %s at once, with the reason', async (_wait, reply) => {
    server = await startServer({ guard: () => reply });
    const stop = new AbortController();
    const model = openaiModel({
      model: 'm',
      baseURL: server.baseURL,
      clock: stopped,
      random: () => 1,
      onNotice: () => setImmediate(() => stop.abort(reason)),
    });
    await expect(model(makeRequest(), stop.signal)).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it('sends nothing when it came before', async () => {
    server = await startServer();
    const model = openaiModel({ model: 'm', baseURL: server.baseURL });
    await expect(model(makeRequest(), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  it('awaits and keeps what was sent, and lets go what waits at the gate', async () => {
    const stop = new AbortController();
    server = await startServer({
      answer: () => {
        stop.abort(reason);
        return FERRY;
      },
    });
    const store = openStore({ file: ':memory:' });
    const gate = createGate({ concurrency: 1 });
    const plain = openaiModel({ model: 'm', baseURL: server.baseURL, gate });
    const model = storedModel(plain, store, { server: server.baseURL, model: 'm' });
    const sent = model(makeRequest(), stop.signal);
    const waiting = model(makeRequest({ maxOutputTokens: 1 }), stop.signal);
    await expect(waiting).rejects.toBe(reason);
    expect((await sent).text).toBe(FERRY);
    expect([(await store.stats()).answers, server.requests.length]).toEqual([1, 1]);
  });
});

describe('Ctrl-C twice', () => {
  it('breaks off what is under way', async () => {
    const stop = new AbortController();
    server = await startServer({ guard: () => () => stop.abort(reason) });
    const model = openaiModel({ model: 'm', baseURL: server.baseURL, stop: stop.signal });
    await expect(model(makeRequest())).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });
});
