import { openAsBlob } from 'node:fs';
import OpenAI, { APIConnectionError, APIError } from 'openai';
import pRetry from 'p-retry';
import { NorwireError } from '../../errors.ts';
import { quoteProvider, type Redact } from '../../redact.ts';
import type { ModelRequest } from '../model.ts';
import { createFetch, type Fetch, firstDialect, writeParameters } from '../server/index.ts';
import type { ServerAddress } from '../server-address.ts';

export interface AnswerFile {
  readonly id: string;
  readonly lines: number;
}

/** A batch as the provider tells of it. */
export interface ProviderNews {
  readonly status: string;
  readonly done: number;
  /** Files with a line for each request that ended, and how many lines at least. */
  readonly files: readonly AnswerFile[];
  readonly trouble: { readonly code: string; readonly message: string } | null;
}

export interface BatchServiceOptions {
  readonly address: ServerAddress;
  readonly apiKey: string | undefined;
  readonly redact: Redact;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds before the first of the tries that follow a failure. */
  readonly wait: number;
  /** Milliseconds for one call. 10 min. */
  readonly timeout?: number | undefined;
}

/** Batches looked through, the latest first, for one that was made although the answer to it was lost. */
const LISTED = 200;
/** The most that OpenAI lists at once. */
const PAGE = 100;
/** With waits between some seconds in all; a poll that fails comes again by itself. */
const RETRIES = 4;

/** A 200 that holds something else than the endpoint gives: a page of a gateway, nothing, half of it. */
class UnreadableBody extends Error {}

/** A body that is no JSON, or ends before its end. */
function tellUnread(cause: unknown): never {
  throw cause instanceof SyntaxError || cause instanceof TypeError
    ? new UnreadableBody(cause.message)
    : cause;
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined || value === '')
    throw new UnreadableBody(`what came back is no ${what}`);
  return value;
}

/**
 * The files and batches endpoints of a provider. Transport faults are tried again here; what is refused rejects with
 * a NorwireError (`model`).
 */
export function createBatchService({ address, apiKey, redact, wait, ...options }: BatchServiceOptions) {
  const { host } = address;
  const [baseURL] = address.baseURLs;
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseURL ?? null,
    // Files are sent as forms, and Node's own fetch takes Node's own forms only.
    fetch: createFetch(options.fetch ?? globalThis.fetch),
    maxRetries: 0,
    // As OpenAI’s own client waits: a file of a batch may have 200 MB.
    timeout: options.timeout ?? 600_000,
    organization: null,
    project: null,
    logLevel: 'off',
  });

  async function call<T>(what: string, work: (attempt: number) => Promise<T>): Promise<T> {
    try {
      return await pRetry((attempt) => work(attempt).catch(tellUnread), {
        retries: RETRIES,
        minTimeout: wait,
        shouldRetry: ({ error }) => isPassing(error),
      });
    } catch (cause) {
      const said = cause instanceof Error ? quoteProvider(cause.message, redact) : String(cause);
      const why = said.replace(/\.$/u, '');
      throw new NorwireError('model', `${host} did not ${what}: ${why}. Go on with --collect when it does.`, {
        cause,
      });
    }
  }

  async function findByMark(mark: string): Promise<string | null> {
    let looked = 0;
    const first = await client.batches.list({ limit: PAGE });
    if (!Array.isArray(first.data)) throw new UnreadableBody('what came back is no list of batches');
    for await (const batch of first) {
      if (batch.metadata?.norwire === mark) return batch.id;
      looked += 1;
      if (looked >= LISTED) break;
    }
    return null;
  }

  return {
    /** What a line of the file asks for. */
    bodyOf: (model: string, request: ModelRequest): Readonly<Record<string, unknown>> => ({
      model,
      messages: request.messages,
      ...writeParameters(request, firstDialect(host)),
    }),
    /** Sends a file of requests, read from the disk as it goes; its id. */
    upload: (path: string, mark: string): Promise<string> =>
      call('take the file of requests', async () => {
        const blob = await openAsBlob(path, { type: 'application/jsonl' });
        const file = new File([blob], `norwire-${mark}.jsonl`);
        return required((await client.files.create({ file, purpose: 'batch' })).id, 'file');
      }),
    /** The id of the batch that carries the mark, where an earlier try (or run) made it and did not hear of it. */
    find: (mark: string): Promise<string | null> => call('list its batches', () => findByMark(mark)),
    create: (file: string, mark: string): Promise<string> =>
      call('begin the batch', async (attempt) => {
        const already = attempt > 1 ? await findByMark(mark) : null;
        if (already !== null) return already;
        const batch = await client.batches.create({
          input_file_id: file,
          endpoint: '/v1/chat/completions',
          completion_window: '24h',
          metadata: { norwire: mark },
        });
        return required(batch.id, 'batch');
      }),
    look: (id: string): Promise<ProviderNews> =>
      call(`show the batch ${id}`, async () => {
        const batch = await client.batches.retrieve(id);
        required(batch.status, 'batch');
        const counts = batch.request_counts;
        const [trouble] = batch.errors?.data ?? [];
        return {
          status: batch.status,
          done: (counts?.completed ?? 0) + (counts?.failed ?? 0),
          files: [
            { id: batch.output_file_id, lines: counts?.completed ?? 0 },
            { id: batch.error_file_id, lines: 0 },
          ].flatMap(({ id, lines }) => (typeof id === 'string' && id !== '' ? [{ id, lines }] : [])),
          trouble: trouble
            ? { code: trouble.code ?? '', message: quoteProvider(trouble.message ?? '', redact) }
            : null,
        };
      }),
    read: (file: string): Promise<Response> => call('give the answers', () => client.files.content(file)),
  };
}

/** Would the same call perhaps succeed a little later? */
export function isPassing(cause: unknown): boolean {
  if (cause instanceof APIConnectionError || cause instanceof UnreadableBody) return true;
  if (!(cause instanceof APIError)) return false;
  const { status = 0 } = cause;
  return (
    status >= 500 ||
    status === 408 ||
    status === 409 ||
    (status === 429 && cause.code !== 'insufficient_quota')
  );
}
