import { createHash } from 'node:crypto';
import { type Clock, systemClock } from '../clock.ts';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';
import type { Store } from './kept.ts';
import { saysDamage } from './store-trouble.ts';

export interface StoredOptions {
  /** What answers, as an address: the base URL, or `local`. */
  readonly server: string;
  readonly model: string;
  /** Whatever else changes the answer: temperature, seed, Azure's API version … */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Asks anew even where an answer is kept, and keeps the new one in its place. */
  readonly fresh?: boolean | undefined;
  readonly onNotice?: ((sentence: string) => void) | undefined;
  readonly clock?: Clock | undefined;
}

/** Milliseconds between two looks at an answer that another run asks for. */
const LOOK_EVERY = 200;

/**
 * The same model, with a memory: what was answered before is not asked again, and what is answered is on disk
 * before it is used. The same request twice at the same time is sent once.
 */
export function storedModel(model: Model, store: Store, options: StoredOptions): Model {
  const underWay = new Map<string, Shared>();
  const asked = new Set<string>();

  let isDamageSaid = false;
  const { clock = systemClock } = options;

  /** What is kept; where the store is damaged that is said once, and it is gone on without it. */
  async function find(key: string): Promise<ModelAnswer | null> {
    try {
      return await store.get(key);
    } catch (error) {
      if (!saysDamage(error)) throw error;
      if (!isDamageSaid) options.onNotice?.(`${error.message} Until then what is damaged is asked for anew.`);
      isDamageSaid = true;
      return null;
    }
  }

  /** Claims the request, or waits for the run that has: its answer, or null where it is ours to ask. */
  async function claim(key: string, signal: AbortSignal): Promise<ModelAnswer | null> {
    while ((await store.claims?.take(key)) === false) {
      await clock.sleep(LOOK_EVERY, signal);
      const kept = await find(key);
      if (kept !== null) return { ...kept, origin: 'store' };
    }
    // It may have been answered between the look before and the claim.
    const kept = await find(key);
    return kept === null ? null : { ...kept, origin: 'store' };
  }

  async function findOrAsk(key: string, request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer> {
    const kept = options.fresh && !asked.has(key) ? null : await find(key);
    return kept === null ? await askOnce(key, request, signal) : { ...kept, origin: 'store' };
  }

  async function askOnce(key: string, request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer> {
    if (store.claims === null || options.fresh) return await ask(key, request, signal);
    try {
      return (await claim(key, signal)) ?? (await ask(key, request, signal));
    } finally {
      await store.claims.release(key);
    }
  }

  async function ask(key: string, request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer> {
    const answer = await model(request, signal);
    // Withheld before anything was written: nothing was paid, and the next model may do better.
    if (answer.finish === 'filter' && answer.usage === null) return answer;
    const { server, model: name } = options;
    try {
      await store.put(key, { server, model: name, task: request.task, answer });
    } catch (error) {
      // The answer is paid for: better used than lost.
      options.onNotice?.(error instanceof Error ? error.message : String(error));
    }
    return answer;
  }

  return async (request, signal) => {
    signal?.throwIfAborted();
    const key = digestRequest(request, options);
    const other = underWay.get(key);
    // Whoever asked first has paid.
    if (other !== undefined) return { ...(await other.join(signal)), origin: 'store' };
    const shared = share((calledOff) => findOrAsk(key, request, calledOff));
    underWay.set(key, shared);
    const forget = () => {
      if (underWay.get(key) === shared) underWay.delete(key);
    };
    shared.calledOff.addEventListener('abort', forget, { once: true });
    shared.answer.then(() => {
      forget();
      asked.add(key);
    }, forget);
    return shared.join(signal);
  };
}

/** The key under which an answer is kept: hexadecimal SHA-256 of all that the answer depends on. */
export function digestRequest(
  { messages, schema, maxOutputTokens }: ModelRequest,
  { server, model, parameters }: Pick<StoredOptions, 'server' | 'model' | 'parameters'>,
): string {
  const said = messages.map(({ role, content }) => [role, content]);
  const shape = [schema.name, sortKeys(schema.schema)];
  const whole = ['norwire 1', server, model, said, shape, maxOutputTokens, sortKeys(parameters ?? {})];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** The same value with every object's keys in order, so that equal values have equal JSON. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

interface Shared {
  readonly calledOff: AbortSignal;
  readonly answer: Promise<ModelAnswer>;
  readonly join: (signal: AbortSignal | undefined) => Promise<ModelAnswer>;
}

/** One asking for several who want the same: it is called off only when all of them have given up. */
function share(work: (signal: AbortSignal) => Promise<ModelAnswer>): Shared {
  const calledOff = new AbortController();
  const answer = work(calledOff.signal);
  let wanting = 0;
  return {
    calledOff: calledOff.signal,
    answer,
    join: (signal) => {
      wanting += 1;
      const giveUp = () => {
        wanting -= 1;
        if (wanting === 0) calledOff.abort(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      return answer.finally(() => signal?.removeEventListener('abort', giveUp));
    },
  };
}
