import pRetry from 'p-retry';
import { NorwireError } from '../../errors.ts';
import { createRedactor, quoteProvider } from '../../redact.ts';
import { type Clock, systemClock } from '../clock.ts';
import { type Budget, boundUsage, type Charge, estimateTokens } from '../cost/index.ts';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';
import { createGate, type Gate, type RequestOutcome } from '../pace/index.ts';
import { readKey, readServerAddress } from '../server-address.ts';
import { connect, type SendResult } from './connection.ts';
import { readFailure, sayCause, sayDuration, sayFailure, sayShut } from './failures.ts';
import type { Fetch } from './fetch.ts';
import { createServerHabits, type Manner } from './server-habits.ts';
import type { Failure } from './status-rules.ts';
import { type ReplyFormat, writeParameters } from './step-down.ts';
import { tryFormats } from './try-formats.ts';

export interface OpenaiOptions {
  readonly model: string;
  /** Not needed away from the default server. */
  readonly apiKey?: string | undefined;
  readonly baseURL?: string | undefined;
  /** Azure: the version of its API, and the deployment where it is not named like the model. */
  readonly apiVersion?: string | undefined;
  readonly deployment?: string | undefined;
  /** How to ask for the reply's shape, where it is known what the server takes; found out otherwise. */
  readonly replyFormat?: ReplyFormat | undefined;
  /** Shared by everything in the process that asks this server. */
  readonly gate?: Gate | undefined;
  readonly budget?: Budget | undefined;
  /** Milliseconds for which a request is tried on with a server that refuses it. 10 min. */
  readonly patience?: number | undefined;
  /** Milliseconds for one attempt, to the last byte of its answer. 10 min. */
  readonly timeout?: number | undefined;
  /** How often a request is tried again that failed without being refused. 5. */
  readonly retries?: number | undefined;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly fetch?: Fetch | undefined;
  /** Breaks off what is under way. A request's own signal only cuts waits: what was sent is awaited and kept. */
  readonly stop?: AbortSignal | undefined;
  /** Told what a person who waits would like to know, as a sentence. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/** Where no server is found at all, trying on wastes a person's time. Nothing measured it. */
const BRIEF_RETRIES = 2;
const LONGEST_BACK_OFF = 60_000;
/** Shorter waits are not worth a line on the terminal. */
const WAIT_WORTH_SAYING = 2_000;

/**
 * A model behind any server that speaks the OpenAI protocol. Transport faults are tried again here and nowhere
 * else; a reply that does not fit comes back untouched. Throws (`settings`) on a bad address or a missing key.
 * The model rejects with a NorwireError: `model` where the server cannot be reached or refuses, `budget` where the
 * limit is reached.
 */
export function openaiModel(options: OpenaiOptions): Model {
  const { clock = systemClock, random = Math.random, onNotice = () => {}, budget } = options;
  // Ten minutes for an answer, as OpenAI’s own client waits; as long for a limit to open again, which is counted by the
  // minute or the hour.
  const { patience = 600_000, timeout = 600_000, retries = 5 } = options;
  const address = readServerAddress(options.baseURL, options.apiVersion !== undefined);
  const apiKey = readKey(options.apiKey, address);
  const redact = createRedactor([apiKey]);
  const gate = options.gate ?? createGate({ clock, random });
  const habits = createServerHabits(address, options.replyFormat, onNotice);
  const send = connect({ ...options, apiKey, timeout });
  const bounded = boundUsage(address.host, onNotice);

  function describe(sent: SendResult, used: Manner): Failure | null {
    const { host } = address;
    const known = habits.answerCount() > 0;
    // Where no address was right, the likeliest is named.
    const url = known ? used.baseURL : (address.baseURLs[0] ?? used.baseURL);
    return readFailure(sent, { host, url, model: options.model, timeout, redact, now: clock.now(), known });
  }

  function giveUp(wait: number): Error | null {
    return wait <= patience ? null : new NorwireError('model', sayShut(address.host, wait, patience));
  }

  function sendOnce(
    request: ModelRequest,
    used: Manner,
    again: boolean,
    signal: AbortSignal | undefined,
  ): Promise<SendResult> {
    const estimate = estimateTokens(request);
    const body = {
      model: options.model,
      messages: request.messages,
      ...writeParameters(request, used.dialect),
    };
    const pass = () =>
      gate.through({
        tokens: estimate.input + estimate.output,
        again,
        work: async () => {
          const sent = await send(used.baseURL, body);
          return sent.kind === 'answer' ? { ...sent, answer: bounded(sent.answer) } : sent;
        },
        read: (sent) => readOutcome(sent, describe(sent, used)),
        giveUp,
        signal,
      });
    if (budget === undefined) return pass();
    const read = (sent: SendResult) => readCharge(sent, describe(sent, used));
    return budget.spend({ request, work: pass, read, signal });
  }

  function clean(answer: ModelAnswer): ModelAnswer {
    return {
      ...answer,
      text: redact(answer.text),
      refusal: answer.refusal === null ? null : quoteProvider(answer.refusal, redact, 1000),
      model: quoteProvider(answer.model, redact, 100) || options.model,
    };
  }

  let announcedUntil = 0;
  function announce(failure: Failure, now: number, wait: number): void {
    if (wait < WAIT_WORTH_SAYING || now + wait < announcedUntil + WAIT_WORTH_SAYING) return;
    announcedUntil = now + wait;
    onNotice(`${failure.what}; trying again in ${sayDuration(wait)}.`);
  }

  return async (request, signal) => {
    let failure = null as Failure | null;
    let failedWith = null as Error | null;
    let tries = 0;
    let counted = 0;
    let tooSlow = 0;
    let failingSince: number | null = null;
    let outOfPatience: number | null = null;
    let answersBefore = 0;
    const format = tryFormats(habits, request.schema.name);

    async function attempt(): Promise<ModelAnswer> {
      for (;;) {
        const used = habits.manner(format.looser());
        const sent = await sendOnce(request, used, failure !== null, signal);
        const seen = describe(sent, used);
        const goesBetter = habits.learn(sent, used, seen, request.schema.name);
        if (sent.kind === 'answer') return clean(sent.answer);
        if (isFiltered(sent)) return { ...WITHHELD, model: options.model };
        if (goesBetter) continue;
        const { goesOn, tell } = format.failed(used, seen);
        // What the first form of the request was told is what a person should hear.
        if (tell || failure === null) {
          failure = seen;
          failedWith = new Error(seen?.what, { cause: sayCause(sent, redact) });
        }
        if (goesOn) continue;
        if (tries === 0) answersBefore = habits.answerCount();
        tries += 1;
        throw failedWith;
      }
    }

    async function waitForAnother({ error }: { readonly error: Error }): Promise<boolean> {
      // Anything else that was thrown, an abort or the budget, is no failure of the server's.
      if (error !== failedWith || failure === null || failure.again === 'never') return false;
      const now = clock.now();
      failingSince ??= now;
      if (failure.again !== 'patience') counted += 1;
      if (failure.again === 'once') tooSlow += 1;
      if (tooSlow > 1) return false;
      if (counted > (failure.again === 'briefly' ? Math.min(BRIEF_RETRIES, retries) : retries)) return false;
      // What one request was refused, the gate keeps from all of them.
      const wait = failure.refused ? gate.opensIn() : (failure.wait ?? backOff(counted, random));
      const asksForTime = failure.again === 'patience' || failure.wait !== null;
      if (asksForTime && now + wait - failingSince > patience) {
        outOfPatience = wait;
        return false;
      }
      announce(failure, now, wait);
      if (!failure.refused) await clock.sleep(wait, signal);
      return true;
    }

    try {
      return await pRetry(attempt, {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 0,
        shouldRetry: waitForAnother,
      });
    } catch (error) {
      options.stop?.throwIfAborted();
      signal?.throwIfAborted();
      if (failedWith === null || error !== failedWith || failure === null) throw error;
      throw new NorwireError('model', sayFailure(failure, { tries, outOfPatience, patience }), {
        cause: failedWith.cause,
        // In mid-run only what happens again and again, with no answer to anybody between.
        endsRun: failure.forAll && (failure.again === 'never' || habits.answerCount() === answersBefore),
      });
    }
  };
}

/** Full jitter: anything up to a ceiling that doubles. */
function backOff(failures: number, random: () => number): number {
  return random() * Math.min(LONGEST_BACK_OFF, 1000 * 2 ** failures);
}

function readOutcome(sent: SendResult, failure: Failure | null): RequestOutcome {
  const headers =
    sent.kind === 'refusal' ? sent.refusal.headers : sent.kind === 'broken' ? null : sent.headers;
  return {
    ended: sent.kind === 'answer' ? 'accepted' : failure?.refused ? 'refused' : 'failed',
    wait: failure?.wait ?? null,
    headers,
  };
}

function readCharge(sent: SendResult, failure: Failure | null): Charge {
  if (sent.kind === 'answer') return sent.answer.usage ?? 'unknown';
  return failure?.charged ? 'unknown' : 'nothing';
}

/** A content filter that answers with an error says what others say with `finish_reason`. */
function isFiltered(sent: SendResult): boolean {
  return sent.kind === 'refusal' && /content_filter|ResponsibleAIPolicyViolation/.test(sent.refusal.code);
}

const WITHHELD = { text: '', finish: 'filter', refusal: null, usage: null, origin: 'live' } as const;
