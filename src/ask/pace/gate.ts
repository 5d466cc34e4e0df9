import { type Clock, systemClock } from '../clock.ts';
import { announcedLimit, limitPerMinute, type RateLimit } from './limits.ts';
import { createPace, type Pace, type Ticket } from './pace.ts';
import type { HeaderView } from './waits.ts';

/** How a request that was let through ended. */
export interface RequestOutcome {
  /** `refused`: by a rate limit. `failed`: for any other reason. */
  readonly ended: 'accepted' | 'refused' | 'failed';
  /** Milliseconds the server asks to wait; null where it does not say. */
  readonly wait: number | null;
  readonly headers: HeaderView | null;
}

/** A request that waits at the gate. */
export interface GatedRequest<T> {
  /** An estimate of the tokens of request and answer. */
  readonly tokens: number;
  /** Tried before: goes ahead of those that were not. */
  readonly again: boolean;
  readonly work: () => Promise<T>;
  readonly read: (ended: T) => RequestOutcome;
  /** Asked when the gate is shut for so many milliseconds: the error with which this request gives up, or null. */
  readonly giveUp?: ((opensIn: number) => Error | null) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Lets requests through to one server; one gate for the whole process. */
export interface Gate {
  /** Does the work when its turn has come. Rejects with the signal's reason when aborted before that. */
  readonly through: <T>(request: GatedRequest<T>) => Promise<T>;
  /** Milliseconds for which nothing is let through. */
  readonly opensIn: () => number;
}

export interface GateOptions {
  /** Requests under way at the same time. 8. */
  readonly concurrency?: number | undefined;
  /** Requests, and tokens, in any minute; what the server allows is found out where they are left out. */
  readonly rpm?: number | undefined;
  readonly tpm?: number | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
  /** Found out by itself where it is left out. */
  readonly pace?: Pace | undefined;
}

interface WaitingRequest {
  readonly tokens: number;
  readonly begin: (ticket: Ticket) => void;
  /** Leaves the queue where the wait is too long. */
  readonly reconsider: () => void;
}

/**
 * One gate for everything that asks the same server: at most so many at a time; a refusal makes all wait; and the
 * pace stays under what the server is found to allow (pace.ts) or says it allows (limits.ts).
 */
export function createGate({
  concurrency = 8,
  rpm,
  tpm,
  clock = systemClock,
  random = Math.random,
  pace = createPace(random),
}: GateOptions = {}): Gate {
  const announced = [announcedLimit('-requests'), announcedLimit('')];
  const announcedTokens = announcedLimit('-tokens');
  const byRequest: readonly RateLimit[] = [...announced, ...(rpm === undefined ? [] : [limitPerMinute(rpm)])];
  const byToken: readonly RateLimit[] = [
    announcedTokens,
    ...(tpm === undefined ? [] : [limitPerMinute(tpm)]),
  ];
  // Those that were tried before go first.
  const again = new Set<WaitingRequest>();
  const anew = new Set<WaitingRequest>();
  let underWay = 0;
  let alarm: { readonly at: number; readonly cancel: AbortController } | null = null;

  const opensIn = () => Math.max(0, pace.opensAt() - clock.now());

  function opensAt(tokens: number, now: number): number {
    return Math.max(
      pace.opensAt(),
      ...byRequest.map((limit) => limit.opensAt(1, now)),
      ...byToken.map((limit) => limit.opensAt(tokens, now)),
    );
  }

  function letThrough(): void {
    for (;;) {
      const queue = again.size > 0 ? again : anew;
      const [next] = queue;
      if (next === undefined || underWay >= concurrency) return;
      const now = clock.now();
      const opens = opensAt(next.tokens, now);
      if (opens > now) {
        // What is under way tells when it has ended.
        if (Number.isFinite(opens)) wakeAt(opens, now);
        return;
      }
      queue.delete(next);
      underWay += 1;
      const ticket = pace.sent(now);
      for (const limit of byRequest) limit.use(1, now);
      for (const limit of byToken) limit.use(next.tokens, now);
      next.begin(ticket);
    }
  }

  function wakeAt(at: number, now: number): void {
    if (alarm !== null && alarm.at <= at) return;
    alarm?.cancel.abort();
    const mine = { at, cancel: new AbortController() };
    alarm = mine;
    const ring = () => {
      if (alarm === mine) alarm = null;
      letThrough();
    };
    clock.sleep(at - now, mine.cancel.signal).then(ring, () => {});
  }

  function awaitTurn<T>({ tokens, again: before, giveUp, signal }: GatedRequest<T>): Promise<Ticket> {
    const queue = before ? again : anew;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = (reason: unknown) => {
        queue.delete(mine);
        signal?.removeEventListener('abort', abort);
        reject(reason);
      };
      const abort = () => leave(signal?.reason);
      const reconsider = () => {
        const wait = opensIn();
        const reason = wait > 0 ? giveUp?.(wait) : null;
        if (reason != null) leave(reason);
      };
      const begin = (ticket: Ticket) => {
        signal?.removeEventListener('abort', abort);
        resolve(ticket);
      };
      const mine = { tokens, begin, reconsider };
      queue.add(mine);
      signal?.addEventListener('abort', abort, { once: true });
      reconsider();
      letThrough();
    });
  }

  function learn({ ended, wait, headers }: RequestOutcome, ticket: Ticket): void {
    const now = clock.now();
    if (headers !== null)
      for (const limit of [...announced, announcedTokens]) limit.read(headers, ticket.at, now);
    if (ended === 'refused') {
      pace.refused(ticket, wait, now);
      for (const waiting of [...again, ...anew]) waiting.reconsider();
    }
    if (ended === 'accepted') pace.accepted(ticket);
  }

  return {
    opensIn,
    through: async (request) => {
      const ticket = await awaitTurn(request);
      try {
        const ended = await request.work();
        learn(request.read(ended), ticket);
        return ended;
      } finally {
        underWay -= 1;
        for (const limit of byRequest) limit.end(1);
        for (const limit of byToken) limit.end(request.tokens);
        if (underWay === 0 && again.size + anew.size === 0) pace.idle(clock.now());
        letThrough();
      }
    },
  };
}
