/** How fast a server may be asked, found out from what it refuses. Times and waits in milliseconds. */
export interface Pace {
  /** When the next request may be sent. */
  readonly opensAt: () => number;
  readonly sent: (now: number) => Ticket;
  readonly accepted: (ticket: Ticket) => void;
  /** @param wait what the server asks for; null where it does not say */
  readonly refused: (ticket: Ticket, wait: number | null, now: number) => void;
  /** Nothing is under way and nothing waits. */
  readonly idle: (now: number) => void;
}

/** A request that was sent: when, and as the how manieth. */
export interface Ticket {
  readonly at: number;
  readonly number: number;
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
const FEELERS = 6;
/** So many refusals at a pace that was taken before tell that they do not come of the pace; where waits are guessed, more. */
const UNEXPLAINED = { told: 3, guessed: 6 } as const;
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
 *
 * Not every refusal comes of a limit that is used up: some servers refuse now and then. Where what was sent after a
 * refused request was taken all the same, or where refusals keep coming at a pace that was taken before, the wait is
 * kept and nothing is slowed down after it.
 *
 * A bucket goes on filling while its refusal is waited for, so that what is taken right after the wait was saved up and
 * says too much. Where a rate so measured is refused too soon and no wait was ever long, what was taken from refusal to
 * refusal is the rate.
 */
export function createPace(random: () => number): Pace {
  let rate = Number.POSITIVE_INFINITY;
  let climb = 1;
  let acceptedSinceCut = 0;
  let nextSlot = 0;
  let closedUntil = 0;
  let longestWait = 0;
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
  let sent = 0;
  /** Those refused since the gate was last open, and how many had been sent when the first was known. */
  let refused: Ticket[] = [];
  /** The last of those refused the time before. */
  let before: Ticket | null = null;
  let sentWhenKnown = 0;
  let unexplained = 0;
  /** Nothing was ever taken: the first after the wait go one by one, ever closer, so many still. */
  let feeling = 0;

  /**
   * Of what was sent after the first that was refused more was refused than could well be by chance (one in five, and
   * two and a half deviations): the limit is used up. Requests do not arrive quite in the order they were sent in.
   */
  function isUsedUp(): boolean {
    const later = sentWhenKnown - Math.min(...refused.map(({ number }) => number));
    const laterRefused = refused.filter(({ number }) => number <= sentWhenKnown).length - 1;
    return laterRefused >= 2 && laterRefused > later / 5 + Math.sqrt(later);
  }

  /** A bucket's refusal is for the time of one drop, a window's mostly for longer; whole seconds are rounded up. */
  function mayDrip(taken: number): boolean {
    const drops = 2 / taken;
    return trial === null && longestWait <= (longestWait % 1000 === 0 ? Math.max(drops, 1000) : drops);
  }

  /** After a wait: what is known of the server's rate now. */
  function judge(now: number): void {
    const usedUp = isUsedUp();
    const taken = takenBetweenRefusals();
    if (Number.isFinite(rate)) {
      const isTooSoon = !usedUp && acceptedSinceCut < climb * Math.cbrt(CUT);
      unexplained = isTooSoon ? unexplained + 1 : Math.max(0, unexplained - 1);
      if (unexplained < UNEXPLAINED[trial === null ? 'told' : 'guessed']) {
        measure(now, isTooSoon && mayDrip(taken) ? taken : null);
        return;
      }
      rate = Number.POSITIVE_INFINITY;
    } else if (usedUp && accepted > 0) {
      measure(now, null);
      return;
    } else if (usedUp) feeling = FEELERS;
    unexplained = 0;
    mark = now;
    accepted = 0;
    usedUpAtMark = false;
  }

  function paceNow(): number {
    return rate * (1 + ((acceptedSinceCut - climb * Math.cbrt(CUT)) / climb) ** 3);
  }

  /** What was taken from the last refusal to this one, over the time between: a bucket fills while it is waited for. */
  function takenBetweenRefusals(): number {
    const [first] = inOrder(refused);
    const between = (first?.number ?? 0) - (before?.number ?? 0) - 1;
    if (first === undefined || before === null || between < 1) return Number.POSITIVE_INFINITY;
    return between / (first.at - before.at);
  }

  function measure(now: number, taken: number | null): void {
    // The limit came free at a moment that is known only to lie between two others: take their middle.
    const free = (Math.max(stillUsedUp, refusedAt ?? 0) + now) / 2;
    const span = Math.max(1, free - (mark ?? free));
    const last = paceNow();
    const doubtful = accepted < ENOUGH;
    const sample = Math.max(accepted, 1) / span;
    if (!Number.isFinite(rate)) rate = sample;
    else if (taken !== null) rate = Math.min(last, Math.max(Math.min(sample, taken), last * 0.1));
    else rate = Math.min(Math.max(sample, last * 0.4), doubtful ? last : last * 1.2);
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
    judge(Math.min(now, trial?.sentAt ?? closedUntil));
    before = inOrder(refused).at(-1) ?? before;
    refused = [];
    trial = null;
    nextSlot = now;
  }

  function close(wait: number, now: number): void {
    longestWait = Math.max(longestWait, wait);
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
      const free = feeling > 0 ? SHORTEST_WAIT / 2 ** (FEELERS - feeling) : 0;
      feeling = Math.max(0, feeling - 1);
      const interval = Number.isFinite(rate) ? 1 / paceNow() : free;
      nextSlot = Math.max(nextSlot, now - Math.max(interval, CATCH_UP)) + interval;
      sent += 1;
      return { at: now, number: sent };
    },
    accepted: ({ at: sentAt }) => {
      if (trial?.sentAt != null && sentAt >= trial.sentAt) {
        reopen(trial.sentAt);
        if (Number.isFinite(rate)) nextSlot += 1 / paceNow();
      }
      if (refusedAt === null || sentAt > refusedAt) refusedInARow = 0;
      acceptedSinceCut += 1;
      accepted += 1;
    },
    refused: (ticket, wait, now) => {
      const { at: sentAt } = ticket;
      if (refused.length === 0) sentWhenKnown = sent;
      refused.push(ticket);
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

const inOrder = (tickets: readonly Ticket[]) => tickets.toSorted((one, other) => one.number - other.number);
