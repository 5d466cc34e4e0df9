import type { Clock } from '../../src/ask/clock.ts';

/** A clock that runs only while somebody sleeps, and then at once to the next who wakes. */
export interface FakeClock extends Clock {
  /** Every wait so far, in milliseconds, in the order it began. */
  readonly waits: readonly number[];
}

export function createFakeClock(start = Date.UTC(2026, 0, 15, 12)): FakeClock {
  const waits: number[] = [];
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let now = start;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || sleepers.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const next = sleepers.reduce<(typeof sleepers)[number] | undefined>(
        (first, one) => (first === undefined || one.at < first.at ? one : first),
        undefined,
      );
      if (next === undefined) return;
      sleepers = sleepers.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.wake();
      schedule();
    });
  }

  return {
    waits,
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        waits.push(ms);
        const sleeper = {
          at: now + ms,
          wake: () => {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        const stop = () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
        sleepers.push(sleeper);
        schedule();
      }),
  };
}
