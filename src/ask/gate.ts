import { type Clock, systemClock } from './clock.ts';
import type { HeaderView } from './waits.ts';

/** How a request that was let through ended. */
export interface Outcome {
  /** `refused`: by a rate limit. `failed`: for any other reason. */
  readonly ended: 'accepted' | 'refused' | 'failed';
  /** Milliseconds the server asks to wait; null where it does not say. */
  readonly wait: number | null;
  readonly headers: HeaderView | null;
  /** Tokens used, where the server said. */
  readonly tokens: number | null;
}

/** A request that waits at the gate. */
export interface Passage<T> {
  /** An estimate of the tokens of request and answer. */
  readonly tokens: number;
  /** Tried before: goes ahead of those that were not. */
  readonly again: boolean;
  readonly work: () => Promise<T>;
  readonly read: (ended: T) => Outcome;
  readonly signal: AbortSignal | undefined;
}

/** Lets requests through to one server; one gate for the whole process. */
export interface Gate {
  /** Does the work when its turn has come. Rejects with the signal's reason when aborted before that. */
  readonly through: <T>(passage: Passage<T>) => Promise<T>;
  /** Milliseconds for which nothing is let through. */
  readonly opensIn: () => number;
}

export interface GateOptions {
  /** Requests under way at the same time. 8. */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
}

interface Waiting {
  readonly begin: () => void;
  readonly again: boolean;
}

export function createGate({ concurrency = 8, clock = systemClock }: GateOptions = {}): Gate {
  let waiting: readonly Waiting[] = [];
  let underWay = 0;
  let closedUntil = 0;
  let alarm: { readonly at: number; readonly cancel: AbortController } | null = null;

  const opensIn = () => Math.max(0, closedUntil - clock.now());

  function letThrough(): void {
    while (waiting.length > 0 && underWay < concurrency) {
      const wait = opensIn();
      if (wait > 0) {
        wakeIn(wait);
        return;
      }
      const next = waiting.find(({ again }) => again) ?? waiting[0];
      waiting = waiting.filter((one) => one !== next);
      underWay += 1;
      next?.begin();
    }
  }

  function wakeIn(wait: number): void {
    const at = clock.now() + wait;
    if (alarm !== null && alarm.at <= at) return;
    alarm?.cancel.abort();
    const cancel = new AbortController();
    const mine = { at, cancel };
    alarm = mine;
    const ring = () => {
      if (alarm === mine) alarm = null;
      letThrough();
    };
    clock.sleep(wait, cancel.signal).then(ring, () => {});
  }

  function turn(again: boolean, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leaveQueue = () => {
        waiting = waiting.filter((one) => one !== mine);
        reject(signal?.reason);
      };
      const begin = () => {
        signal?.removeEventListener('abort', leaveQueue);
        resolve();
      };
      const mine = { begin, again };
      waiting = [...waiting, mine];
      signal?.addEventListener('abort', leaveQueue, { once: true });
      letThrough();
    });
  }

  function learn(outcome: Outcome): void {
    if (outcome.ended === 'refused')
      closedUntil = Math.max(closedUntil, clock.now() + (outcome.wait ?? 1000));
  }

  return {
    opensIn,
    through: async ({ work, read, again, signal }) => {
      await turn(again, signal);
      try {
        const ended = await work();
        learn(read(ended));
        return ended;
      } finally {
        underWay -= 1;
        letThrough();
      }
    },
  };
}
