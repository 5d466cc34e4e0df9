import { describe, expect, it } from 'vitest';
import { readDuration, readWait } from '../../src/ask/pace/waits.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

describe('a duration in a header', () => {
  it.each([
    ['12', 12_000],
    ['0.25', 250],
    ['120ms', 120],
    ['1s', 1_000],
    ['6m0s', 360_000],
    ['1h2m3.5s', 3_723_500],
    ['1d', 86_400_000],
    ['2026-01-15T12:00:30Z', 30_000],
    ['2026-01-15T11:59:00Z', 0],
    [String(NOW / 1_000 + 5), 5_000],
    [String(NOW + 700), 700],
    ['soon', null],
    ['-3', null],
    ['', null],
  ])('%s is %s ms', (text, ms) => expect(readDuration(text, NOW)).toBe(ms));

  it('is none where there is no header', () => expect(readDuration(null, NOW)).toBeNull());
});

describe('how long a server asks to wait', () => {
  const wait = (headers: Record<string, string>) => readWait({ get: (name) => headers[name] ?? null }, NOW);

  it('is read from retry-after before the resets', () => {
    expect(wait({ 'retry-after': '3', 'x-ratelimit-reset-requests': '9s' })).toBe(3_000);
  });

  it('is the longest reset where none is said to be used up', () => {
    expect(wait({ 'x-ratelimit-reset-requests': '2s', 'x-ratelimit-reset-tokens': '9s' })).toBe(9_000);
  });

  it('is unknown where nothing says it', () => {
    expect([wait({}), wait({ 'retry-after': 'later' })]).toEqual([null, null]);
  });
});
