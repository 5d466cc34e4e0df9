import { afterEach, describe, expect, it } from 'vitest';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { tryServer } from '../../src/ask/server/try-server.ts';
import { createFakeClock } from '../support/clock.ts';
import { completion, type Received, type Reply, startServer, type TestServer } from '../support/server.ts';
import { FERRY, makeRequest } from './requests.ts';

const refuse = (status: number, message: string, param = ''): Reply => ({
  status,
  body: { error: { message, param } },
});

let server: TestServer;
afterEach(() => server.close());

async function serve(guard: (received: Received) => Reply | null, answer: () => unknown = () => FERRY) {
  server = await startServer({ answer, guard });
  const notices: string[] = [];
  const model = openaiModel({
    model: 'test-model',
    baseURL: server.baseURL,
    clock: createFakeClock(),
    onNotice: (sentence) => notices.push(sentence),
  });
  return { model, notices };
}

const formats = () => server.requests.map(({ body }) => body.response_format?.type ?? 'text');
const limits = () =>
  server.requests.map(({ body }) => Object.keys(body).find((key) => key.startsWith('max_')) ?? 'none');

describe('a server that knows less', () => {
  it.each([
    ['with 400', refuse(400, 'Unsupported response_format type: json_schema')],
    ['with 422', refuse(422, 'extra field', 'response_format')],
    [
      'with 500, as ik_llama.cpp does',
      refuse(500, 'response_format type must be one of "text" or "json_object"'),
    ],
  ])(
    'is asked for json_object when it refuses json_schema %s, at once and from then on',
    async (_how, reply) => {
      const { model, notices } = await serve(({ body }) =>
        body.response_format?.type === 'json_schema' ? reply : null,
      );
      expect((await model(makeRequest())).text).toBe(FERRY);
      await model(makeRequest());
      expect(formats()).toEqual(['json_schema', 'json_object', 'json_object']);
      expect(notices).toEqual([
        expect.stringMatching(/does not take json_schema; norwire asks it for json_object instead\.$/),
      ]);
    },
  );

  it('is asked for plain text when it takes no reply format at all', async () => {
    const { model } = await serve(({ body }) =>
      body.response_format ? refuse(400, 'unknown field response_format') : null,
    );
    await model(makeRequest());
    expect(formats()).toEqual(['json_schema', 'json_object', 'text']);
  });

  it('is asked for json_object after two answers that ignored the schema', async () => {
    const { model } = await serve(
      () => null,
      () => 'Her er oversettelsen: The ferry …',
    );
    for (let n = 0; n < 4; n += 1) await model(makeRequest());
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_object', 'json_object']);
  });

  it.each([
    [
      'max_completion_tokens',
      refuse(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
    ],
    ['none', refuse(400, 'max_tokens is too large: 400. This model supports at most 300 completion tokens')],
  ])('gets %s where it does not take max_tokens, and keeps it', async (taken, reply) => {
    const { model } = await serve(({ body }) => (body.max_tokens ? reply : null));
    await model(makeRequest());
    await model(makeRequest());
    expect(limits()).toEqual(['max_tokens', taken, taken]);
  });

  it('steps down once for all requests that are under way', async () => {
    const { model, notices } = await serve(({ body }) =>
      body.response_format?.type === 'json_schema' ? refuse(400, 'json_schema unsupported') : null,
    );
    await Promise.all(Array.from({ length: 4 }, () => model(makeRequest())));
    expect(formats().filter((format) => format === 'text')).toEqual([]);
    expect(notices).toHaveLength(1);
  });
});

describe('an address', () => {
  it.each([
    ['with /v1', '/v1', ['/v1/chat/completions']],
    ['without /v1', '', ['/v1/chat/completions']],
    ['with a slash at the end', '/v1/', ['/v1/chat/completions']],
    ['copied whole', '/v1/chat/completions', ['/v1/chat/completions']],
  ])('is understood %s', async (_form, path, paths) => {
    server = await startServer({ answer: () => FERRY });
    await openaiModel({ model: 'm', baseURL: `${server.origin}${path}` })(makeRequest());
    expect(server.requests.map((request) => request.path)).toEqual(paths);
  });

  it.each([
    ['/v1', '/chat/completions'],
    ['/openai', '/openai/v1/chat/completions'],
  ])(
    'that ends in %s is mended where the server answers one level away, once for all',
    async (path, right) => {
      server = await startServer({
        answer: () => FERRY,
        guard: (got) => (got.path === right ? null : { status: 404 }),
      });
      const model = openaiModel({ model: 'm', baseURL: `${server.origin}${path}` });
      await model(makeRequest());
      await model(makeRequest());
      expect(server.requests.map((request) => request.path)).toEqual([
        `${path}/chat/completions`,
        right,
        right,
      ]);
    },
  );

  it('of Azure is asked by deployment and API version, with its own key header', async () => {
    server = await startServer({ answer: () => FERRY });
    const settings = { apiVersion: '2024-10-21', deployment: 'desk', apiKey: 'azure-key-123456' };
    await openaiModel({ model: 'gpt-4o', baseURL: server.origin, ...settings })(makeRequest());
    expect(server.requests[0]).toMatchObject({
      path: '/openai/deployments/desk/chat/completions?api-version=2024-10-21',
      headers: { 'api-key': 'azure-key-123456' },
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each(['localhost:11434', 'ftp://server/v1', '', 'http://'])(
    'that is none ("%s") is refused before anything is sent',
    async (baseURL) => {
      server = await startServer();
      expect(() => openaiModel({ model: 'm', baseURL })).toThrow(
        /is no http or https address\. Give one like/,
      );
    },
  );

  it('never shows the password somebody wrote into it', async () => {
    server = await startServer();
    expect(() => openaiModel({ model: 'm', baseURL: 'https://anna:hemmelig@server/v1' })).toThrow(
      'The base URL holds a user name or password. Take it out and give the key as OPENAI_API_KEY.',
    );
  });
});

describe('doctor --ask', () => {
  it('says what a good server can do', async () => {
    server = await startServer({ answer: () => ({ word: 'ferje' }) });
    expect(
      await tryServer({ model: 'test-model', baseURL: server.baseURL, clock: createFakeClock() }),
    ).toMatchObject({
      usable: true,
      baseURL: server.baseURL,
      model: 'test-model-2026-01-01',
      replyFormat: 'json_schema',
      heedsShape: true,
      countsTokens: true,
      sentences: [
        expect.stringMatching(/^127\.0\.0\.1:\d+ answers as test-model-2026-01-01 within 0\.0 s\.$/),
        'It heeds the reply format it is asked for (json_schema).',
        expect.stringMatching(/^It counts tokens \(\d+ in, \d+ out\)\.$/),
      ],
    });
    expect(server.requests).toHaveLength(1);
  });

  it('says what a poor server cannot do', async () => {
    const body = completion('ferje', {}, { usage: undefined });
    server = await startServer({
      guard: (got) => (got.body.response_format ? refuse(400, 'no response_format here') : { body }),
    });
    const trial = await tryServer({ model: 'm', baseURL: server.baseURL });
    expect(trial).toMatchObject({
      usable: true,
      replyFormat: 'text',
      heedsShape: false,
      countsTokens: false,
    });
    expect(trial.sentences).toHaveLength(5);
  });

  it('says what is wrong with a server that fails, without trying again', async () => {
    server = await startServer({ guard: () => refuse(500, 'no GPU') });
    const trial = await tryServer({ model: 'm', baseURL: server.baseURL });
    expect([trial.usable, server.requests.length]).toEqual([false, 1]);
    expect(trial.sentences).toEqual([expect.stringMatching(/failed \(500: "no GPU"\)\. Run it again later/)]);
  });
});
