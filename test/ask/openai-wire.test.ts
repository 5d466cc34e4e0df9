import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { completion } from '../support/server.ts';
import { makeRequest } from './requests.ts';

const server = setupServer();
// An address that is asked by mistake must not go out to the network.
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const endpoint = 'https://api.openai.com/v1/chat/completions';

/** Hands over what was sent to the default server, and answers it. */
function answerWith(text: string, changes: Readonly<Record<string, unknown>> = {}) {
  const sent: { headers: Headers; body: Record<string, unknown> }[] = [];
  server.use(
    http.post(endpoint, async ({ request: received }) => {
      const body = (await received.json()) as Record<string, unknown>;
      sent.push({ headers: received.headers, body });
      return HttpResponse.json(completion(text, body, changes));
    }),
  );
  return sent;
}

const model = () => openaiModel({ model: 'gpt-5-mini', apiKey: 'sk-test', fetch: globalThis.fetch as never });

describe('what goes over the wire to the default server', () => {
  it('sends few parameters, and the shape as a strict JSON Schema', async () => {
    const sent = answerWith('{}');
    await model()(makeRequest());
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer sk-test');
    expect(Object.keys(sent[0]?.body ?? {}).sort()).toEqual([
      'max_completion_tokens',
      'messages',
      'model',
      'response_format',
    ]);
    expect(sent[0]?.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true },
    });
  });

  it('hands over text, model and tokens as the server counted them', async () => {
    answerWith('{"parts":[]}', {
      usage: { prompt_tokens: 120, completion_tokens: 30, prompt_tokens_details: { cached_tokens: 100 } },
    });
    expect(await model()(makeRequest())).toMatchObject({
      text: '{"parts":[]}',
      finish: 'stop',
      refusal: null,
      usage: { input: 120, cached: 100, output: 30 },
      origin: 'live',
    });
  });

  it('tells a refusal and a cut-off reply apart from an answer', async () => {
    answerWith('', {
      choices: [
        { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: null, refusal: 'No.' } },
      ],
    });
    expect(await model()(makeRequest())).toMatchObject({ refusal: 'No.' });
    answerWith('', {
      choices: [
        {
          index: 0,
          finish_reason: 'length',
          message: { role: 'assistant', content: '{"par', refusal: null },
        },
      ],
    });
    expect(await model()(makeRequest())).toMatchObject({ finish: 'length', text: '{"par' });
  });
});
