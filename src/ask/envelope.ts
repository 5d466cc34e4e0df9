import { z } from 'zod';
import type { ModelAnswer, TokenUsage } from './model.ts';

/** What came back with status 200: an answer, the server's own error in disguise, or nothing that can be used. */
export type Envelope =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer }
  | { readonly kind: 'error'; readonly status: number | null; readonly error: ProviderError }
  | { readonly kind: 'empty' | 'html' | 'broken' | 'no choices' };

/** What a provider says of its error, whatever the shape it says it in. */
export interface ProviderError {
  readonly message: string;
  readonly code: string;
  readonly param: string;
}

const count = z.number().int().nonnegative().nullish().catch(null);
const word = z.string().nullish().catch(null);
const pieces = z
  .array(z.looseObject({ text: word }))
  .transform((all) => all.map((one) => one.text ?? '').join(''));

const Completion = z.looseObject({
  model: word,
  choices: z
    .array(
      z.looseObject({
        finish_reason: word,
        message: z.looseObject({
          content: z.union([z.string(), pieces]).nullish().catch(null),
          refusal: word,
        }),
      }),
    )
    .min(1),
  usage: z
    .looseObject({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.looseObject({ cached_tokens: count }).nullish().catch(null),
      prompt_cache_hit_tokens: count,
    })
    .nullish()
    .catch(null),
});

/** Reads the body of a chat completion; takes what it can and invents nothing. */
export function readEnvelope(body: string): Envelope {
  const text = body.replace(/^\ufeff/, '').trim();
  if (text === '') return { kind: 'empty' };
  if (/^<(?:!doctype|html|\?xml|head|body|!--)/i.test(text)) return { kind: 'html' };
  const json = parseLoosely(text);
  if (json === undefined || typeof json !== 'object' || json === null) return { kind: 'broken' };
  const completion = Completion.safeParse(json);
  if (!completion.success) {
    const error = readProviderError(text);
    return error.message === '' ? { kind: 'no choices' } : { kind: 'error', status: statusOf(json), error };
  }
  const { choices, model, usage } = completion.data;
  const [choice] = choices;
  return {
    kind: 'answer',
    answer: {
      text: choice?.message.content ?? '',
      finish: readFinish(choice?.finish_reason ?? ''),
      refusal: choice?.message.refusal || null,
      model: model ?? '',
      usage: readUsage(usage),
      origin: 'live',
    },
  };
}

/**
 * The provider's words out of an error body: OpenAI's `{error: {message, code}}`, and the `message`, `detail` or
 * plain text of others. An HTML page gives its title.
 */
export function readProviderError(body: string): ProviderError {
  const json = parseLoosely(body.trim());
  if (json === undefined || typeof json !== 'object' || json === null) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1];
    return { message: title ?? (/^\s*</.test(body) ? '' : body.slice(0, 2000)), code: '', param: '' };
  }
  const whole = json as Record<string, unknown>;
  const inner = (Array.isArray(json) ? json[0]?.error : whole.error) ?? whole;
  if (typeof inner === 'string') return { message: inner, code: '', param: '' };
  const error = inner as Record<string, unknown>;
  const message = error.message ?? error.detail;
  return {
    message: typeof message === 'string' ? message : message === undefined ? '' : JSON.stringify(message),
    code: [error.code, error.type, error.status].filter((one) => typeof one === 'string').join(' '),
    param: typeof error.param === 'string' ? error.param : '',
  };
}

/** OpenRouter and others answer 200 and put the status they mean into the error. */
function statusOf(json: object): number | null {
  const error = (json as Record<string, unknown>).error;
  const code = Number((error as Record<string, unknown> | null | undefined)?.code);
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : null;
}

function readFinish(reason: string): ModelAnswer['finish'] {
  if (/^(?:length|max_tokens|MAX_TOKENS)$/.test(reason)) return 'length';
  return /filter|^safety$/i.test(reason) ? 'filter' : 'stop';
}

function readUsage(usage: z.infer<typeof Completion>['usage']): TokenUsage | null {
  const input = usage?.prompt_tokens;
  const output = usage?.completion_tokens;
  // Servers that do not count send zeros.
  if (typeof input !== 'number' || typeof output !== 'number' || input === 0) return null;
  const cached = usage?.prompt_tokens_details?.cached_tokens ?? usage?.prompt_cache_hit_tokens ?? 0;
  return { input, cached: Math.min(cached, input), output };
}

/** JSON; also with the NaN and Infinity that Python servers write into it. Undefined where it is none. */
function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(
        text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) =>
          part[0] === '"' ? part : 'null',
        ),
      );
    } catch {
      return undefined;
    }
  }
}
