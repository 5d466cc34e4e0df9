import { z } from 'zod';
import type { ModelAnswer, TokenUsage } from '../model.ts';
import { type ProviderError, parseLoosely, readProviderError, statusOfError } from './provider-error.ts';

/** What came back with status 200: an answer, the server's own error in disguise, or nothing that can be used. */
export type Envelope =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer }
  | { readonly kind: 'error'; readonly status: number | null; readonly error: ProviderError }
  | { readonly kind: 'empty' | 'html' | 'broken' | 'no choices' };

const count = z.number().int().nonnegative().nullish().catch(null);
const word = z.string().nullish().catch(null);
const called = z.looseObject({ arguments: z.unknown().optional() }).nullish().catch(null);

const Choice = z.looseObject({
  finish_reason: word,
  /** Of the older `/completions`. */
  text: word,
  error: z.unknown().optional(),
  message: z
    .preprocess(
      (said) => (typeof said === 'string' ? { content: said } : said),
      z.looseObject({
        content: z.unknown().optional(),
        refusal: word,
        reasoning_content: z.unknown().optional(),
        reasoning: z.unknown().optional(),
        tool_calls: z
          .array(z.looseObject({ function: called }).nullable().catch(null))
          .nullish()
          .catch(null),
        function_call: called,
      }),
    )
    .nullish()
    .catch(null),
});

const Completion = z.looseObject({
  model: word,
  choices: z.array(Choice.nullable().catch(null)).transform((all) => all.filter((one) => one !== null)),
  error: z.unknown().optional(),
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
  const json = text.startsWith('data:') ? fromStream(text) : parseLoosely(text);
  // A sentence in place of JSON is the server's, or that of a gateway before it.
  if (json === undefined && /^[\p{L}\d][^{}[\]]{3,400}$/u.test(text))
    return { kind: 'error', status: null, error: readProviderError(text) };
  if (json === undefined || typeof json !== 'object' || json === null) return { kind: 'broken' };
  const completion = Completion.safeParse(json);
  // The first choice that says anything; where none does, the first.
  const choices = completion.data?.choices ?? [];
  const choice = choices.find((one) => said(one).text !== '') ?? choices[0];
  const error = choice?.error ?? completion.data?.error ?? null;
  if (choice === undefined || (error !== null && said(choice).text === '')) {
    const providerError = readProviderError(error === null ? text : JSON.stringify({ error }));
    if (providerError.message !== '')
      return { kind: 'error', status: statusOfError(error ?? json), error: providerError };
    if (choice === undefined) return { kind: 'no choices' };
  }
  const { model, usage } = completion.data ?? {};
  return {
    kind: 'answer',
    answer: {
      ...said(choice),
      finish: readFinish(choice.finish_reason ?? ''),
      refusal: choice.message?.refusal || null,
      model: model ?? '',
      usage: readUsage(usage),
      origin: 'live',
    },
  };
}

/** A completion out of server-sent events: some gateways stream though nobody asked for it. */
function fromStream(text: string): unknown {
  const events = [...text.matchAll(/^data:\s*(\{.*\})\s*$/gmu)].map(([, event = '']) => parseLoosely(event));
  const Event = z.looseObject({
    choices: z.array(
      z.looseObject({ delta: z.looseObject({ content: word }).nullish(), finish_reason: word }),
    ),
  });
  const chunks = events.map((event) => Event.safeParse(event).data?.choices[0]);
  const last = events.at(-1);
  if (chunks.every((chunk) => chunk?.delta?.content == null)) return last;
  const finish = chunks.findLast((chunk) => chunk?.finish_reason)?.finish_reason ?? null;
  // Neither an end nor its reason: it broke off.
  if (finish === null && !/^data:\s*\[DONE\]/mu.test(text)) return undefined;
  const content = chunks.map((chunk) => chunk?.delta?.content ?? '').join('');
  const merged = Object.assign({}, ...events.filter((event) => typeof event === 'object'));
  return { ...merged, choices: [{ finish_reason: finish, message: { content } }] };
}

/** What a choice says: its content, else the arguments of the tool it calls; and, where that is empty, its thoughts. */
function said({ message, text: plain }: z.infer<typeof Choice>): Pick<ModelAnswer, 'text' | 'thought'> {
  const arguments_ = [message?.function_call, ...(message?.tool_calls ?? []).map((call) => call?.function)]
    .map((call) => written(call?.arguments))
    .find((one) => one !== '');
  const content = readContent(message?.content);
  const text = content.text.trim() === '' ? (arguments_ ?? plain ?? '') : content.text;
  if (text.trim() !== '') return { text };
  const thought = [content.thought, written(message?.reasoning_content), written(message?.reasoning)].find(
    (one) => one.trim() !== '',
  );
  return { text, ...(thought !== undefined && { thought }) };
}

/** A string, pieces of text (those of thinking kept apart), or the JSON itself. */
function readContent(content: unknown): { readonly text: string; readonly thought: string } {
  const isPiece = typeof content === 'object' && content !== null && 'type' in content && 'text' in content;
  if (!Array.isArray(content) && !isPiece) return { text: written(content), thought: '' };
  const [text, thought]: [string[], string[]] = [[], []];
  for (const piece of Array.isArray(content) ? content : [content]) {
    const isThought =
      typeof piece === 'object' && piece !== null && /think|reason/.test(String(piece.type ?? ''));
    (isThought ? thought : text).push(textOf(piece));
  }
  return { text: text.join(''), thought: thought.join('') };
}

function textOf(piece: unknown): string {
  if (typeof piece === 'string') return piece;
  if (Array.isArray(piece)) return piece.map(textOf).join('');
  if (typeof piece !== 'object' || piece === null) return '';
  const { text, thinking, reasoning } = piece as Record<string, unknown>;
  return textOf(text ?? thinking ?? reasoning);
}

/** Some servers give JSON where others give its text. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
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
