import { encode } from 'gpt-tokenizer/encoding/o200k_base';

/** A request as far as its tokens go. */
export interface CountedRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

export interface TokenCount {
  readonly messages: number;
  readonly schema: number;
  readonly total: number;
}

/** Tokens a chat message costs beside its content, and what primes the reply (OpenAI cookbook). */
const perMessage = 3;
const perReply = 3;

/** Tokens of a text with the o200k vocabulary; text that looks like a special token counts as text. */
export function countTokens(text: string): number {
  return encode(text, { disallowedSpecial: new Set() }).length;
}

/** Input tokens of each request; the schema is counted as the JSON that is sent. */
export function countRequestTokens(requests: readonly CountedRequest[]): TokenCount[] {
  return requests.map(({ messages, schema }) => {
    const said = messages.reduce(
      (sum, { role, content }) => sum + perMessage + countTokens(role) + countTokens(content),
      perReply,
    );
    const shape = schema === undefined ? 0 : countTokens(JSON.stringify(schema));
    return { messages: said, schema: shape, total: said + shape };
  });
}

/**
 * Tokens that several requests open with in common: what a provider's prompt cache can serve again. Roles and
 * messages are taken in order, as they are sent.
 */
export function countCommonStart(requests: readonly CountedRequest[]): number {
  const streams = requests.map(({ messages }) =>
    messages.flatMap(({ role, content }) =>
      encode(`${role}\n${content}\n`, { disallowedSpecial: new Set<string>() }),
    ),
  );
  const [first = [], ...others] = streams;
  const apart = first.findIndex((token, at) => others.some((stream) => stream[at] !== token));
  return apart === -1 ? Math.min(...streams.map((stream) => stream.length), first.length) : apart;
}
