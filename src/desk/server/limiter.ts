import { DeskError } from '../desk-error.ts';

export interface Limiter {
  /** Counts one request of a caller. Throws a DeskError (`too-many`). */
  readonly take: (caller: string) => void;
}

/** So many requests a second for each caller, with bursts of ten seconds' worth. */
export function openLimiter(perSecond: number, clock: () => number): Limiter {
  const most = perSecond * 10;
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (caller) => {
      const now = clock();
      const known = buckets.get(caller) ?? { left: most, at: now };
      const left = Math.min(most, known.left + ((now - known.at) / 1000) * perSecond);
      // Callers are some dozens; more are made up, and must not fill the memory.
      if (buckets.size > 10_000) buckets.clear();
      buckets.set(caller, { left: Math.max(0, left - 1), at: now });
      if (left < 1)
        throw new DeskError('too-many', `More than ${perSecond} requests a second; wait a second.`, {
          retryAfter: 1,
        });
    },
  };
}
