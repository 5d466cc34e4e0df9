/** Time as it comes into `ask/`, so that a test can run a minute in milliseconds. */
export interface Clock {
  /** Milliseconds since 1970; never runs backwards. */
  readonly now: () => number;
  /** Resolves after `ms` milliseconds; rejects at once with the signal's reason when aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** What setTimeout can hold; a longer wait is taken in pieces. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: async (ms, signal) => {
    for (let left = ms; left > 0; left -= LONGEST_TIMER) {
      await wait(Math.min(left, LONGEST_TIMER), signal);
    }
    signal?.throwIfAborted();
  },
};

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
