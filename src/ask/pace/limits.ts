import { type HeaderView, readDuration } from './waits.ts';

/** Something that is used up by what is sent: requests or tokens. Times in milliseconds. */
export interface RateLimit {
  /** When this much more may be used; Infinity where that depends on what is under way. */
  readonly opensAt: (cost: number, now: number) => number;
  readonly use: (cost: number, now: number) => void;
  /** What was sent has ended. */
  readonly end: (cost: number) => void;
}

const MINUTE = 60_000;
/** What is sent a little apart may arrive a little closer. Nothing measured how much. Milliseconds. */
const MARGIN = 250;

/** So much in any minute: what a person set by --rpm or --tpm. */
export function limitPerMinute(amount: number): RateLimit {
  let used: { readonly cost: number; readonly until: number }[] = [];
  return {
    opensAt: (cost, now) => {
      used = used.filter(({ until }) => until > now);
      let left = amount - used.reduce((sum, one) => sum + one.cost, 0);
      for (const { cost: freed, until } of used) {
        if (left >= cost) break;
        left += freed;
        // More than the whole limit can only be sent alone.
        if (left >= Math.min(cost, amount)) return until;
      }
      return now;
    },
    use: (cost, now) => {
      used.push({ cost, until: now + MINUTE + MARGIN });
    },
    end: () => {},
  };
}

/** A limit as a server tells it in its headers. */
export interface AnnouncedLimit extends RateLimit {
  /** Reads the headers of an answer to what was sent at `sentAt`. */
  readonly read: (headers: HeaderView, sentAt: number, now: number) => void;
}

/** Longer waits are left to the server: it refuses, says why, and patience decides. */
const LONGEST_WAIT = MINUTE;

/**
 * What `x-ratelimit-remaining-…` and `x-ratelimit-reset-…` say. The reset of a window is the time until all of it
 * comes back at once; that of a token bucket (OpenAI's) is the time until it is full, and a little comes back all the
 * while. A bucket is known by that time being the share used of a whole second, minute, hour or day.
 */
export function announcedLimit(kind: '-requests' | '-tokens' | ''): AnnouncedLimit {
  let announced: { readonly remaining: number; readonly at: number; readonly sentAt: number } | null = null;
  /** Milliseconds until the whole is back, and, of a bucket, until one unit is. */
  let reset = 0;
  let perUnit: number | null = null;
  /** What is under way may be counted by the server already, or not yet. */
  let underWay = 0;

  return {
    opensAt: (cost, now) => {
      if (announced === null || now >= announced.at + reset || announced.remaining >= underWay + cost)
        return now;
      if (perUnit === null && underWay > 0) return Number.POSITIVE_INFINITY;
      const missing = underWay + cost - announced.remaining;
      const wait = perUnit === null ? reset : Math.min(reset, missing * perUnit);
      return wait > LONGEST_WAIT ? now : announced.at + wait;
    },
    use: (cost) => {
      underWay += cost;
    },
    end: (cost) => {
      underWay -= cost;
    },
    read: (headers, sentAt, now) => {
      const remaining = readCount(headers.get(`x-ratelimit-remaining${kind}`));
      const until = readDuration(headers.get(`x-ratelimit-reset${kind}`), now);
      if (remaining === null || until === null || (announced !== null && sentAt < announced.sentAt)) return;
      const limit = readCount(headers.get(`x-ratelimit-limit${kind}`));
      const used = limit === null ? 0 : limit - remaining;
      if (limit !== null && remaining > 0 && used > 0) {
        perUnit = isWholePeriod((until / used) * limit) ? until / used : null;
      }
      announced = { remaining, at: now, sentAt };
      reset = until;
    },
  };
}

function readCount(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Within 2 %, the time that the headers were on their way. */
function isWholePeriod(ms: number): boolean {
  return [1_000, MINUTE, 60 * MINUTE, 1440 * MINUTE].some((period) => Math.abs(ms - period) < period * 0.02);
}
