import { describe, expect, it } from 'vitest';
import type { Fault, Reply } from '../support/server.ts';
import { ask, endless, error, notHttp, resetBeforeBody, type Settings, stalledHeaders } from './faults.ts';

const KEPT = 'Run it again later: what was answered is kept.';

describe('a fault that stays', () => {
  it.each<[string, Reply | Fault, { requests: number; message: string }, Settings?]>([
    [
      '401',
      { status: 401, body: error('Incorrect API key provided') },
      {
        requests: 1,
        message:
          '127.0.0.1:PORT does not accept the key (401: "Incorrect API key provided"). Set OPENAI_API_KEY to a valid key of this server.',
      },
    ],
    [
      '402',
      { status: 402, body: error('Insufficient Balance') },
      {
        requests: 1,
        message:
          'The account at 127.0.0.1:PORT has no credit left (402: "Insufficient Balance"). Top it up or use another key; what was answered is kept.',
      },
    ],
    [
      '403',
      { status: 403, body: { detail: 'not for you' } },
      {
        requests: 1,
        message:
          '127.0.0.1:PORT does not let this key use test-model (403: "not for you"). Check what the key may do, or choose another model (--model).',
      },
    ],
    [
      '404 of the model',
      { status: 404, body: error('The model `test-model` does not exist', { code: 'model_not_found' }) },
      {
        requests: 1,
        message:
          '127.0.0.1:PORT has no model test-model (404: "The model `test-model` does not exist"). Choose one that it serves (--model).',
      },
    ],
    [
      '404 of the address, there and one level up',
      { status: 404, body: 'Not Found' },
      {
        requests: 2,
        message:
          'There is no /chat/completions at http://127.0.0.1:PORT/v1 (404: "Not Found"). Check --base-url (or OPENAI_BASE_URL).',
      },
    ],
    [
      'a redirect, which is not followed',
      { status: 301, headers: { location: 'https://elsewhere.example/v1' } },
      {
        requests: 2,
        message:
          'There is no /chat/completions at http://127.0.0.1:PORT/v1 (301 to https://elsewhere.example/v1). Check --base-url (or OPENAI_BASE_URL).',
      },
    ],
    [
      '413',
      { status: 413 },
      {
        requests: 1,
        message:
          'This is longer than test-model can take at once (413). Choose a model with a longer context (--model).',
      },
    ],
    [
      '400 of the context',
      {
        status: 400,
        body: error("This model's maximum context length is 8192 tokens", {
          code: 'context_length_exceeded',
        }),
      },
      {
        requests: 1,
        message:
          'This is longer than test-model can take at once (400: "This model\'s maximum context length is 8192 tokens"). Choose a model with a longer context (--model).',
      },
    ],
    [
      '429 of a request that is larger than the limit',
      {
        status: 429,
        body: error('Request too large for test-model on tokens per min (TPM): Limit 30000, Requested 41000'),
      },
      {
        requests: 1,
        message:
          'This is longer than test-model can take at once (429: "Request too large for test-model on tokens per min (TPM): Limit 30000, Requested 41000"). Choose a model with a longer context (--model).',
      },
    ],
    [
      '429 of an empty account',
      { status: 429, body: error('You exceeded your current quota', { code: 'insufficient_quota' }) },
      {
        requests: 1,
        message:
          'The account at 127.0.0.1:PORT has no credit left (429: "You exceeded your current quota"). Top it up or use another key; what was answered is kept.',
      },
    ],
    [
      '400',
      { status: 400, body: error('messages must not be empty') },
      {
        requests: 3,
        message:
          '127.0.0.1:PORT did not accept the request (400: "messages must not be empty"). Check --model and --base-url.',
      },
    ],
    [
      '422',
      { status: 422, body: { detail: [{ msg: 'bad field' }] } },
      {
        requests: 3,
        message:
          '127.0.0.1:PORT did not accept the request (422: "[{"msg":"bad field"}]"). Check --model and --base-url.',
      },
    ],
    [
      '500',
      { status: 500, body: error('out of memory') },
      { requests: 6, message: `127.0.0.1:PORT failed (500: "out of memory"), 6 times. ${KEPT}` },
    ],
    [
      '429 that asks for longer than patience',
      { status: 429, headers: { 'retry-after': '1500' } },
      {
        requests: 1,
        message: `127.0.0.1:PORT refuses more requests (429); it asks to wait 25 min, longer than --patience 10 min allows. ${KEPT}`,
      },
    ],
    [
      '429 for longer than patience',
      { status: 429, headers: { 'retry-after': '60' } },
      {
        requests: 11,
        message: `127.0.0.1:PORT refuses more requests (429); it asks to wait 60 s, longer than --patience 10 min allows. ${KEPT}`,
      },
    ],
    [
      '429 without a word for longer than patience',
      { status: 429 },
      {
        requests: 5,
        message: `127.0.0.1:PORT refuses more requests (429); it has refused for longer than --patience 20 s allows. ${KEPT}`,
      },
      { patience: 20_000 },
    ],
    [
      'an HTML page, there and one level up',
      { body: '<!doctype html><title>Router</title>' },
      {
        requests: 2,
        message:
          '127.0.0.1:PORT sent a web page instead of an answer (200 from http://127.0.0.1:PORT/v1). Check --base-url (or OPENAI_BASE_URL).',
      },
    ],
    [
      'an empty 200',
      { body: '' },
      {
        requests: 6,
        message: `127.0.0.1:PORT sent an empty answer (200 from http://127.0.0.1:PORT/v1), 6 times. ${KEPT}`,
      },
    ],
    [
      'an answer without end',
      endless,
      {
        requests: 1,
        message:
          '127.0.0.1:PORT sent more than any answer can be (200 from http://127.0.0.1:PORT/v1). Check --base-url (or OPENAI_BASE_URL).',
      },
    ],
    [
      'headers that never come',
      stalledHeaders,
      {
        requests: 2,
        message:
          '127.0.0.1:PORT did not answer within 250 ms, 2 times. Allow more time with --timeout, or run it again later: what was answered is kept.',
      },
      { timeout: 250 },
    ],
    [
      'the connection closed each time',
      resetBeforeBody,
      {
        requests: 3,
        message: `The connection to 127.0.0.1:PORT broke off (UND_ERR_SOCKET), 3 times. ${KEPT}`,
      },
      { retries: 2 },
    ],
    [
      'something that is not HTTP',
      notHttp,
      {
        requests: 1,
        message:
          'What answers at 127.0.0.1:PORT does not speak HTTP. Check host, port and http:// or https:// in --base-url.',
      },
    ],
  ])('ends in a sentence: %s', async (_fault, forever, { requests, message }, settings) => {
    const outcome = await ask([], settings, forever);
    expect(outcome.message).toBe(message);
    expect(outcome).toMatchObject({ code: 'model', requests });
  });
});
