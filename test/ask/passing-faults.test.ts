import { describe, expect, it } from 'vitest';
import type { Fault, Reply } from '../support/server.ts';
import {
  answered,
  ask,
  brokenGzip,
  dateHeader,
  error,
  goodGzip,
  resetBeforeBody,
  resetInBody,
  type Settings,
  slowDrip,
  stalledBody,
  stalledHeaders,
  whole,
} from './faults.ts';
import { FERRY } from './requests.ts';

describe('a fault that passes', () => {
  it.each<[string, (Reply | Fault | null)[], { requests: number; waited?: number }, Settings?]>([
    ['408', [{ status: 408 }], { requests: 2 }],
    ['409', [{ status: 409 }], { requests: 2 }],
    ['425', [{ status: 425 }], { requests: 2 }],
    ['500', [{ status: 500 }], { requests: 2, waited: 2_000 }],
    ['500 five times', Array(5).fill({ status: 500 }), { requests: 6, waited: 62_000 }],
    [
      '502 with an HTML page',
      [{ status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad</h1>' }],
      { requests: 2 },
    ],
    ['503 without a word', [{ status: 503 }], { requests: 2 }],
    [
      '503 with Retry-After',
      [{ status: 503, headers: { 'retry-after': '7' } }],
      { requests: 2, waited: 7_000 },
    ],
    ['504', [{ status: 504 }], { requests: 2 }],
    ['529', [{ status: 529, headers: { 'retry-after': '3' } }], { requests: 2, waited: 3_000 }],
    [
      '429 with Retry-After in seconds',
      [{ status: 429, headers: { 'retry-after': '20' } }],
      { requests: 2, waited: 20_000 },
    ],
    [
      '429 with Retry-After as a date',
      [{ status: 429, headers: { 'retry-after': dateHeader(30_000), date: dateHeader(0) } }],
      { requests: 2, waited: 30_000 },
    ],
    [
      '429 with a date by a clock that is two hours fast',
      [{ status: 429, headers: { 'retry-after': dateHeader(7_209_000), date: dateHeader(7_200_000) } }],
      { requests: 2, waited: 9_000 },
    ],
    [
      '429 with a date that has passed',
      [{ status: 429, headers: { 'retry-after': dateHeader(-5_000), date: dateHeader(0) } }],
      { requests: 2, waited: 0 },
    ],
    [
      '429 with retry-after-ms',
      [{ status: 429, headers: { 'retry-after-ms': '1500', 'retry-after': '9' } }],
      { requests: 2, waited: 1_500 },
    ],
    [
      '429 with the reset of the limit that is used up',
      [
        {
          status: 429,
          headers: {
            'x-ratelimit-remaining-requests': '12',
            'x-ratelimit-reset-requests': '8h',
            'x-ratelimit-remaining-tokens': '0',
            'x-ratelimit-reset-tokens': '1m2s',
          },
        },
      ],
      { requests: 2, waited: 62_000 },
    ],
    [
      '429 with a reset in milliseconds',
      [{ status: 429, headers: { 'x-ratelimit-reset-requests': '120ms' } }],
      { requests: 2, waited: 120 },
    ],
    [
      '429 with nonsense in Retry-After',
      [{ status: 429, headers: { 'retry-after': 'soon' } }],
      { requests: 2, waited: 1_250 },
    ],
    [
      '429 for a minute, second by second',
      Array(60).fill({ status: 429, headers: { 'retry-after': '1' } }),
      { requests: 61, waited: 60_000 },
    ],
    ['429 five times without a word', Array(5).fill({ status: 429 }), { requests: 6 }],
    ['the connection closed before an answer', [resetBeforeBody], { requests: 2 }],
    ['the connection closed in the middle of one', [resetInBody], { requests: 2 }],
    ['headers that do not come', [stalledHeaders], { requests: 2 }, { timeout: 250 }],
    ['a body that stalls', [stalledBody], { requests: 2 }, { timeout: 250 }],
    ['a body that drips', [slowDrip], { requests: 1 }],
    ['truncated JSON', [{ body: whole.slice(0, 90) }], { requests: 2 }],
    ['an empty 200', [{ body: '' }], { requests: 2 }],
    ['a 200 without choices', [{ body: { ...answered, choices: [] } }], { requests: 2 }],
    ['a 200 that means 502', [{ body: error('upstream', { code: 502 }) }], { requests: 2 }],
    ['a 200 that means 429', [{ body: error('slow down', { code: 429 }) }], { requests: 2 }],
    ['a 200 with an error of no number', [{ body: error('model is loading') }], { requests: 2 }],
    ['gzip that breaks off', [brokenGzip], { requests: 2 }],
    ['gzip', [goodGzip], { requests: 1 }],
    ['a byte order mark', [{ body: `\ufeff${whole}` }], { requests: 1 }],
    [
      'NaN among the numbers',
      [{ body: whole.replace('"index":0', '"index":NaN,"logprob":-Infinity') }],
      { requests: 1 },
    ],
    ['keys given twice', [{ body: whole.replace('"object":', '"object":"x","object":') }], { requests: 1 }],
    ['a wrong content type', [{ body: whole, headers: { 'content-type': 'text/plain' } }], { requests: 1 }],
  ])('is lived through: %s', async (_fault, faults, { requests, waited }, settings) => {
    const outcome = await ask(faults, settings);
    expect(outcome.answer?.text, outcome.message).toBe(FERRY);
    expect(outcome.requests).toBe(requests);
    if (waited !== undefined) expect(Math.round(outcome.waited)).toBe(waited);
  });
});
