/** Response headers, as far as they are read here. */
export interface HeaderView {
  readonly get: (name: string) => string | null;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Milliseconds in `6m0s`, `1.5s`, `120ms` or a bare number of seconds, as rate-limit headers write them. A number
 * or date that can only be a moment (RFC 3339, seconds or milliseconds since 1970) is counted from `now`.
 * Null where it is none of these.
 */
export function readDuration(text: string | null, now: number): number | null {
  const value = text?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) {
    const number = Number(value);
    // 1e9 seconds and 1e11 milliseconds since 1970 are 2001 and 1973: no wait is so long, and no moment to come so early.
    if (number > 1e11) return Math.max(0, number - now);
    return number > 1e9 ? Math.max(0, number * 1000 - now) : number * 1000;
  }
  if (/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(value)) {
    return [...value.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)].reduce(
      (sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 0),
      0,
    );
  }
  const moment = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/**
 * How long a server that refused asks to wait, in milliseconds; null where it does not say. A date is counted from
 * the server's own `Date`, so that a clock that is wrong here or there does not matter.
 */
export function readWait(headers: HeaderView, now: number): number | null {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const inMs = headers.get(name)?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(inMs)) return Number(inMs);
  }
  // A gateway that adds its own to the server's gives both, with a comma.
  const after = (headers.get('retry-after')?.trim() ?? '').replace(/^([\d.]+\w*)\s*,.*$/, '$1');
  const wait = readDuration(after, now);
  if (wait !== null) return wait;
  const date = /[a-z]{3}/i.test(after) ? Date.parse(after) : Number.NaN;
  if (!Number.isNaN(date)) {
    const serverNow = Date.parse(headers.get('date') ?? '');
    return Math.max(0, date - (Number.isNaN(serverNow) ? now : serverNow));
  }
  return readReset(headers, now);
}

const IN_WORDS =
  /\b(?:retry|again|resets?|wait|after|in|for)\b[^\d]{0,20}(?:(\d+)\s*m(?:in(?:utes?)?)?(?![a-z])\s*)?(?:(\d+(?:\.\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?)\b)?/giu;

/** The wait that a refusal names in its words: “try again in 1m2.5s”, “resets in 2 seconds”; null where it names none. */
export function readWaitInWords(message: string): number | null {
  for (const [, minutes, amount, unit = ''] of message.matchAll(IN_WORDS)) {
    if (minutes === undefined && amount === undefined) continue;
    const rest = Number(amount ?? 0) * (/^m/iu.test(unit) ? 1 : 1000);
    return Number(minutes ?? 0) * 60_000 + rest;
  }
  return null;
}

/** The longest reset among the limits that are used up; among all of them where none is said to be. */
function readReset(headers: HeaderView, now: number): number | null {
  const limits = [
    'x-ratelimit-reset-requests',
    'x-ratelimit-reset-tokens',
    'x-ratelimit-reset',
    'ratelimit-reset',
  ].flatMap((name) => {
    const reset = readDuration(headers.get(name), now);
    return reset === null ? [] : [{ reset, usedUp: headers.get(name.replace('reset', 'remaining')) === '0' }];
  });
  const binding = limits.some((limit) => limit.usedUp) ? limits.filter((limit) => limit.usedUp) : limits;
  return binding.length === 0 ? null : Math.max(...binding.map((limit) => limit.reset));
}
