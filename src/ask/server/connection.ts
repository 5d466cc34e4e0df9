import OpenAI, { APIError, AzureOpenAI } from 'openai';
import type { ModelAnswer } from '../model.ts';
import type { HeaderView } from '../pace/index.ts';
import { readEnvelope } from './envelope.ts';
import { createFetch, type Fetch, readBody } from './fetch.ts';
import type { Refusal } from './status-rules.ts';

/** How one HTTP request ended. */
export type SendResult =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer; readonly headers: HeaderView }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | {
      readonly kind: 'unusable';
      readonly why: 'empty' | 'html' | 'broken' | 'no choices' | 'huge';
      readonly headers: HeaderView;
    }
  | { readonly kind: 'broken'; readonly cause: unknown };

export interface ConnectionOptions {
  readonly apiKey?: string | undefined;
  /** Azure: the version of its API, with the deployment that stands for the model. */
  readonly apiVersion?: string | undefined;
  readonly deployment?: string | undefined;
  /** Milliseconds for the whole of one attempt, to the last byte of its body. */
  readonly timeout: number;
  readonly fetch?: Fetch | undefined;
  /** Aborts what is under way; what was sent may have been paid for. */
  readonly stop?: AbortSignal | undefined;
}

/** More than any model writes at once. */
const ANSWER_BYTES = 16 * 1024 * 1024;

/** What setTimeout can hold: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;
const TOO_SLOW = new DOMException('the attempt took too long', 'TimeoutError');

/** One request to `/chat/completions` below the base URL; no retry. Rejects only when stopped. */
export type Send = (baseURL: string, body: Readonly<Record<string, unknown>>) => Promise<SendResult>;

export function connect(options: ConnectionOptions): Send {
  const clients = new Map<string, OpenAI>();
  const fetch = createFetch(options.fetch);
  return async (baseURL, body) => {
    const client = clients.get(baseURL) ?? createClient(baseURL, fetch, options);
    clients.set(baseURL, client);
    options.stop?.throwIfAborted();
    const end = new AbortController();
    const tooSlow = setTimeout(() => end.abort(TOO_SLOW), Math.min(options.timeout, LONGEST_TIMER));
    const stop = () => end.abort(options.stop?.reason);
    options.stop?.addEventListener('abort', stop, { once: true });
    try {
      const params = body as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming;
      const request = client.chat.completions.create(params, { signal: end.signal });
      return await readAnswer(await request.asResponse());
    } catch (error) {
      options.stop?.throwIfAborted();
      if (end.signal.aborted) return { kind: 'broken', cause: TOO_SLOW };
      if (error instanceof APIError && error.status !== undefined) return readError(error);
      return { kind: 'broken', cause: error };
    } finally {
      clearTimeout(tooSlow);
      options.stop?.removeEventListener('abort', stop);
    }
  };
}

function createClient(baseURL: string, fetch: Fetch, options: ConnectionOptions): OpenAI {
  const shared = {
    apiKey: options.apiKey ?? 'none',
    fetch,
    // Both belong to openai.ts: two owners of retries multiply.
    maxRetries: 0,
    timeout: options.timeout + 60_000,
    organization: null,
    project: null,
    logLevel: 'off',
  } as const;
  if (options.apiVersion !== undefined) {
    return new AzureOpenAI({
      ...shared,
      apiVersion: options.apiVersion,
      baseURL,
      ...(options.deployment !== undefined && { deployment: options.deployment }),
    });
  }
  return new OpenAI({
    ...shared,
    baseURL,
    ...(options.apiKey === undefined && { defaultHeaders: { authorization: null } }),
  });
}

async function readAnswer(response: Response): Promise<SendResult> {
  const { headers } = response;
  const { text, whole } = await readBody(response, ANSWER_BYTES);
  if (!whole) return { kind: 'unusable', why: 'huge', headers };
  const envelope = readEnvelope(text);
  switch (envelope.kind) {
    case 'answer':
      return { kind: 'answer', answer: envelope.answer, headers };
    case 'error':
      return { kind: 'refusal', refusal: { ...envelope.error, status: envelope.status ?? 200, headers } };
    default:
      return { kind: 'unusable', why: envelope.kind, headers };
  }
}

function readError(error: APIError): SendResult {
  const body = error.error as { message?: string; wait?: number | null } | undefined;
  return {
    kind: 'refusal',
    refusal: {
      status: error.status ?? 0,
      message: body?.message ?? '',
      code: error.code ?? '',
      param: error.param ?? '',
      wait: body?.wait ?? null,
      headers: error.headers ?? { get: () => null },
    },
  };
}
