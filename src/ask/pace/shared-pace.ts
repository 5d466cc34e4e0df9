import { createPace } from './pace.ts';
import { newPace, type PaceState, type Ticket } from './pace-state.ts';

/** How a request with a ticket ended; `unused`: it was not sent after all. */
export type EndedTicket =
  | { readonly ticket: Ticket; readonly how: 'accepted' | 'failed' | 'unused' }
  | { readonly ticket: Ticket; readonly how: 'refused'; readonly wait: number | null };

/** What one of those who ask tells the others, and what it wants. */
export interface Exchange {
  readonly ended: readonly EndedTicket[];
  /** Requests that could be sent now. */
  readonly want: number;
  /** Requests a minute that a person allows; null: what the server allows is found out. */
  readonly rpm: number | null;
}

/** Tickets whose time has come or comes in a moment, and when there are more. Times are the store's. */
export interface GrantedTickets {
  readonly tickets: readonly Ticket[];
  readonly opensAt: number;
  readonly now: number;
  /** Is the time of a ticket to be kept to, because there is a limit? */
  readonly isTimed: boolean;
}

interface KeptPace {
  readonly pace: PaceState;
  /** By `rpm` alone. */
  nextAt: number;
  underWay: number;
  lastAt: number;
}

// `npm run trial:machines` counts the fullest second that these give several processes together.

/** Milliseconds ahead for which tickets are given: no more, so that a refusal soon stops all. */
const AHEAD = 100;
/** A ticket may be used so late. */
export const LATEST = 150;
/** On the way to the server requests may come closer to each other, by so much. */
const ON_THE_WAY = 100;
/** Nobody has been heard of for so long: what was under way died with those who sent it. */
const FORGOTTEN = 60_000;
const QUIET = 1_000;

/**
 * The pace of one server for all who ask it, as a change of the text in which they share it. It is the pace of a single
 * process (pace.ts), whose state they hand on: a refusal makes all wait, and what one has found out the others know.
 */
export function changePace(
  { ended, want, rpm }: Exchange,
  random: () => number,
): (text: string | null, now: number) => { text: string; result: GrantedTickets } {
  return (text, now) => {
    const kept = read(text, now);
    const pace = createPace(random, kept.pace);
    if (now - kept.lastAt > FORGOTTEN) kept.underWay = 0;
    if (kept.underWay === 0 && now - kept.lastAt > QUIET) pace.idle(kept.lastAt);
    for (const one of ended) {
      kept.underWay = Math.max(0, kept.underWay - 1);
      if (one.how === 'accepted') pace.accepted(one.ticket);
      if (one.how === 'refused') pace.refused(one.ticket, one.wait, now);
    }
    const tickets: Ticket[] = [];
    const opensAt = () => Math.max(now, pace.opensAt(), kept.nextAt);
    while (tickets.length < want && opensAt() <= now + AHEAD) {
      const at = opensAt();
      tickets.push(pace.sent(at));
      kept.underWay += 1;
      if (rpm !== null) kept.nextAt = at + spacing(rpm);
    }
    kept.lastAt = now;
    const isTimed = rpm !== null || Number.isFinite(kept.pace.rate);
    return { text: JSON.stringify(kept), result: { tickets, opensAt: opensAt(), now, isTimed } };
  };
}

/**
 * Milliseconds between two requests, so that no minute has more than `rpm` and no second, as the server counts it, more
 * than its share of them.
 */
export function spacing(rpm: number): number {
  const aSecond = Math.max(1, Math.floor(rpm / 60));
  return Math.max((60_000 + LATEST + ON_THE_WAY) / rpm, (1_000 + LATEST + ON_THE_WAY) / aSecond);
}

function read(text: string | null, now: number): KeptPace {
  if (text === null) return { pace: newPace(), nextAt: 0, underWay: 0, lastAt: now };
  const kept = JSON.parse(text) as KeptPace;
  // JSON knows no Infinity.
  return { ...kept, pace: { ...kept.pace, rate: kept.pace.rate ?? Number.POSITIVE_INFINITY } };
}
