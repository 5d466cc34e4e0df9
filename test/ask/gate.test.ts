import { describe, expect, it } from 'vitest';
import { createGate, type Gate, type GateOptions, type RequestOutcome } from '../../src/ask/pace/gate.ts';
import { createFakeClock, type FakeClock } from '../support/clock.ts';

/** What a server with a limit says to a request that arrives at `now`. */
type Limiter = (now: number) => Pick<RequestOutcome, 'ended' | 'wait'> & { headers?: Record<string, string> };

interface Crossing {
  readonly sentAt: number;
  readonly ended: RequestOutcome['ended'];
}

function cross(gate: Gate, clock: FakeClock, limiter: Limiter, latency = 50) {
  const crossings: Crossing[] = [];
  async function ask(again = false, signal?: AbortSignal): Promise<void> {
    const outcome = await gate.through({
      tokens: 100,
      again,
      signal,
      read: (ended: RequestOutcome) => ended,
      work: async () => {
        const sentAt = clock.now();
        await clock.sleep(latency / 2);
        const { headers = {}, ...said } = limiter(clock.now());
        await clock.sleep(latency / 2);
        crossings.push({ sentAt, ended: said.ended });
        return { ...said, headers: { get: (name: string) => headers[name] ?? null } };
      },
    });
    if (outcome.ended === 'refused') return ask(true, signal);
  }
  return { ask, crossings };
}

function setUp(options: GateOptions = {}) {
  const clock = createFakeClock(0);
  return { clock, gate: createGate({ clock, random: () => 0.5, ...options }) };
}

const accept: Limiter = () => ({ ended: 'accepted', wait: null });

/** 30 requests in each window of 6 s, wherever the window begins. */
function fixedWindow(wait: (left: number) => number | null): Limiter {
  let window = 0;
  let used = 0;
  return (now) => {
    const current = Math.floor((now + 2_345) / 6_000);
    if (current !== window) used = 0;
    window = current;
    used += 1;
    if (used <= 30) return { ended: 'accepted', wait: null };
    return { ended: 'refused', wait: wait((current + 1) * 6_000 - 2_345 - now) };
  };
}

/** 30 requests in any 6 s. */
function slidingWindow(wait: (left: number) => number | null): Limiter {
  let taken: number[] = [];
  return (now) => {
    taken = taken.filter((at) => at > now - 6_000);
    if (taken.length >= 30) return { ended: 'refused', wait: wait((taken[0] ?? 0) + 6_000 - now) };
    taken.push(now);
    return { ended: 'accepted', wait: null };
  };
}

/** A bucket of 30 that gets a drop every so many milliseconds: 5 a second. */
function bucket(wait: (left: number) => number | null, drop = 200): Limiter {
  let level = 30;
  let last = 0;
  return (now) => {
    level = Math.min(30, level + (now - last) / drop);
    last = now;
    if (level < 1) return { ended: 'refused', wait: wait((1 - level) * drop) };
    level -= 1;
    return { ended: 'accepted', wait: null };
  };
}

const exactly = (left: number) => left;
const wholeSeconds = (left: number) => Math.ceil(left / 1_000) * 1_000;
const unsaid = () => null;

describe('the gate', () => {
  it('lets as many through at a time as it is told, and everybody in the end', async () => {
    const { clock, gate } = setUp({ concurrency: 3 });
    let underWay = 0;
    let most = 0;
    const work = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await clock.sleep(100);
      underWay -= 1;
    };
    const read = (): RequestOutcome => ({ ended: 'accepted', wait: null, headers: null });
    await Promise.all(
      Array.from({ length: 10 }, () =>
        gate.through({ tokens: 1, again: false, work, read, signal: undefined }),
      ),
    );
    expect([most, clock.now()]).toEqual([3, 400]);
  });

  it('makes everybody wait for as long as one was told to', async () => {
    const { clock, gate } = setUp({ concurrency: 2 });
    const limiter: Limiter = (now) => (now < 20_000 ? { ended: 'refused', wait: 20_000 } : accept(now));
    const { ask, crossings } = cross(gate, clock, limiter);
    await Promise.all([ask(), ask(), ask(), ask(), ask()]);
    const early = crossings.filter(({ sentAt }) => sentAt < 20_000);
    expect(early.map(({ ended }) => ended)).toEqual(['refused', 'refused']);
    expect(crossings.filter(({ ended }) => ended === 'accepted')).toHaveLength(5);
  });

  it.each([
    ['a fixed window that says when it ends', fixedWindow(exactly)],
    ['a fixed window that says so in whole seconds', fixedWindow(wholeSeconds)],
    ['a fixed window that says nothing', fixedWindow(unsaid)],
    ['a sliding window that says when it comes free', slidingWindow(exactly)],
    ['a sliding window that says so in whole seconds', slidingWindow(wholeSeconds)],
    ['a sliding window that says nothing', slidingWindow(unsaid)],
    ['a bucket that says when it has a drop', bucket(exactly)],
    ['a bucket that says so in whole seconds', bucket(wholeSeconds)],
    ['a bucket that says nothing', bucket(unsaid)],
  ])('finds the rate of %s: 400 requests near it, few of them refused', async (_what, limiter) => {
    const { clock, gate } = setUp({ concurrency: 64 });
    const { ask, crossings } = cross(gate, clock, limiter);
    await Promise.all(Array.from({ length: 600 }, () => ask()));
    const firstRefusal = crossings.findIndex(({ ended }) => ended === 'refused');
    const burstOver = crossings[firstRefusal]?.sentAt ?? 0;
    const after = crossings
      .filter(({ sentAt }) => sentAt > burstOver + 100)
      .sort((a, b) => a.sentAt - b.sentAt);
    const begun = after.find(({ ended }) => ended === 'accepted')?.sentAt ?? 0;
    const accepted = after.filter(({ ended }) => ended === 'accepted').slice(0, 401);
    const taken = (accepted.at(-1)?.sentAt ?? 0) - begun;
    const until = accepted.at(-1)?.sentAt ?? 0;
    const refused = after.filter(({ ended, sentAt }) => ended === 'refused' && sentAt <= until).length;
    expect(400 / taken / (30 / 6_000)).toBeGreaterThan(0.88);
    expect(refused / 400).toBeLessThan(0.04);
  });

  it.each([
    ['whole seconds', wholeSeconds],
    ['milliseconds', exactly],
    ['nothing', unsaid],
  ])('learns how fast a bucket fills that holds 30, fills in 1.8 s and says %s', async (_what, says) => {
    const { clock, gate } = setUp({ concurrency: 64 });
    const { ask, crossings } = cross(gate, clock, bucket(says, 60));
    await Promise.all(Array.from({ length: 440 }, () => ask()));
    const begun = crossings.findIndex(({ sentAt }) => sentAt > 1_500);
    const refused = crossings.slice(begun).filter(({ ended }) => ended === 'refused');
    expect(refused.length / 440).toBeLessThan(0.04);
    expect(440 / clock.now()).toBeGreaterThan(0.93 / 60);
  });

  it('finds its way back up when a limit is raised tenfold', async () => {
    const { clock, gate } = setUp({ concurrency: 64 });
    const narrow = bucket(exactly);
    const { ask, crossings } = cross(gate, clock, (now) => (now < 60_000 ? narrow(now) : accept(now)));
    await Promise.all(Array.from({ length: 3_000 }, () => ask()));
    const lastThousand = crossings.filter(({ ended }) => ended === 'accepted').slice(-1_000);
    const seconds = ((lastThousand.at(-1)?.sentAt ?? 0) - (lastThousand[0]?.sentAt ?? 0)) / 1_000;
    expect(1_000 / seconds).toBeGreaterThan(50);
  });

  it('stays under a window that the server counts down in its headers, without one refusal', async () => {
    const { clock, gate } = setUp({ concurrency: 4 });
    const window = fixedWindow(exactly);
    let used = 0;
    let current = 0;
    const limiter: Limiter = (now) => {
      const index = Math.floor((now + 2_345) / 6_000);
      if (index !== current) used = 0;
      current = index;
      used += 1;
      const reset = ((index + 1) * 6_000 - 2_345 - now) / 1_000;
      const headers = {
        'x-ratelimit-limit-requests': '30',
        'x-ratelimit-remaining-requests': String(Math.max(0, 30 - used)),
        'x-ratelimit-reset-requests': `${reset}s`,
      };
      return { ...window(now), headers };
    };
    const { ask, crossings } = cross(gate, clock, limiter);
    await Promise.all(Array.from({ length: 150 }, () => ask()));
    expect(crossings.filter(({ ended }) => ended === 'refused')).toHaveLength(0);
    expect(clock.now()).toBeLessThan(31_000);
  });

  it('sends no more than --rpm in any minute', async () => {
    const { clock, gate } = setUp({ concurrency: 50, rpm: 20 });
    const { ask, crossings } = cross(gate, clock, accept);
    await Promise.all(Array.from({ length: 70 }, () => ask()));
    const times = crossings.map(({ sentAt }) => sentAt).sort((a, b) => a - b);
    for (const [index, at] of times.entries())
      expect((times[index + 20] ?? Infinity) - at).toBeGreaterThan(60_000);
    expect(clock.now()).toBeLessThan(185_000);
  });

  it('sends no more tokens than --tpm in any minute, and a request that is larger alone', async () => {
    const { clock, gate } = setUp({ concurrency: 50, tpm: 250 });
    const { ask, crossings } = cross(gate, clock, accept);
    await Promise.all(Array.from({ length: 4 }, () => ask()));
    expect(crossings.filter(({ sentAt }) => sentAt < 60_000)).toHaveLength(2);
    const small = setUp({ tpm: 50 });
    const large = cross(small.gate, small.clock, accept);
    await Promise.all([large.ask(), large.ask()]);
    expect(large.crossings.map(({ sentAt }) => Math.round(sentAt / 60_000))).toEqual([0, 1]);
  });

  it('lets a waiting request go the moment it is aborted, with the reason', async () => {
    const { clock, gate } = setUp({ concurrency: 1 });
    const { ask } = cross(gate, clock, accept, 1_000);
    const stop = new AbortController();
    const first = ask();
    const second = ask(false, stop.signal);
    stop.abort(new Error('Ctrl-C'));
    await expect(second).rejects.toThrow('Ctrl-C');
    await first;
  });

  it('lets those give up who will not wait so long, also when they are waiting already', async () => {
    const { clock, gate } = setUp({ concurrency: 1 });
    const ended: RequestOutcome = { ended: 'refused', wait: 3_600_000, headers: null };
    const passage = {
      tokens: 1,
      again: false,
      work: () => clock.sleep(10),
      read: () => ended,
      giveUp: (wait: number) => (wait > 600_000 ? new Error('too long') : null),
      signal: undefined,
    };
    const first = gate.through(passage);
    const waiting = gate.through(passage);
    await first;
    await expect(waiting).rejects.toThrow('too long');
    await expect(gate.through(passage)).rejects.toThrow('too long');
  });
});
