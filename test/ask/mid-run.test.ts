import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { createFakeClock } from '../support/clock.ts';
import { type Fault, type Reply, startServer } from '../support/server.ts';
import { error } from './faults.ts';
import { FERRY, makeRequest } from './requests.ts';

const brokenChunks: Fault = (response) => {
  response.socket?.end(
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{"a\r\n',
  );
};
const oddities: readonly [string, Reply | Fault][] = [
  ['a web page with 200', { body: '<!doctype html><title>Log in</title>' }],
  ['broken chunks', brokenChunks],
  ['a 404', { status: 404, body: 'Not Found' }],
  [
    'a 404 of the model',
    { status: 404, body: error('The model does not exist', { code: 'model_not_found' }) },
  ],
  ['a redirect to another host', { status: 302, headers: { location: 'https://elsewhere.example/v1' } }],
  ['a key that is not accepted', { status: 401, body: error('Incorrect API key') }],
  ['a 405', { status: 405 }],
  ['a page that says 503', { status: 503, body: '<html><title>Busy</title></html>' }],
];

async function inMidRun(faults: readonly (Reply | Fault | null)[], forever?: Reply | Fault) {
  const server = await startServer({
    answer: () => FERRY,
    faults: [null, ...faults],
    guard: ({ number }) => (number > 1 ? (forever ?? null) : null),
  });
  const model = openaiModel({
    model: 'm',
    baseURL: server.baseURL,
    clock: createFakeClock(),
    random: () => 1,
  });
  try {
    await model(makeRequest());
    const second = await model(makeRequest()).catch((reason) => reason);
    return { second, requests: server.requests.length };
  } finally {
    await server.close();
  }
}

describe('an odd answer in the middle of a run', () => {
  it.each(oddities)('is asked for again: %s', async (_what, fault) => {
    expect(await inMidRun([fault, fault])).toMatchObject({ second: { text: FERRY }, requests: 4 });
  });

  it.each(oddities.slice(0, 6))(
    'ends the run only where it comes again and again: %s',
    async (_what, fault) => {
      expect(await inMidRun([], fault)).toMatchObject({
        second: { code: 'model', endsRun: true },
        requests: 7,
      });
    },
  );

  it('near miss: no credit left is certain at once', async () => {
    const empty = { status: 429, body: error('You exceeded your quota', { code: 'insufficient_quota' }) };
    expect(await inMidRun([], empty)).toMatchObject({ second: { endsRun: true }, requests: 2 });
  });
});

describe('a server that never answers', () => {
  it('is given up after the timeout and one more, and ends the run', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const { port } = silent.address() as { port: number };
    const begun = performance.now();
    const model = openaiModel({
      model: 'm',
      baseURL: `http://127.0.0.1:${port}/v1`,
      timeout: 150,
      random: () => 0,
    });
    const reason = await model(makeRequest()).catch((cause) => cause);
    silent.close();
    expect(reason).toMatchObject({
      endsRun: true,
      message: expect.stringContaining(
        'did not answer within 150 ms, 2 times. Allow more time with --timeout',
      ),
    });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
