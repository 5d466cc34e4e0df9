import { describe, expect, it } from 'vitest';
import type { Fault, Reply } from '../support/server.ts';
import { answered, ask, dateHeader, error } from './faults.ts';
import { FERRY } from './requests.ts';

const ok: Reply = { body: answered };

describe('a rate limit is waited for, however it is told', () => {
  it.each<[string, Reply, number]>([
    [
      '400 in words',
      { status: 400, body: { detail: 'rate limit exceeded, window resets in 2 seconds' } },
      2_000,
    ],
    ['400 by its code', { status: 400, body: error('No.', { code: 'rate_limit_exceeded' }) }, 1_000],
    ['400 with Retry-After', { status: 400, body: error('Later.'), headers: { 'retry-after': '4' } }, 4_000],
    ['403 in words', { status: 403, body: error('Rate Limit Exceeded') }, 1_000],
    ['403 per minute', { status: 403, body: error('Quota exceeded for requests per minute') }, 1_000],
    ['403 throttled', { status: 403, body: error('The request was throttled. Wait 3 s') }, 3_000],
    ['422', { status: 422, body: error('You have reached your request limit, try again in 1m30s') }, 90_000],
    ['500', { status: 500, body: error('Too many concurrent requests, retry after 250ms') }, 250],
    ['503', { status: 503, body: error('Too many requests in flight') }, 1_000],
    [
      '200 as an error',
      { body: error('Rate limit reached for model', { code: 'x', retry_after: 1.5 }) },
      1_500,
    ],
    ['200 as a sentence', { body: 'Too many requests, slow down.' }, 1_000],
    ['200 that means 429', { body: error('busy', { code: 429 }) }, 1_000],
    [
      '200 within a choice',
      {
        body: {
          choices: [
            { finish_reason: 'error', error: { code: 429, message: 'upstream' }, message: { content: '' } },
          ],
        },
      },
      1_000,
    ],
    [
      'Google’s delay in the body',
      { status: 429, body: [{ error: { code: 429, message: 'No.', details: [{ retryDelay: '17s' }] } }] },
      17_000,
    ],
    ['Retry-After in a fraction', { status: 429, headers: { 'retry-after': '0.5' } }, 500],
    ['Retry-After with a unit', { status: 429, headers: { 'retry-after': '20s' } }, 20_000],
    ['Retry-After given twice', { status: 429, headers: { 'retry-after': '3, 3' } }, 3_000],
    [
      'Retry-After as a date of the old kind',
      { status: 429, headers: { 'retry-after': 'Thursday, 15-Jan-26 12:00:08 GMT', date: dateHeader(0) } },
      8_000,
    ],
    ['milliseconds as Azure writes them', { status: 429, headers: { 'x-ms-retry-after-ms': '700' } }, 700],
    ['the header of the internet draft', { status: 429, headers: { 'ratelimit-reset': '6' } }, 6_000],
  ])('%s', async (_how, refusal, waited) => {
    const outcome = await ask([refusal, ok], { random: () => 0.5 });
    expect(outcome.answer?.text, outcome.message).toBe(FERRY);
    expect(outcome.requests).toBe(2);
    expect(Math.round(outcome.waited)).toBe(waited);
  });

  it.each<[string, Reply]>([
    ['an unknown parameter', { status: 400, body: error('Unknown parameter: rate_limit_tier') }],
    ['a limit of something else', { status: 400, body: error('temperature exceeds the limit of 2') }],
    ['too many messages', { status: 400, body: error('Too many messages: at most 100') }],
    ['a word in passing', { status: 400, body: error('service_tier "flex" has another rate limit') }],
    ['a key without rights', { status: 403, body: error('This key may not use the model') }],
    ['a key that has run out', { status: 401, body: error('Try again in 5 minutes with a valid key') }],
    [
      'a request that is too large',
      { status: 400, body: error('Request too large: rate limit 30000 TPM exceeded') },
    ],
    ['a field that is missing', { status: 422, body: error('messages.0.content: field required') }],
  ])('near miss, not waited for: %s', async (_what, refusal) => {
    const outcome = await ask([], {}, refusal);
    expect(outcome).toMatchObject({ code: 'model', waited: 0 });
    expect(outcome.requests).toBeLessThanOrEqual(3);
  });
});

describe('a refusal or failure that comes only with a schema', () => {
  const only =
    (format: RegExp, reply: Reply): Fault =>
    (response, { body }) => {
      const out = format.test(body.response_format?.type ?? 'text') ? reply : ok;
      response.writeHead(out.status ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(out.body));
    };
  it.each<[string, RegExp, Reply, number]>([
    [
      '500 that names a parser',
      /schema/,
      { status: 500, body: error('does not match the peg-native format') },
      3,
    ],
    ['500 without a word', /schema/, { status: 500, body: {} }, 3],
    ['400 without a word', /schema/, { status: 400, body: {} }, 2],
    [
      '422 that names a field',
      /schema/,
      { status: 422, body: error('strict: extra inputs are not permitted') },
      2,
    ],
    ['501', /schema/, { status: 501, body: error('not implemented') }, 2],
    ['400 with any JSON format', /json/, { status: 400, body: error('Bad request') }, 3],
    ['500 with any JSON format', /json/, { status: 500, body: error('grammar') }, 3],
  ])('is stepped down: %s', async (_what, format, reply, requests) => {
    const outcome = await ask([], {}, only(format, reply));
    expect(outcome.answer?.text, outcome.message).toBe(FERRY);
    expect(outcome.requests).toBe(requests);
  });

  it('near miss: what comes with and without it is told in the words of the first', async () => {
    const outcome = await ask([], {}, { status: 400, body: error('no such voice') });
    expect(outcome.message).toContain('(400: "no such voice")');
  });

  it('near miss: a 500 that passes costs no schema', async () => {
    const outcome = await ask([{ status: 500 }], {});
    expect(outcome).toMatchObject({ requests: 2, answer: { text: FERRY } });
  });
});
