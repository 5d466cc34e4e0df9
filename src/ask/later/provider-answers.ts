import { z } from 'zod';
import { readEnvelope, readProviderError } from '../server/index.ts';
import type { SettledRequest } from './provider-queue.ts';

const Line = z.looseObject({
  custom_id: z.string(),
  response: z
    .looseObject({
      status_code: z.preprocess((status) => status ?? 200, z.coerce.number()),
      body: z.unknown(),
    })
    .nullish()
    .catch(null),
  error: z.looseObject({ code: z.string().nullish(), message: z.string().nullish() }).nullish().catch(null),
});

/** Refusals that pass: the request is asked again. */
const PASSING = new Set([408, 409, 425, 429]);

/**
 * How a line of a batch's output or error file says its request ended; null for a line that tells of none.
 * What is unreadable is asked again: the provider will not charge for it twice what it did not answer once.
 */
export function readBatchLine(line: string): SettledRequest | null {
  const read = Line.safeParse(parse(line));
  if (!read.success) return null;
  const { custom_id: key, response, error } = read.data;
  if (response === null || response === undefined) {
    return { key, kind: 'again', reason: error?.message ?? error?.code ?? 'the provider gave no answer' };
  }
  const body = written(response.body);
  if (response.status_code === 200) {
    const envelope = readEnvelope(body);
    if (envelope.kind === 'answer') return { key, kind: 'answered', answer: envelope.answer };
    return { key, kind: 'again', reason: 'the provider gave an answer that cannot be read' };
  }
  const reason = readProviderError(body).message || `status ${response.status_code}`;
  const passes = PASSING.has(response.status_code) || response.status_code >= 500;
  return { key, kind: passes ? 'again' : 'refused', reason };
}

/** The lines of a body, one at a time, however large it is. */
export async function* linesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body ?? []) {
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces.filter((piece) => piece.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}

/** The same, up to where the connection breaks off, if it does. */
export async function* wholeLines({ body }: Response, seen: { broke: boolean }): AsyncGenerator<string> {
  try {
    yield* linesOf(body);
  } catch {
    seen.broke = true;
  }
}

/** A body as text; one nested deeper than can be written is none. */
function written(body: unknown): string {
  try {
    return JSON.stringify(body ?? null);
  } catch {
    return '';
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
