import { createRedactor, quoteProvider } from '../../redact.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { ModelRequest } from '../model.ts';
import { readKey, readServerAddress } from '../server-address.ts';
import { connect } from './connection.ts';
import { readFailure } from './failures.ts';
import type { Fetch } from './fetch.ts';
import { createServerHabits } from './server-habits.ts';
import { type ReplyFormat, writeParameters } from './step-down.ts';
import { tryFormats } from './try-formats.ts';

export interface TrialOptions {
  readonly model: string;
  readonly apiKey?: string | undefined;
  readonly baseURL?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly deployment?: string | undefined;
  /** Milliseconds. 2 min: a model may have to be loaded first. */
  readonly timeout?: number | undefined;
  readonly clock?: Clock;
  readonly fetch?: Fetch | undefined;
}

/** What a server was found to do with one tiny request. */
export interface Trial {
  /** Whether norwire can work with it. */
  readonly usable: boolean;
  readonly host: string;
  /** The address that answered. */
  readonly baseURL: string;
  /** The model as the server names it; null where none answered. */
  readonly model: string | null;
  /** The strictest way to ask for a reply's shape that it takes, and whether the reply then had that shape. */
  readonly replyFormat: ReplyFormat;
  readonly heedsShape: boolean;
  readonly countsTokens: boolean;
  readonly milliseconds: number;
  /** All this, or what is wrong, in sentences for a person. */
  readonly sentences: readonly string[];
}

const REQUEST: ModelRequest = {
  task: 'try',
  messages: [{ role: 'user', content: 'Answer with this JSON and nothing else: {"word": "ferje"}' }],
  schema: {
    name: 'try',
    schema: {
      type: 'object',
      properties: { word: { type: 'string' } },
      required: ['word'],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 400,
  material: 'ferje',
};

/**
 * Asks a server one tiny question (or a few, where it does not take the first form of it) and says what it can do.
 * Nothing is tried a second time. Throws (`settings`) on a bad address or a missing key.
 */
export async function tryServer(options: TrialOptions): Promise<Trial> {
  const { timeout = 120_000, clock = systemClock, model } = options;
  const address = readServerAddress(options.baseURL, options.apiVersion !== undefined);
  const apiKey = readKey(options.apiKey, address);
  const redact = createRedactor([apiKey]);
  const { host } = address;
  const notices: string[] = [];
  const habits = createServerHabits(address, undefined, (sentence) => notices.push(sentence));
  const send = connect({ ...options, apiKey, timeout });
  const begun = clock.now();
  const format = tryFormats(habits, REQUEST.schema.name);
  for (;;) {
    const used = habits.manner(format.looser());
    const { baseURL, dialect } = used;
    const sent = await send(baseURL, {
      model,
      messages: REQUEST.messages,
      ...writeParameters(REQUEST, dialect),
    });
    const known = habits.answerCount() > 0;
    const asked = {
      host,
      url: address.baseURLs[0] ?? baseURL,
      model,
      timeout,
      redact,
      now: clock.now(),
      known,
    };
    const failure = readFailure(sent, asked);
    if (habits.learn(sent, used, failure, REQUEST.schema.name)) continue;
    if (failure !== null && format.failed(used, failure).goesOn) continue;
    const shared = { host, baseURL, replyFormat: dialect.replyFormat, milliseconds: clock.now() - begun };
    if (sent.kind !== 'answer') {
      const sentences = [...notices, `${failure?.what}. ${failure?.advice}`];
      return { ...shared, usable: false, model: null, heedsShape: false, countsTokens: false, sentences };
    }
    const { text, usage } = sent.answer;
    const name = quoteProvider(sent.answer.model, redact, 100) || model;
    const heedsShape = hasShape(text);
    const sentences = [
      ...notices,
      `${host} answers as ${name} within ${(shared.milliseconds / 1000).toFixed(1)} s.`,
      heedsShape
        ? `It heeds the reply format it is asked for (${dialect.replyFormat}).`
        : `It does not heed the reply format it is asked for (${dialect.replyFormat}): more replies will be asked for twice.`,
      usage === null
        ? 'It does not count tokens: norwire estimates them, and the cost.'
        : `It counts tokens (${usage.input} in, ${usage.output} out).`,
    ];
    return { ...shared, usable: true, model: name, heedsShape, countsTokens: usage !== null, sentences };
  }
}

function hasShape(text: string): boolean {
  try {
    const reply: unknown = JSON.parse(text);
    return typeof reply === 'object' && reply !== null && 'word' in reply && typeof reply.word === 'string';
  } catch {
    return false;
  }
}
