import { type Clock, systemClock } from '../clock.ts';
import type { SharedState } from '../kept/index.ts';
import { createGate, type Gate, type GatedRequest, type GateOptions } from './gate.ts';
import type { Pace } from './pace.ts';
import { newPace, type Ticket } from './pace-state.ts';
import { changePace, type EndedTicket, type GrantedTickets, LATEST } from './shared-pace.ts';

export interface SharedGateOptions extends Omit<GateOptions, 'pace'> {
  readonly state: SharedState;
  /** Of what it is the pace: server, key and model, as a digest. */
  readonly name: string;
}

interface WaitingRequest {
  readonly begin: (ticket: Ticket, due: number, isTimed: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The gate of a process that shares its server with others: how many are under way at a time it decides itself, when
 * each is sent all decide together (shared-pace.ts).
 */
export function createSharedGate(options: SharedGateOptions): Gate {
  const { state, name, rpm, clock = systemClock, random = Math.random, ...rest } = options;
  const local = createGate({ ...rest, clock, random, pace: unhurried });
  const shared = openSharedPace({ state, name, rpm: rpm ?? null, clock, random });

  async function inTurn<T>(request: GatedRequest<T>): Promise<T> {
    const ticket = await shared.take(request);
    try {
      const ended = await request.work();
      const { ended: how, wait } = request.read(ended);
      // Known to all, and here, before anybody asks how long the gate is shut.
      if (how === 'refused') await shared.tell({ ticket, how, wait });
      else shared.note({ ticket, how });
      return ended;
    } catch (error) {
      shared.note({ ticket, how: 'failed' });
      throw error;
    }
  }

  return {
    opensIn: shared.opensIn,
    through: (request) => local.through({ ...request, work: () => inTurn(request) }),
  };
}

/** The pace of the process itself, which leaves it to all together. */
const unhurried: Pace = {
  opensAt: () => 0,
  sent: (now) => ({ at: now, number: newPace().sent }),
  accepted: () => {},
  refused: () => {},
  idle: () => {},
};

interface Sharing {
  readonly state: SharedState;
  readonly name: string;
  readonly rpm: number | null;
  readonly clock: Clock;
  readonly random: () => number;
}

/** What is to be told to the others, and what to do when they know. */
interface Telling {
  readonly one: EndedTicket;
  readonly done: () => void;
}

function openSharedPace({ state, name, rpm, clock, random }: Sharing) {
  let waiting: WaitingRequest[] = [];
  let unsent: Telling[] = [];
  let opensAt = 0;
  let isAsking = false;
  let wake = new AbortController();

  /** One exchange after the other: tells what has ended, and takes what tickets there are. */
  async function exchange(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (unsent.length > 0 || waiting.length > 0) {
      const telling = unsent;
      unsent = [];
      const ended = telling.map(({ one }) => one);
      try {
        hand(await state.change(name, changePace({ ended, want: waiting.length, rpm }, random)));
      } catch (error) {
        const failed = waiting;
        waiting = [];
        for (const { fail } of failed) fail(error);
      }
      for (const { done } of telling) done();
      const opensIn = opensAt - clock.now();
      if (unsent.length === 0 && waiting.length > 0 && opensIn > 0) {
        wake = new AbortController();
        await clock.sleep(opensIn, wake.signal).catch(() => undefined);
      }
    }
    isAsking = false;
  }

  function hand(granted: GrantedTickets): void {
    // Our clock may differ; what is read late is used late, never early.
    const ahead = clock.now() - granted.now;
    opensAt = granted.opensAt + ahead;
    for (const ticket of granted.tickets) {
      const next = waiting.shift();
      if (next === undefined) note({ ticket, how: 'unused' });
      else next.begin(ticket, ticket.at + ahead, granted.isTimed);
    }
  }

  function note(one: EndedTicket, done: () => void = () => {}): void {
    unsent.push({ one, done });
    wake.abort();
    void exchange();
  }

  async function take({ giveUp, signal }: Pick<GatedRequest<unknown>, 'giveUp' | 'signal'>): Promise<Ticket> {
    for (;;) {
      const { ticket, due, isTimed } = await next(giveUp, signal);
      await clock.sleep(due - clock.now(), signal).catch((reason) => {
        note({ ticket, how: 'unused' });
        throw reason;
      });
      // A busy machine wakes late; sent now, it would come too close to the next.
      if (!isTimed || clock.now() - due <= LATEST) return ticket;
      note({ ticket, how: 'unused' });
    }
  }

  function next(giveUp: GatedRequest<unknown>['giveUp'], signal: AbortSignal | undefined) {
    return new Promise<{ ticket: Ticket; due: number; isTimed: boolean }>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const impatient = opensAt > clock.now() ? giveUp?.(opensAt - clock.now()) : null;
      if (impatient != null) return reject(impatient);
      const abort = () => {
        waiting = waiting.filter((one) => one !== mine);
        reject(signal?.reason);
      };
      const mine: WaitingRequest = {
        begin: (ticket, due, isTimed) => {
          signal?.removeEventListener('abort', abort);
          resolve({ ticket, due, isTimed });
        },
        fail: (error) => {
          signal?.removeEventListener('abort', abort);
          reject(error);
        },
      };
      waiting.push(mine);
      signal?.addEventListener('abort', abort, { once: true });
      void exchange();
    });
  }

  return {
    take,
    note,
    tell: (one: EndedTicket) => new Promise<void>((done) => note(one, done)),
    opensIn: () => Math.max(0, opensAt - clock.now()),
  };
}
