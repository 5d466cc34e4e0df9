import type { Redact } from '../../redact.ts';
import type { HeaderView } from '../pace/index.ts';
import type { ProviderError } from './provider-error.ts';

/** Why one attempt brought no answer, and what is done about it. */
export interface Failure {
  /**
   * `never`: it would fail again. `once`: it took all the time it had, and is given no more than that once more.
   * `briefly`: there may be no server at all. `counted`: tried again so many times.
   * `patience`: the server asks for time, and gets it as long as patience lasts.
   */
  readonly again: 'never' | 'once' | 'briefly' | 'counted' | 'patience';
  /** Milliseconds the server asks for; null where it does not say. */
  readonly wait: number | null;
  /** A rate limit, or a server that is full: everybody waits, not only this request. */
  readonly refused: boolean;
  /** Whatever else is asked of this server will fail in the same way. */
  readonly forAll: boolean;
  /** The server may have worked, and charged, before it failed. */
  readonly charged: boolean;
  /** There is no chat-completions protocol at this address, but there may be at another. */
  readonly wrongPlace: boolean;
  /** The words do not say so, but it may be the way the reply's shape is asked for that fails. */
  readonly mayBeFormat: boolean;
  /** What happened, to a person, without what follows from it: `localhost:11434 failed (503: "busy")`. */
  readonly what: string;
  /** What the person can do about it, as a sentence. */
  readonly advice: string;
}

/** An answer with a status that is no success, its words already read. */
export interface Refusal extends ProviderError {
  readonly status: number;
  readonly headers: HeaderView;
}

/** What a sentence about a failure names. */
export interface AskedServer {
  readonly host: string;
  readonly url: string;
  readonly model: string;
  /** Milliseconds an attempt may take. */
  readonly timeout: number;
  readonly redact: Redact;
  readonly now: number;
  /** Whether this server has answered before. */
  readonly known: boolean;
}

export const RUN_AGAIN = 'Run it again later: what was answered is kept.';

interface StatusRule {
  readonly when: (refusal: Refusal) => boolean;
  readonly again: Failure['again'];
  readonly what: (asked: AskedServer) => string;
  readonly advice: (asked: AskedServer) => string;
  readonly refused?: true;
  readonly wrongPlace?: true;
  readonly forAll?: true;
  /** Says so in words that leave no doubt, also in the middle of a run that went well. */
  readonly certain?: true;
  readonly mayBeFormat?: (refusal: Refusal) => boolean;
}

/** Codes and types by which providers tell a rate limit, whatever the status. */
const LIMIT_CODES =
  /(?:^|[\s_.])(?:rate_?limit_?(?:exceeded|reached|error)?|too_?many_?requests|throttl\w+|resource_?exhausted|overloaded_error|429)(?:$|[\s_.])/iu;
const LIMIT = String.raw`(?:rate|request|usage|concurrency)[- ]?limits?|requests? (?:rate|quota)|(?:requests?|tokens?|calls|quota)\b.{0,20}\bper[- ](?:second|min(?:ute)?|hour|day)|\b[RT]P[MDS]\b`;
const PASSED = 'exceed|reach|\\bhit\\b|passed|over\\b|too high|used up|exhausted';
/** The same in a sentence: a limit that is passed, too much at once, or when to come again. */
const LIMIT_WORDS = new RegExp(
  [
    `(?:${LIMIT}).{0,60}(?:${PASSED})`,
    `(?:${PASSED}).{0,60}(?:${LIMIT})`,
    'rate[- ]?limited',
    'too many (?:concurrent |parallel )?(?:requests|calls|connections)',
    'throttl(?:ed|ing)',
    'slow down',
    '(?:retry|try (?:it )?again|resets?|wait)\\b.{0,20}(?:\\bin|after|for)?\\s*\\d+(?:\\.\\d+)?\\s*(?:ms|millisec|s\\b|sec|m\\b|min)',
  ].join('|'),
  'iu',
);

function isRateLimit({ status, code, message, headers }: Refusal): boolean {
  if (/request too large/iu.test(message)) return false;
  if (status === 429 || status === 529) return true;
  if (status >= 300 && status < 400) return false;
  if (status === 401 || status === 402 || status === 404) return false;
  return (
    LIMIT_CODES.test(code) ||
    LIMIT_WORDS.test(message) ||
    // A server that says when to come again does not mean the request.
    (status !== 200 && headers.get('retry-after') !== null && status < 500)
  );
}

/** The first that holds decides. */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    when: ({ status, code }) =>
      status === 402 || /insufficient_quota|billing|insufficient_(?:balance|credits)/.test(code),
    again: 'never',
    forAll: true,
    certain: true,
    what: ({ host }) => `The account at ${host} has no credit left`,
    advice: () => 'Top it up or use another key; what was answered is kept.',
  },
  {
    when: isRateLimit,
    again: 'patience',
    refused: true,
    what: ({ host }) => `${host} refuses more requests`,
    advice: () => RUN_AGAIN,
  },
  {
    when: ({ status, code, message }) =>
      status === 413 ||
      /context_length_exceeded|string_above_max_length/.test(code) ||
      (status >= 400 &&
        /context (?:length|window|size)|maximum context|prompt is too long|too many tokens|request too large|n_ctx|exceeds? the (?:available )?context/i.test(
          message,
        )),
    again: 'never',
    what: ({ model }) => `This is longer than ${model} can take at once`,
    advice: () => 'Choose a model with a longer context (--model).',
  },
  {
    when: ({ status }) => status === 401,
    again: 'never',
    forAll: true,
    what: ({ host }) => `${host} does not accept the key`,
    advice: () => 'Set OPENAI_API_KEY to a valid key of this server.',
  },
  {
    when: ({ status }) => status === 403,
    again: 'never',
    what: ({ host, model }) => `${host} does not let this key use ${model}`,
    advice: () => 'Check what the key may do, or choose another model (--model).',
  },
  {
    when: ({ status, code, message }) => status === 404 && /model|deployment/i.test(`${code} ${message}`),
    again: 'never',
    forAll: true,
    what: ({ host, model }) => `${host} has no model ${model}`,
    advice: () => 'Choose one that it serves (--model).',
  },
  {
    when: ({ status }) => status === 404 || status === 405 || (status >= 300 && status < 400),
    again: 'never',
    forAll: true,
    wrongPlace: true,
    what: ({ url }) => `There is no /chat/completions at ${url}`,
    advice: () => 'Check --base-url (or OPENAI_BASE_URL).',
  },
  {
    when: ({ status, headers }) => status === 503 && headers.get('retry-after') !== null,
    again: 'patience',
    refused: true,
    what: ({ host }) => `${host} is busy`,
    advice: () => RUN_AGAIN,
  },
  {
    when: ({ status }) =>
      status === 408 || status === 409 || status === 425 || (status >= 500 && status !== 501),
    again: 'counted',
    mayBeFormat: ({ status }) => status === 500,
    what: ({ host }) => `${host} failed`,
    advice: () => RUN_AGAIN,
  },
  {
    when: ({ status }) => status === 200,
    again: 'counted',
    what: ({ host }) => `${host} sent an error in place of an answer`,
    advice: () => RUN_AGAIN,
  },
  {
    when: () => true,
    again: 'never',
    mayBeFormat: ({ status }) => [400, 415, 422, 501].includes(status),
    what: ({ host }) => `${host} did not accept the request`,
    advice: () => 'Check --model and --base-url.',
  },
];
