import { newPace, type PaceState, SHORTEST_WAIT, type Ticket } from './pace-state.ts';

export type { Ticket } from './pace-state.ts';

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

// `npm run bench:gate` (windows, buckets, servers that refuse at random) holds the figures below to how fast each kind of
// server is asked, and how much of it in vain: change them with it.

/** Without a word from the server, the first wait; it doubles with every refusal in a row. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A pause of our own that is worth a new start. */
const IDLE = 1_000;
/** A timer that rings late is caught up with, by so much. */
const CATCH_UP = 20;
/** The climb starts so far below the rate that was measured. */
const CUT = 0.04;
/** A measure over fewer requests than this is doubtful. */
const ENOUGH = 20;
/** How many requests grow denser one by one where nothing was taken and no rate is known. */
const FEELERS = 6;
/** So many refusals at a pace that was taken before tell that they do not come of the pace; where waits are guessed, more. */
const UNEXPLAINED = { stated: 3, guessed: 6 } as const;
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
 *
 * @param s what is known so far, changed in place
 */
export function createPace(random: () => number, s: PaceState = newPace()): Pace {
  /**
   * Of what was sent after the first that was refused more was refused than could well be by chance (one in five, and
   * two and a half deviations): the limit is used up. Requests do not arrive quite in the order they were sent in.
   */
  function isUsedUp(): boolean {
    const later = s.sentWhenKnown - Math.min(...s.refused.map(({ number }) => number));
    const laterRefused = s.refused.filter(({ number }) => number <= s.sentWhenKnown).length - 1;
    return laterRefused >= 2 && laterRefused > later / 5 + Math.sqrt(later);
  }

  /** A bucket's refusal is for the time of one drop, a window's mostly for longer; whole seconds are rounded up. */
  function mayDrip(taken: number): boolean {
    const drops = 2 / taken;
    return s.trial === null && s.longestWait <= (s.longestWait % 1000 === 0 ? Math.max(drops, 1000) : drops);
  }

  /** After a wait: what is known of the server's rate now. */
  function judge(now: number): void {
    const usedUp = isUsedUp();
    const taken = takenBetweenRefusals();
    if (Number.isFinite(s.rate)) {
      const isTooSoon = !usedUp && s.acceptedSinceCut < s.climb * Math.cbrt(CUT);
      s.unexplained = isTooSoon ? s.unexplained + 1 : Math.max(0, s.unexplained - 1);
      if (s.unexplained < UNEXPLAINED[s.trial === null ? 'stated' : 'guessed']) {
        measure(now, isTooSoon && mayDrip(taken) ? taken : null);
        return;
      }
      s.rate = Number.POSITIVE_INFINITY;
    } else if (usedUp && s.accepted > 0) {
      measure(now, null);
      return;
    } else if (usedUp) s.feeling = FEELERS;
    s.unexplained = 0;
    s.mark = now;
    s.accepted = 0;
    s.usedUpAtMark = false;
  }

  function paceNow(): number {
    return s.rate * (1 + ((s.acceptedSinceCut - s.climb * Math.cbrt(CUT)) / s.climb) ** 3);
  }

  /** What was taken from the last refusal to this one, over the time between: a bucket fills while it is waited for. */
  function takenBetweenRefusals(): number {
    const [first] = inOrder(s.refused);
    const between = (first?.number ?? 0) - (s.before?.number ?? 0) - 1;
    if (first === undefined || s.before === null || between < 1) return Number.POSITIVE_INFINITY;
    return between / (first.at - s.before.at);
  }

  function measure(now: number, taken: number | null): void {
    // The limit came free at a moment that is known only to lie between two others: take their middle.
    const free = (Math.max(s.stillUsedUp, s.refusedAt ?? 0) + now) / 2;
    const span = Math.max(1, free - (s.mark ?? free));
    const last = paceNow();
    const doubtful = s.accepted < ENOUGH;
    const sample = Math.max(s.accepted, 1) / span;
    if (!Number.isFinite(s.rate)) s.rate = sample;
    // One measure may be wrong: it lets the rate fall or rise by so much and no more.
    else if (taken !== null) s.rate = Math.min(last, Math.max(Math.min(sample, taken), last * 0.1));
    else s.rate = Math.min(Math.max(sample, last * 0.4), doubtful ? last : last * 1.2);
    const { requests, time } = CLIMBS[doubtful ? 'doubtful' : s.usedUpAtMark ? 'good' : 'first'];
    // A limit that holds many requests answers late: the climb must not outrun it.
    s.climb = Math.max(requests, s.rate * time, Math.min(s.accepted, LONGEST_CLIMB));
    s.acceptedSinceCut = 0;
    if (!doubtful || !s.usedUpAtMark) {
      s.mark = now;
      s.accepted = 0;
    }
    s.usedUpAtMark = true;
  }

  function reopen(now: number): void {
    s.reopened = true;
    judge(Math.min(now, s.trial?.sentAt ?? s.closedUntil));
    s.before = inOrder(s.refused).at(-1) ?? s.before;
    s.refused = [];
    s.trial = null;
    s.nextSlot = now;
  }

  function close(wait: number, now: number): void {
    s.longestWait = Math.max(s.longestWait, wait);
    s.closedUntil = now + wait;
    // Whole seconds are as a rule rounded up.
    s.stillUsedUp = wait % 1000 === 0 ? s.closedUntil - 1000 : s.closedUntil;
  }

  return {
    opensAt: () =>
      Math.max(s.closedUntil, s.trial?.sentAt == null ? s.nextSlot : s.trial.sentAt + 3 * s.timeToRefuse),
    sent: (now) => {
      if (s.idleSince !== null && now - s.idleSince > IDLE) {
        // While nobody asked, the limit came free: what is measured next begins anew.
        s.mark = null;
        s.accepted = 0;
        s.usedUpAtMark = false;
      }
      s.idleSince = null;
      s.mark ??= now;
      if (s.trial?.sentAt === null) s.trial = { sentAt: now };
      else if (!s.reopened) reopen(now);
      const free = s.feeling > 0 ? SHORTEST_WAIT / 2 ** (FEELERS - s.feeling) : 0;
      s.feeling = Math.max(0, s.feeling - 1);
      const interval = Number.isFinite(s.rate) ? 1 / paceNow() : free;
      s.nextSlot = Math.max(s.nextSlot, now - Math.max(interval, CATCH_UP)) + interval;
      s.sent += 1;
      return { at: now, number: s.sent };
    },
    accepted: ({ at: sentAt }) => {
      if (s.trial?.sentAt != null && sentAt >= s.trial.sentAt) {
        reopen(s.trial.sentAt);
        if (Number.isFinite(s.rate)) s.nextSlot += 1 / paceNow();
      }
      if (s.refusedAt === null || sentAt > s.refusedAt) s.refusedInARow = 0;
      s.acceptedSinceCut += 1;
      s.accepted += 1;
    },
    refused: (ticket, wait, now) => {
      const { at: sentAt } = ticket;
      if (s.refused.length === 0) s.sentWhenKnown = s.sent;
      s.refused.push(ticket);
      // Sent before the refusal that is known already, it tells no more than how long to wait.
      if (s.refusedAt !== null && sentAt <= s.refusedAt) {
        if (wait !== null && now + wait > s.closedUntil) close(wait, now);
        return;
      }
      // Once the rate is known it is passed by little, and comes free soon.
      const first = Number.isFinite(s.rate)
        ? Math.min(Math.max(3 / s.rate, SHORTEST_WAIT), FIRST_WAIT)
        : FIRST_WAIT;
      const guess = Math.min(LONGEST_WAIT, first * 2 ** s.refusedInARow) * (0.75 + random() / 2);
      s.refusedInARow += 1;
      s.timeToRefuse = Math.max(SHORTEST_WAIT, now - sentAt);
      close(wait ?? guess, now);
      if (wait === null) s.stillUsedUp = now;
      s.trial = wait === null ? { sentAt: null } : null;
      // Refused again with nothing accepted between: the limit is still used up, and nothing is measured.
      if (s.reopened && (s.accepted > 0 || s.refusedAt === null)) {
        s.refusedAt = now;
        s.reopened = false;
      } else if (!s.reopened) s.refusedAt ??= now;
    },
    idle: (now) => {
      s.idleSince = now;
    },
  };
}

const inOrder = (tickets: readonly Ticket[]) => tickets.toSorted((one, other) => one.number - other.number);
