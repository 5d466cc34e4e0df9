import { NorwireError } from '../../errors.ts';
import { createRedactor, quoteProvider } from '../../redact.ts';
import { type Clock, systemClock } from '../clock.ts';
import { boundUsage } from '../cost/index.ts';
import { digestRequest, type Store } from '../kept/index.ts';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';
import type { Fetch } from '../server/index.ts';
import { readKey, readServerAddress } from '../server-address.ts';
import { readBatchLine, wholeLines } from './provider-answers.ts';
import {
  type BatchLimits,
  openaiLimits,
  openProviderQueue,
  type ProviderBatch,
  type SettledRequest,
} from './provider-queue.ts';
import { type AnswerFile, createBatchService, isPassing } from './provider-service.ts';

export interface ProviderBatchOptions {
  readonly model: string;
  readonly apiKey?: string | undefined;
  readonly baseURL?: string | undefined;
  /** Where the requests and their batches are written down. */
  readonly folder: string;
  /** Answers paid for elsewhere are taken from it, and answers of a batch put into it. */
  readonly store?: Store | undefined;
  readonly limits?: BatchLimits | undefined;
  /** Milliseconds between two looks at a batch. 30 s. */
  readonly pollEvery?: number | undefined;
  /** Milliseconds for one call of its endpoints. 10 min. */
  readonly timeout?: number | undefined;
  readonly clock?: Clock;
  readonly fetch?: Fetch | undefined;
  /** Called before a request is queued; what it throws (a reached cost limit) keeps the request back. */
  readonly beforeQueued?: ((request: ModelRequest) => void) | undefined;
  /** Called once for each answer collected, as it was paid for. */
  readonly onAnswer?: ((answer: ModelAnswer) => void) | undefined;
  readonly onBatch?: ((news: BatchNews) => void) | undefined;
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/** How a batch stands with the provider, in the provider's words. */
export interface BatchNews {
  readonly id: string;
  readonly state: string;
  readonly requests: number;
  readonly done: number;
}

/** A model whose answers come hours later, and what moves its batches on. */
export interface ProviderBatches {
  /** Answers what has been collected; queues the rest and rejects, with an error that `waitsFor` knows. */
  readonly model: Model;
  /** The key of the request that waits, if this error (or a cause of it) says that one does. */
  readonly waitsFor: (cause: unknown) => string | null;
  /** Is the request of this key with the provider? */
  readonly isOut: (key: string) => boolean;
  readonly submit: () => Promise<void>;
  /** Waits for the end of a batch; the keys of its requests, or null where no batch is out. */
  readonly settle: (signal: AbortSignal | undefined) => Promise<Iterable<string> | null>;
  readonly close: () => void;
}

const ENDED = new Set(['completed', 'failed', 'expired', 'cancelled']);
/** Requests that are written down with one commit. Nothing measured it. */
const AT_ONCE = 500;
/** So often is a file fetched that is not whole: where most of it can be read, and where it cannot. Nothing measured it. */
const LOOKS_AT_HALF = 5;
const LOOKS_AT_NONE = 40;

/**
 * A model behind a provider's batch service (OpenAI's files and batches endpoints): half the price, answers within a
 * day. Requests are written to files within the provider's limits, submitted, polled and collected; each step is
 * written down, so that a run can be stopped at any moment and go on days later without paying twice. What fails or
 * expires there is asked again. Throws (`settings`) on a bad address or a missing key.
 */
export function providerBatches(options: ProviderBatchOptions): ProviderBatches {
  const { model, store, clock = systemClock, pollEvery = 30_000, onNotice = () => {} } = options;
  const address = readServerAddress(options.baseURL);
  const { host } = address;
  const [server = ''] = address.baseURLs;
  const apiKey = readKey(options.apiKey, address);
  const redact = createRedactor([apiKey]);
  const bounded = boundUsage(host, onNotice);
  // Between two tries of a request that was lost; tests poll faster.
  const wait = Math.min(2000, pollEvery);
  const service = createBatchService({ ...options, address, apiKey, redact, wait });
  const queue = openProviderQueue(options.folder, options.limits ?? openaiLimits);
  const waiting = new WeakMap<Error, string>();
  /** How often a file of answers came that was not whole. */
  const halves = new Map<string, number>();
  /** Another run may try again what was refused in this one. */
  const refused = new Set<string>();

  function waitFor(key: string): Error {
    const error = new Error('The request waits for a batch of the provider.');
    waiting.set(error, key);
    return error;
  }

  async function ask(request: ModelRequest): Promise<ModelAnswer> {
    const key = digestRequest(request, { server, model });
    const known = queue.get(key);
    if (known?.state === 'answered' && known.answer !== null) return known.answer;
    if (known?.state === 'out' || queue.isOpen(key)) throw waitFor(key);
    if (refused.has(key))
      throw new NorwireError('model', `${host} refused a request: ${known?.refusal ?? ''}.`);
    const kept = (await store?.get(key)) ?? null;
    if (kept !== null) return { ...kept, origin: 'store' };
    // The same may have been queued while the store was asked.
    if (queue.isOpen(key)) throw waitFor(key);
    options.beforeQueued?.(request);
    queue.add(key, request.task, service.bodyOf(model, request));
    throw waitFor(key);
  }

  async function send(batch: ProviderBatch): Promise<void> {
    const found = batch.state === 'creating' ? await service.find(batch.mark) : null;
    const file = found === null ? await service.upload(batch.path, batch.mark) : batch.file;
    const uploaded = queue.moveOn(batch, { state: 'creating', file });
    const id = found ?? (await service.create(file ?? '', batch.mark));
    queue.moveOn(uploaded, { state: 'sent', id });
    options.onBatch?.({ id, state: 'submitted', requests: batch.requests, done: 0 });
  }

  async function submit(): Promise<void> {
    queue.build();
    for (const batch of queue.batches('built', 'creating')) await send(batch);
  }

  /** Looks at one batch; true when it has ended and all of it is written down. */
  async function look(batch: ProviderBatch): Promise<boolean> {
    const id = batch.id ?? '';
    const { status, done, files, trouble } = await service.look(id);
    options.onBatch?.({ id, state: status, requests: batch.requests, done });
    if (!ENDED.has(status)) return false;
    if (trouble?.code === 'token_limit_exceeded') {
      onNotice(
        `${host} has as many tokens of this model in hand as it takes; batch ${id} is submitted again later.`,
      );
      queue.moveOn(batch, { state: 'built', file: null, id: null });
      return false;
    }
    for (const file of files) {
      if (!(await collect(batch, file))) return false;
    }
    const kind = status === 'failed' || status === 'cancelled' ? 'refused' : 'again';
    const reason = trouble?.message ?? `the batch ${id} was ${status} without an answer`;
    settle(
      batch,
      queue.keysOf(batch, 'out').map((key) => ({ key, kind, reason })),
    );
    queue.moveOn(batch, { state: 'ended' });
    queue.forgetFile(batch);
    return true;
  }

  /** Takes what a file of answers holds; false where it is not whole yet, so that it is fetched again. */
  async function collect(batch: ProviderBatch, { id: file, lines }: AnswerFile): Promise<boolean> {
    const response = await service.read(file);
    const seen = { readable: 0, unreadable: 0, broke: false };
    let group: SettledRequest[] = [];
    const enter = async (): Promise<void> => {
      const fresh = group.filter(({ key }) => queue.get(key)?.state === 'out');
      group = [];
      settle(batch, fresh);
      for (const one of fresh) {
        if (one.kind !== 'answered') continue;
        options.onAnswer?.(one.answer);
        const task = queue.get(one.key)?.task ?? '';
        await store?.put(one.key, { server, model, task, answer: one.answer });
      }
    };
    for await (const line of wholeLines(response, seen)) {
      const settled = readBatchLine(line);
      const isOurs = settled !== null && queue.get(settled.key) !== null;
      seen[isOurs ? 'readable' : 'unreadable'] += 1;
      if (isOurs) group.push(clean(settled));
      if (group.length >= AT_ONCE) await enter();
    }
    await enter();
    const isWhole =
      !seen.broke &&
      seen.unreadable === 0 &&
      seen.readable > 0 &&
      seen.readable >= Math.min(lines, batch.requests);
    if (isWhole) return true;
    const looks = (halves.get(file) ?? 0) + 1;
    halves.set(file, looks);
    // The same again and again, and most of it good: one line is lost for good.
    if (looks >= LOOKS_AT_HALF && !seen.broke && seen.readable > seen.unreadable) return true;
    if (looks >= LOOKS_AT_NONE) {
      throw new NorwireError(
        'model',
        `${host} did not give the answers of a batch whole in ${looks} tries. Nothing is asked again: go on with --collect.`,
      );
    }
    onNotice(
      `${host} did not give the answers whole; they are fetched again in ${Math.ceil(pollEvery / 1000)} s.`,
    );
    return false;
  }

  function settle(batch: ProviderBatch, all: readonly SettledRequest[]): void {
    for (const key of queue.settle(batch, all)) refused.add(key);
  }

  function clean(settled: SettledRequest): SettledRequest {
    if (settled.kind !== 'answered') return { ...settled, reason: quoteProvider(settled.reason, redact) };
    const answer = bounded(settled.answer);
    const refusal = answer.refusal === null ? null : quoteProvider(answer.refusal, redact, 1000);
    const name = quoteProvider(answer.model, redact, 100) || model;
    return { ...settled, answer: { ...answer, text: redact(answer.text), refusal, model: name } };
  }

  async function lookOrWait(batch: ProviderBatch): Promise<boolean> {
    try {
      return await look(batch);
    } catch (cause) {
      // A run of a day outlives a lost connection of an hour.
      if (!(cause instanceof Error) || !isPassing(cause.cause)) throw cause;
      onNotice(`${cause.message} Looking again in ${Math.ceil(pollEvery / 1000)} s.`);
      return false;
    }
  }

  return {
    model: ask,
    submit,
    waitsFor: (cause) => {
      for (let error = cause; error instanceof Error; error = error.cause) {
        const key = waiting.get(error);
        if (key !== undefined) return key;
      }
      return null;
    },
    isOut: (key) => queue.get(key)?.state === 'out',
    settle: async (signal) => {
      for (;;) {
        for (const batch of queue.batches('sent')) {
          if (await lookOrWait(batch)) return queue.keysOf(batch);
        }
        if (queue.batches('sent', 'built', 'creating').length === 0) return null;
        await clock.sleep(pollEvery, signal);
        await submit();
      }
    },
    close: queue.close,
  };
}
