import { createHash } from 'node:crypto';
import type { Model, ModelAnswer, ModelRequest } from './model.ts';
import type { Store } from './store.ts';

export interface StoredOptions {
  /** What answers, as an address: the base URL, or `local`. */
  readonly server: string;
  readonly model: string;
  /** Whatever else changes the answer: temperature, seed, Azure's API version … */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Asks anew even where an answer is kept, and keeps the new one in its place. */
  readonly fresh?: boolean | undefined;
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/**
 * The same model, with a memory: what was answered before is not asked again, and what is answered is on disk
 * before it is used. The same request twice at the same time is sent once.
 */
export function storedModel(model: Model, store: Store, options: StoredOptions): Model {
  const underWay = new Map<string, Shared>();
  const asked = new Set<string>();

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
    if (!options.fresh || asked.has(key)) {
      const kept = store.get(key);
      if (kept !== null) return { ...kept, origin: 'store' };
    }
    const other = underWay.get(key);
    // Whoever asked first has paid.
    if (other !== undefined) return { ...(await other.join(signal)), origin: 'store' };
    const shared = share((calledOff) => ask(key, request, calledOff));
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
