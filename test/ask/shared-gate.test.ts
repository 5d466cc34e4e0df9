import { describe, expect, it } from 'vitest';
import type { SharedState } from '../../src/ask/kept/shared.ts';
import type { Gate, RequestOutcome } from '../../src/ask/pace/gate.ts';
import { createSharedGate, type SharedGateOptions } from '../../src/ask/pace/shared-gate.ts';
import { spacing } from '../../src/ask/pace/shared-pace.ts';
import { createFakeClock, type FakeClock } from '../support/clock.ts';

/** A state in memory, by the clock of the test. */
function memoryState(clock: FakeClock, failing: () => boolean = () => false): SharedState {
  const texts = new Map<string, string>();
  return {
    change: async (name, change) => {
      await clock.sleep(1);
      if (failing()) throw new Error('the store is away');
      const { text, result } = change(texts.get(name) ?? null, clock.now());
      texts.set(name, text);
      return result;
    },
  };
}

type Server = (now: number) => RequestOutcome;
const accept: Server = () => ({ ended: 'accepted', wait: null, headers: null });

/** So many in any second; refused for a second otherwise. */
function slidingSecond(most: number) {
  let recent: number[] = [];
  let fullest = 0;
  const server: Server = (now) => {
    recent = recent.filter((at) => at > now - 1_000);
    fullest = Math.max(fullest, recent.length + 1);
    if (recent.length >= most) return { ended: 'refused', wait: 1_000, headers: null };
    recent.push(now);
    return accept(now);
  };
  return { server, fullest: () => fullest };
}

function open(clock: FakeClock, state: SharedState, options: Partial<SharedGateOptions> = {}): Gate {
  return createSharedGate({ clock, random: () => 0.5, state, name: 'server', concurrency: 20, ...options });
}

/** One request, asked again until it is taken; says when it was sent. */
async function ask(gate: Gate, clock: FakeClock, server: Server, sent: number[] = []): Promise<void> {
  for (;;) {
    const outcome = await gate.through<RequestOutcome>({
      tokens: 10,
      again: sent.length > 0,
      signal: undefined,
      read: (ended) => ended,
      work: async () => {
        sent.push(clock.now());
        const said = server(clock.now());
        await clock.sleep(300);
        return said;
      },
    });
    if (outcome.ended !== 'refused') return;
  }
}

describe('gates that share a pace', () => {
  it('send together no more in any second than one may, and no less than four fifths of it', async () => {
    const clock = createFakeClock(0);
    const state = memoryState(clock);
    const gates = [1, 2, 3].map(() => open(clock, state, { rpm: 600 }));
    const { server, fullest } = slidingSecond(10);
    await Promise.all(Array.from({ length: 90 }, (_, n) => ask(gates[n % 3]!, clock, server)));
    expect(fullest()).toBeLessThanOrEqual(10);
    expect(clock.now()).toBeLessThan(90 * spacing(600) + 1_000);
  });

  it.each([1, 30, 59, 60, 61, 600, 6_000])(
    'keep apart what %s a minute allow: by the minute and by the second',
    (rpm) => {
      expect(60_000 / spacing(rpm)).toBeLessThanOrEqual(rpm);
      expect(1_000 / spacing(rpm)).toBeLessThanOrEqual(Math.max(1, Math.floor(rpm / 60)));
    },
  );

  it('are all stopped by a refusal of one', async () => {
    const clock = createFakeClock(0);
    const state = memoryState(clock);
    const [one, other] = [open(clock, state), open(clock, state)];
    let refusals = 1;
    const server: Server = (now) =>
      refusals-- > 0 ? { ended: 'refused', wait: 5_000, headers: null } : accept(now);
    const first = ask(one, clock, server);
    await clock.sleep(400);
    const sent: number[] = [];
    await ask(other, clock, server, sent);
    await first;
    expect(sent[0]).toBeGreaterThanOrEqual(5_300);
  });

  it('know what another has found out: one that comes later is refused little', async () => {
    const clock = createFakeClock(0);
    const state = memoryState(clock);
    const { server } = slidingSecond(10);
    let refused = 0;
    const counting: Server = (now) => {
      const said = server(now);
      if (said.ended === 'refused') refused += 1;
      return said;
    };
    const first = open(clock, state);
    await Promise.all(Array.from({ length: 120 }, () => ask(first, clock, counting)));
    const before = refused;
    refused = 0;
    const later = open(clock, state);
    await Promise.all(Array.from({ length: 60 }, () => ask(later, clock, counting)));
    expect(before).toBeGreaterThan(5);
    expect(refused).toBeLessThan(before / 2);
  });

  it('keep the paces of two servers apart', async () => {
    const clock = createFakeClock(0);
    const state = memoryState(clock);
    const server: Server = () => ({ ended: 'refused', wait: 60_000, headers: null });
    void ask(open(clock, state), clock, server).catch(() => {});
    await clock.sleep(400);
    const sent: number[] = [];
    await ask(open(clock, state, { name: 'another' }), clock, accept, sent);
    expect(sent[0]).toBeLessThan(1_000);
  });

  it('let a waiting request go at once when it is called off, and use its turn for another', async () => {
    const clock = createFakeClock(0);
    const gate = open(clock, memoryState(clock), { rpm: 60 });
    await ask(gate, clock, accept);
    const stop = new AbortController();
    const passage = { tokens: 1, again: false, work: async () => 'sent', read: () => accept(0) };
    const waiting = gate.through({ ...passage, signal: stop.signal });
    stop.abort(new Error('Ctrl-C'));
    await expect(waiting).rejects.toThrow('Ctrl-C');
    await ask(gate, clock, accept);
    expect(clock.now()).toBeLessThan(4_000);
  });

  it('give up where the gate is shut for longer than one is willing to wait', async () => {
    const clock = createFakeClock(0);
    const gate = open(clock, memoryState(clock));
    const refuse = async (): Promise<RequestOutcome> => ({ ended: 'refused', wait: 90_000, headers: null });
    await gate.through({ tokens: 1, again: false, signal: undefined, read: (said) => said, work: refuse });
    expect(gate.opensIn()).toBeGreaterThan(80_000);
    const impatient = gate.through({
      ...{ tokens: 1, again: false, signal: undefined, read: () => accept(0), work: async () => 'sent' },
      giveUp: (ms) => (ms > 60_000 ? new Error('too long') : null),
    });
    await expect(impatient).rejects.toThrow('too long');
  });

  it('say so where the shared state cannot be reached, and go on when it can', async () => {
    const clock = createFakeClock(0);
    let isAway = true;
    const gate = open(
      clock,
      memoryState(clock, () => isAway),
    );
    await expect(ask(gate, clock, accept)).rejects.toThrow('the store is away');
    isAway = false;
    await ask(gate, clock, accept);
  });
});
