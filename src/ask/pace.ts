/** How fast a server may be asked, found out from what it refuses. Times and waits in milliseconds. */
export interface Pace {
  /** When the next request may be sent. */
  readonly opensAt: () => number;
  readonly sent: (now: number) => void;
  readonly accepted: (sentAt: number) => void;
  /** @param wait what the server asks for; null where it does not say */
  readonly refused: (sentAt: number, wait: number | null, now: number) => void;
  /** Nothing is under way and nothing waits. */
  readonly idle: (now: number) => void;
}

/** Without a word from the server, the first wait; it doubles with every refusal in a row. */
const FIRST_WAIT = 1_000;
const SHORTEST_WAIT = 200;
const LONGEST_WAIT = 60_000;
/** A pause of our own that is worth a new start. */
const IDLE = 1_000;
/** A timer that rings late is caught up with, by so much. */
const CATCH_UP = 20;
/** The climb starts so far below the rate that was measured. */
const CUT = 0.04;
/** A measure over fewer requests than this is doubtful. */
const ENOUGH = 20;
/** Requests, and milliseconds, in which the pace doubles when nothing is refused: the better measured, the slower. */
const LONGEST_CLIMB = 1_000;
const CLIMBS = {
  doubtful: { requests: 25, time: 2_000 },
  first: { requests: 50, time: 3_000 },
  good: { requests: 220, time: 20_000 },
} as const;

/**
 * Nothing is held back until something is refused. From then on requests are spread evenly, which suits fixed
 * windows, sliding windows and token buckets alike. Between two moments at which the limit was used up the server
 * took exactly what it allows; so what it took, over the time between, is its rate. From a little below it the pace
 * climbs by a cubic curve (as TCP CUBIC does, RFC 9438): flat near the rate that was measured, then ever faster, so
 * that a limit that was raised is soon found.
 */
export function createPace(random: () => number): Pace {
  let rate = Number.POSITIVE_INFINITY;
  let climb = 1;
  let acceptedSinceCut = 0;
  let nextSlot = 0;
  let closedUntil = 0;
  let refusedAt: number | null = null;
  let reopened = true;
  let refusedInARow = 0;
  /** The last moment at which the limit was surely used up. */
  let stillUsedUp = 0;
  /** Where the server names no wait, one request goes ahead of the others. */
  let trial: { readonly sentAt: number | null } | null = null;
  /** A refusal comes at once, an answer takes long: what is not refused by then is taken for accepted. */
  let timeToRefuse = SHORTEST_WAIT;
  // Since when what is accepted is counted, and whether the limit was used up then.
  let mark: number | null = null;
  let usedUpAtMark = false;
  let accepted = 0;
  let idleSince: number | null = null;

  function paceNow(): number {
    return rate * (1 + ((acceptedSinceCut - climb * Math.cbrt(CUT)) / climb) ** 3);
  }

  function measure(now: number): void {
    // The limit came free at a moment that is known only to lie between two others: take their middle.
    const free = (Math.max(stillUsedUp, refusedAt ?? 0) + now) / 2;
    const span = Math.max(1, free - (mark ?? free));
    const before = paceNow();
    const doubtful = accepted < ENOUGH;
    const sample = Math.max(accepted, 1) / span;
    if (!Number.isFinite(rate)) rate = sample;
    else rate = Math.min(Math.max(sample, before * 0.4), doubtful ? before : before * 1.2);
    const { requests, time } = CLIMBS[doubtful ? 'doubtful' : usedUpAtMark ? 'good' : 'first'];
    // A limit that holds many requests answers late: the climb must not outrun it.
    climb = Math.max(requests, rate * time, Math.min(accepted, LONGEST_CLIMB));
    acceptedSinceCut = 0;
    if (!doubtful || !usedUpAtMark) {
      mark = now;
      accepted = 0;
    }
    usedUpAtMark = true;
  }

  function reopen(now: number): void {
    reopened = true;
    measure(Math.min(now, trial?.sentAt ?? closedUntil));
    trial = null;
    nextSlot = now;
  }

  function close(wait: number, now: number): void {
    closedUntil = now + wait;
    // Whole seconds are as a rule rounded up.
    stillUsedUp = wait % 1000 === 0 ? closedUntil - 1000 : closedUntil;
  }

  return {
    opensAt: () => Math.max(closedUntil, trial?.sentAt == null ? nextSlot : trial.sentAt + 3 * timeToRefuse),
    sent: (now) => {
      if (idleSince !== null && now - idleSince > IDLE) {
        // While nobody asked, the limit came free: what is measured next begins anew.
        mark = null;
        accepted = 0;
        usedUpAtMark = false;
      }
      idleSince = null;
      mark ??= now;
      if (trial?.sentAt === null) trial = { sentAt: now };
      else if (!reopened) reopen(now);
      const interval = Number.isFinite(rate) ? 1 / paceNow() : 0;
      nextSlot = Math.max(nextSlot, now - Math.max(interval, CATCH_UP)) + interval;
    },
    accepted: (sentAt) => {
      if (trial?.sentAt != null && sentAt >= trial.sentAt) {
        reopen(trial.sentAt);
        nextSlot += 1 / paceNow();
      }
      if (refusedAt === null || sentAt > refusedAt) refusedInARow = 0;
      acceptedSinceCut += 1;
      accepted += 1;
    },
    refused: (sentAt, wait, now) => {
      // Sent before the refusal that is known already, it tells no more than how long to wait.
      if (refusedAt !== null && sentAt <= refusedAt) {
        if (wait !== null && now + wait > closedUntil) close(wait, now);
        return;
      }
      // Once the rate is known it is passed by little, and comes free soon.
      const first = Number.isFinite(rate)
        ? Math.min(Math.max(3 / rate, SHORTEST_WAIT), FIRST_WAIT)
        : FIRST_WAIT;
      const guess = Math.min(LONGEST_WAIT, first * 2 ** refusedInARow) * (0.75 + random() / 2);
      refusedInARow += 1;
      timeToRefuse = Math.max(SHORTEST_WAIT, now - sentAt);
      close(wait ?? guess, now);
      if (wait === null) stillUsedUp = now;
      trial = wait === null ? { sentAt: null } : null;
      // Refused again with nothing accepted between: the limit is still used up, and nothing is measured.
      if (reopened && (accepted > 0 || refusedAt === null)) {
        refusedAt = now;
        reopened = false;
      } else if (!reopened) refusedAt ??= now;
    },
    idle: (now) => {
      idleSince = now;
    },
  };
}
