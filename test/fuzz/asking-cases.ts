import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBatchLine } from '../../src/ask/later/provider-answers.ts';
import type { ModelAnswer } from '../../src/ask/model.ts';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { makeRequest } from '../ask/requests.ts';
import { createFakeClock } from '../support/clock.ts';
import { fuzzCase } from './fuzz-case.ts';
import { refusal } from './hold.ts';
import { mangledJson } from './mangle-json.ts';

const apiKey = 'sk-not-a-key-0123456789abcdef';
const completion = fc.record({
  id: fc.constant('x'),
  model: fc.constantFrom('m-1', ''),
  choices: fc.array(
    fc.record({
      finish_reason: fc.constantFrom('stop', 'length', 'content_filter', 'tool_calls', null),
      message: fc.record({
        content: fc.constantFrom('{"parts":[]}', '', null, [{ type: 'text', text: '{' }]),
        refusal: fc.constantFrom(null, 'I cannot\u001b[31m help.'),
      }),
    }),
    { maxLength: 2 },
  ),
  usage: fc.constantFrom(null, { prompt_tokens: 10, completion_tokens: 3 }, { prompt_tokens: -1 }),
});
const fault = fc.record({
  error: fc.constantFrom(
    { message: `Incorrect API key: ${apiKey}`, code: 'invalid_api_key' },
    { message: 'You exceeded your quota', code: 'insufficient_quota' },
    { message: "Unsupported parameter: 'response_format'", param: 'response_format' },
    'overloaded',
    null,
  ),
});
const keys = fc.constantFrom(
  'choices',
  'message',
  'content',
  'refusal',
  'finish_reason',
  'usage',
  'error',
  'code',
);
const headers = fc.constantFrom<Record<string, string>>(
  {},
  { 'retry-after': '2' },
  { 'retry-after': '-1' },
  { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' },
  { 'retry-after': '1e99', 'x-ratelimit-reset-requests': 'soon' },
  {
    'x-ratelimit-limit-requests': 'NaN',
    'x-ratelimit-remaining-tokens': '0',
    'x-ratelimit-reset-tokens': '6m0s',
  },
);
const response = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 302, 400, 401, 404, 409, 413, 422, 429, 500, 503),
  body: fc.oneof(mangledJson(completion, keys), mangledJson(fault, keys)),
  headers,
});

function holdAnswer({ text, finish, refusal: refused, model, usage }: ModelAnswer): void {
  assert.equal(typeof text, 'string');
  assert.equal(typeof model, 'string');
  assert.match(finish, /^(?:stop|length|filter)$/u);
  assert.ok(refused === null || typeof refused === 'string');
  for (const count of Object.values(usage ?? {})) assert.ok(Number.isInteger(count) && count >= 0);
}

export const askingCases = [
  fuzzCase(
    'whatever a server answers: an answer that can be read, or a sentence without the key, after a bounded number of attempts',
    60,
    fc.array(response, { minLength: 1, maxLength: 4 }),
    async (responses) => {
      let sent = 0;
      const model = openaiModel({
        model: 'm',
        apiKey,
        baseURL: 'http://127.0.0.1:9/v1',
        clock: createFakeClock(),
        random: () => 0.5,
        retries: 2,
        patience: 60_000,
        fetch: async () => {
          const { status, body, headers } = responses[sent++ % responses.length] ?? {
            status: 200,
            body: '{}',
          };
          return new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });
        },
      });
      try {
        holdAnswer(await model(makeRequest()));
      } catch (error) {
        const { message } = refusal(error, ['model', 'settings', 'budget']);
        assert.ok(!message.includes(apiKey), message);
      }
      assert.ok(sent < 100, `${sent} requests for one answer`);
    },
  ),
  fuzzCase(
    'a line of a provider’s batch, broken: an answer, a reason to ask again, or nothing',
    60,
    mangledJson(
      fc.record({
        custom_id: fc.constant('k'),
        response: fc.record({ status_code: fc.constantFrom(200, 400, 500), body: completion }),
      }),
      keys,
    ),
    (line) => {
      const settled = readBatchLine(line);
      if (settled?.kind === 'answered') holdAnswer(settled.answer);
      else assert.ok(settled === null || typeof settled.reason === 'string');
    },
  ),
];
