import { afterEach, describe, expect, it } from 'vitest';
import { createBudget } from '../../src/ask/cost/budget.ts';
import { estimateTokens } from '../../src/ask/cost/tokens.ts';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { createFakeClock } from '../support/clock.ts';
import { completion, type ServerOptions, startServer, type TestServer } from '../support/server.ts';
import { FERRY, makeRequest } from './requests.ts';

describe('a model behind the OpenAI protocol', () => {
  let server: TestServer;
  afterEach(() => server.close());

  async function ask(options: ServerOptions, settings: Partial<Parameters<typeof openaiModel>[0]> = {}) {
    server = await startServer(options);
    const model = openaiModel({
      model: 'test-model',
      baseURL: server.baseURL,
      clock: createFakeClock(),
      ...settings,
    });
    return model(makeRequest());
  }

  it('sends model, messages, a strict schema and room for the reply, and nothing else', async () => {
    await ask({ answer: () => FERRY }, { apiKey: 'sk-test-1234567890' });
    const request = makeRequest();
    expect(server.requests[0]).toMatchObject({ path: '/v1/chat/completions' });
    expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Bearer sk-test-1234567890' });
    expect(server.requests[0]?.body).toEqual({
      model: 'test-model',
      messages: request.messages,
      max_tokens: 400,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'translate', strict: true, schema: request.schema.schema },
      },
    });
  });

  it('sends no Authorization at all where there is no key', async () => {
    await ask({ answer: () => FERRY });
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('gives the text, the model as returned and the tokens, cached input apart', async () => {
    const usage = {
      prompt_tokens: 900,
      completion_tokens: 30,
      prompt_tokens_details: { cached_tokens: 640 },
    };
    const answer = await ask({
      faults: [{ body: completion(FERRY, {}, { usage, model: 'test-model-2026' }) }],
    });
    expect(answer).toEqual({
      text: FERRY,
      finish: 'stop',
      refusal: null,
      model: 'test-model-2026',
      usage: { input: 900, cached: 640, output: 30 },
      origin: 'live',
    });
  });

  it('tries a failed request again and gives the answer', async () => {
    const answer = await ask({ answer: () => FERRY, faults: [{ status: 500 }, { status: 503 }] });
    expect([answer.text, server.requests.length]).toEqual([FERRY, 3]);
  });

  it('counts an answer that broke off, and stops at the limit instead of trying again', async () => {
    const { input, output } = estimateTokens(makeRequest());
    const budget = createBudget({ price: null, maxTokens: Math.ceil(1.5 * (input + output)) });
    const broken = { body: '{"choices": [' };
    await expect(ask({ guard: () => broken }, { budget })).rejects.toMatchObject({ code: 'budget' });
    expect([server.requests.length, budget.spent().requests]).toEqual([1, 1]);
  });

  it('needs a key for the default server, and says so before it asks', async () => {
    server = await startServer();
    expect(() => openaiModel({ model: 'gpt-test' })).toThrow(
      'api.openai.com needs a key. Set OPENAI_API_KEY, or name another server with --base-url.',
    );
  });
});
