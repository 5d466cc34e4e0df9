/** Milliseconds; no wait that is guessed is shorter. */
export const SHORTEST_WAIT = 200;

/** A request that was sent: when, and as the how manieth. */
export interface Ticket {
  readonly at: number;
  readonly number: number;
}

/** What is known of a server's pace, as plain data: several processes may share it. */
export interface PaceState {
  rate: number;
  climb: number;
  acceptedSinceCut: number;
  nextSlot: number;
  closedUntil: number;
  longestWait: number;
  refusedAt: number | null;
  reopened: boolean;
  refusedInARow: number;
  /** The last moment at which the limit was surely used up. */
  stillUsedUp: number;
  /** Where the server names no wait, one request goes ahead of the others. */
  trial: { readonly sentAt: number | null } | null;
  /** A refusal comes at once, an answer takes long: what is not refused by then is taken for accepted. */
  timeToRefuse: number;
  /** Since when what is accepted is counted, and whether the limit was used up then. */
  mark: number | null;
  usedUpAtMark: boolean;
  accepted: number;
  idleSince: number | null;
  sent: number;
  /** Those refused since the gate was last open, and how many had been sent when the first was known. */
  refused: Ticket[];
  /** The last of those refused the time before. */
  before: Ticket | null;
  sentWhenKnown: number;
  unexplained: number;
  /** Nothing was ever taken: the first after the wait go one by one, ever closer, so many still. */
  feeling: number;
}

/** Of a server of which nothing is known yet. */
export function newPace(): PaceState {
  return {
    rate: Number.POSITIVE_INFINITY,
    climb: 1,
    acceptedSinceCut: 0,
    nextSlot: 0,
    closedUntil: 0,
    longestWait: 0,
    refusedAt: null,
    reopened: true,
    refusedInARow: 0,
    stillUsedUp: 0,
    trial: null,
    timeToRefuse: SHORTEST_WAIT,
    mark: null,
    usedUpAtMark: false,
    accepted: 0,
    idleSince: null,
    sent: 0,
    refused: [],
    before: null,
    sentWhenKnown: 0,
    unexplained: 0,
    feeling: 0,
  };
}
