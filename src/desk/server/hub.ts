import type { DeskEvent } from '../flow/desk-flow.ts';

/** One event as it goes out: `id` rises by one. */
export interface NumberedEvent extends DeskEvent {
  readonly id: number;
}

/** Somebody who listens. What is not read is kept once a story, and never more than a few hundred stories. */
export interface Listener {
  /** The next event; null after a while in which nothing happened. Rejects when the signal is aborted. */
  readonly next: (signal: AbortSignal) => Promise<NumberedEvent | 'resync' | null>;
  readonly waiting: () => number;
  readonly close: () => void;
}

/** Events that a page cut off for some seconds is told of; one that misses more loads the inbox anew. */
const KEPT = 200;
/** Proxies cut off a connection on which nothing comes, nginx after 60 s. */
const BEAT_MS = 15_000;

/** Tells every listener of what changes, and keeps the last events for those that were cut off. */
export function openHub(beat = BEAT_MS) {
  const listeners = new Set<{ readonly hear: (event: NumberedEvent) => void; readonly lose: () => void }>();
  const last: NumberedEvent[] = [];
  let count = 0;

  function tell(event: DeskEvent): void {
    count += 1;
    const numbered = { ...event, id: count };
    last.push(numbered);
    if (last.length > KEPT) last.shift();
    for (const { hear } of listeners) hear(numbered);
  }

  /** Something may have been missed: every page is told to look at everything again. */
  function resync(): void {
    count += 1;
    last.length = 0;
    for (const { lose } of listeners) lose();
  }

  /** `since`: the last event that was read before; what came after it is told first. */
  function listen(since: number | null): Listener {
    const queue = new Map<string, NumberedEvent>();
    let lost = false;
    let ring: (() => void) | null = null;
    const hear = (event: NumberedEvent): void => {
      const key = `${event.type} ${event.story ?? ''} ${event.place ?? ''}`;
      queue.delete(key);
      queue.set(key, event);
      if (queue.size > KEPT) lose();
      ring?.();
    };
    const lose = (): void => {
      queue.clear();
      lost = true;
      ring?.();
    };
    const listener = { hear, lose };
    if (since !== null && since !== count) {
      const first = last[0]?.id ?? count + 1;
      if (since > count || since < first - 1) lost = true;
      else for (const event of last) if (event.id > since) hear(event);
    }
    listeners.add(listener);
    return {
      waiting: () => queue.size,
      close: () => {
        listeners.delete(listener);
        queue.clear();
      },
      next: async (signal) => {
        signal.throwIfAborted();
        if (!lost && queue.size === 0) await untilRung(signal);
        if (lost) {
          lost = false;
          return 'resync';
        }
        const [first] = queue;
        if (first === undefined) return null;
        queue.delete(first[0]);
        return first[1];
      },
    };

    function untilRung(signal: AbortSignal): Promise<void> {
      return new Promise((resolve, reject) => {
        const end = (act: () => void) => (): void => {
          ring = null;
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          act();
        };
        const stop = end(() => reject(signal.reason));
        const timer = setTimeout(end(resolve), beat);
        ring = end(resolve);
        signal.addEventListener('abort', stop, { once: true });
      });
    }
  }

  return { tell, resync, listen, last: () => count, listeners: () => listeners.size };
}

export type Hub = ReturnType<typeof openHub>;
