import type { ModelRequest } from '../model.ts';
import type { Refusal } from './status-rules.ts';

/** How a reply's shape is asked for, the strictest first. */
const REPLY_FORMATS = ['json_schema', 'json_object', 'text'] as const;
export type ReplyFormat = (typeof REPLY_FORMATS)[number];

type OutputLimit = 'max_completion_tokens' | 'max_tokens' | 'none';

/** What a server has been found to take. */
export interface Dialect {
  readonly replyFormat: ReplyFormat;
  /** The first is in use; the others are what is left to try. */
  readonly outputLimits: readonly OutputLimit[];
}

/** OpenAI and Azure know `max_completion_tokens` for all their models; of the others most know `max_tokens`. */
export function firstDialect(host: string, replyFormat: ReplyFormat = 'json_schema'): Dialect {
  const isOpenAI = /(?:\.|^)openai(?:\.azure)?\.com(?::|$)/.test(host);
  return {
    replyFormat,
    outputLimits: isOpenAI
      ? ['max_completion_tokens', 'max_tokens', 'none']
      : ['max_tokens', 'max_completion_tokens', 'none'],
  };
}

/** The parameters of a chat completion that differ among servers. */
export function writeParameters(request: ModelRequest, dialect: Dialect): Record<string, unknown> {
  const [limit] = dialect.outputLimits;
  return {
    ...(limit === undefined || limit === 'none' ? {} : { [limit]: request.maxOutputTokens }),
    ...(dialect.replyFormat === 'json_schema' && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: request.schema.name, strict: true, schema: request.schema.schema },
      },
    }),
    ...(dialect.replyFormat === 'json_object' && { response_format: { type: 'json_object' } }),
  };
}

/**
 * A dialect that a server which refused this one may take, where its words name what it does not know.
 * Null where the refusal is about something else.
 */
export function stepDown(dialect: Dialect, refusal: Refusal): Dialect | null {
  if (![400, 415, 422, 500, 501].includes(refusal.status)) return null;
  if (/context_length_exceeded/.test(refusal.code)) return null;
  const words = `${refusal.code} ${refusal.param} ${refusal.message}`;
  if (dialect.outputLimits.length > 1 && /max_(?:completion_)?tokens/.test(words)) {
    const tooLarge = /too large|at most|less than or equal|exceed/i.test(words);
    return { ...dialect, outputLimits: tooLarge ? ['none'] : dialect.outputLimits.slice(1) };
  }
  if (
    /response_format|json_?schema|json_?object|json mode|structured.?output|guided_json|grammar/i.test(words)
  ) {
    return stepFormatDown(dialect);
  }
  return null;
}

/** The stricter, the lower. */
export function formatRank({ replyFormat }: Dialect): number {
  return REPLY_FORMATS.indexOf(replyFormat);
}

/** The next looser way to ask for the reply's shape; null below plain text. */
export function stepFormatDown(dialect: Dialect): Dialect | null {
  const next = REPLY_FORMATS[REPLY_FORMATS.indexOf(dialect.replyFormat) + 1];
  return next === undefined ? null : { ...dialect, replyFormat: next };
}
