import { describe, expect, it } from 'vitest';
import { createGate, type RequestOutcome } from '../../src/ask/pace/gate.ts';
import { createFakeClock } from '../support/clock.ts';

/** The same dice for every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

interface Course {
  readonly requests: number;
  readonly concurrency: number;
  readonly latency: number;
  /** Is the request refused, as the how manieth to arrive? */
  readonly refuses: (number: number) => boolean;
  readonly wait?: number | null;
}

/** How long it takes, and what it would take if each refusal held up everybody for its wait. */
async function run({ requests, concurrency, latency, refuses, wait = 1_000 }: Course) {
  const clock = createFakeClock(0);
  const gate = createGate({ clock, concurrency, random: () => 0.5 });
  let arrived = 0;
  let refusals = 0;
  const ask = async (again: boolean): Promise<void> => {
    const outcome: RequestOutcome = await gate.through({
      tokens: 1,
      again,
      signal: undefined,
      read: (ended: RequestOutcome) => ended,
      work: async () => {
        arrived += 1;
        const isRefused = refuses(arrived);
        await clock.sleep(isRefused ? 5 : latency);
        if (isRefused) refusals += 1;
        return { ended: isRefused ? 'refused' : 'accepted', wait: isRefused ? wait : null, headers: null };
      },
    });
    if (outcome.ended === 'refused') return ask(true);
  };
  await Promise.all(Array.from({ length: requests }, () => ask(false)));
  const free = Math.ceil(requests / concurrency) * latency;
  return { took: clock.now(), free, refusals, fair: free + refusals * 1_000 };
}

describe('a server that refuses at random and says Retry-After: 1', () => {
  it.each(
    [0.05, 0.1, 0.2].flatMap((share) =>
      [
        [80, 8, 500],
        [80, 16, 500],
        [600, 8, 250],
        [600, 64, 2_000],
        [120, 4, 800],
        [60, 1, 100],
      ].flatMap(([requests = 0, concurrency = 0, latency = 0]) =>
        [1, 2, 3].map((seed) => ({ share, requests, concurrency, latency, seed })),
      ),
    ),
  )('costs no more than its refusals do: %o', async ({ share, seed, ...rest }) => {
    const roll = dice(seed);
    const { took, fair } = await run({ ...rest, refuses: () => roll() < share });
    expect(took / fair).toBeLessThan(1.5);
  });
});
describe('refusals that pass', () => {
  it.each([
    ['the first eight', 600, 8, 170, (number: number) => number <= 8],
    ['the first sixteen', 600, 16, 170, (number: number) => number <= 16],
    ['eight in the middle', 600, 8, 170, (number: number) => number > 200 && number <= 208],
    ['one at the start', 600, 8, 170, (number: number) => number === 1],
    ['the first three of eight', 300, 8, 170, (number: number) => number <= 3],
  ] as const)('is as fast as without after %s', async (_which, requests, concurrency, latency, refuses) => {
    const { took, free } = await run({ requests, concurrency, latency, refuses });
    expect(took).toBeLessThan(free * 1.1 + 2_500);
  });

  it('cost no more than themselves where the server does not say how long to wait', async () => {
    const roll = dice(7);
    const course = { requests: 600, concurrency: 8, latency: 250, wait: null };
    const { took, fair } = await run({ ...course, refuses: () => roll() < 0.05 });
    expect(took / fair).toBeLessThan(1.5);
  });
});
