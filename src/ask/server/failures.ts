import { quoteProvider, type Redact } from '../../redact.ts';
import { readWait, readWaitInWords } from '../pace/index.ts';
import type { SendResult } from './connection.ts';
import { type AskedServer, type Failure, type Refusal, RUN_AGAIN, STATUS_RULES } from './status-rules.ts';

/** Reads an answer with an error status. */
function readRefusal(refusal: Refusal, asked: AskedServer): Failure {
  const rule = STATUS_RULES.find(({ when }) => when(refusal)) ?? STATUS_RULES.at(-1);
  if (rule === undefined) throw new Error('the last rule holds always');
  const words = quoteProvider(refusal.message, asked.redact);
  const location = refusal.headers.get('location');
  const detail =
    words !== '' ? `: "${words}"` : location ? ` to ${quoteProvider(location, asked.redact)}` : '';
  const wait = (): number | null =>
    readWait(refusal.headers, asked.now) ??
    refusal.wait ??
    (rule.refused ? readWaitInWords(refusal.message) : null);
  return {
    again: rule.forAll && !rule.certain ? unlessKnown(asked) : rule.again,
    wait: rule.again === 'never' ? null : wait(),
    refused: rule.refused ?? false,
    wrongPlace: rule.wrongPlace ?? false,
    forAll: rule.forAll ?? false,
    charged: false,
    mayBeFormat: rule.mayBeFormat?.(refusal) ?? false,
    what: `${rule.what(asked)} (${refusal.status}${detail})`,
    advice: rule.advice(asked),
  };
}

/** What has answered before is asked again: one odd answer in mid-run is a hiccup of something on the way. */
function unlessKnown({ known }: AskedServer): 'counted' | 'never' {
  return known ? 'counted' : 'never';
}

const NO_SERVER: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server called',
  EAI_AGAIN: 'No address could be found for',
  ECONNREFUSED: 'Nothing answers at',
  EHOSTUNREACH: 'There is no way to',
  ENETUNREACH: 'There is no way to',
};

/** Reads an attempt that ended without an HTTP answer: a connection not made, broken off, or too slow. */
function readBrokenConnection(cause: unknown, asked: AskedServer): Failure {
  const code = findCode(cause);
  const shared = {
    ...{ wait: null, refused: false, wrongPlace: false, forAll: false, mayBeFormat: false },
  } as const;
  if (code === 'TIMEOUT') {
    return {
      ...shared,
      again: 'once',
      // A server that never answered anything keeps every other story waiting as long.
      forAll: !asked.known,
      charged: true,
      what: `${asked.host} did not answer within ${sayDuration(asked.timeout)}`,
      advice: 'Allow more time with --timeout, or run it again later: what was answered is kept.',
    };
  }
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)|_CERT_/.test(code)) {
    return {
      ...shared,
      forAll: true,
      again: unlessKnown(asked),
      charged: false,
      what: `No secure connection to ${asked.host} could be made (${code})`,
      advice:
        'Check whether --base-url should start with http:// or https://, and the certificate of the server.',
    };
  }
  if (code === 'NOT_HTTP' || code === 'BAD_PORT') {
    return {
      ...shared,
      forAll: true,
      again: unlessKnown(asked),
      charged: false,
      what:
        code === 'BAD_PORT'
          ? `The port of ${asked.host} is none for HTTP`
          : `What answers at ${asked.host} does not speak HTTP`,
      advice: 'Check host, port and http:// or https:// in --base-url.',
    };
  }
  const nowhere = NO_SERVER[code];
  return {
    ...shared,
    // A server that has answered may come back; where none ever has, there is none.
    forAll: nowhere !== undefined && !asked.known,
    again: nowhere === undefined || asked.known ? 'counted' : 'briefly',
    charged: nowhere === undefined && !/CONNECT/.test(code),
    what:
      nowhere === undefined
        ? `The connection to ${asked.host} broke off (${code})`
        : `${nowhere} ${asked.host} (${code})`,
    advice:
      nowhere !== undefined && !asked.known
        ? 'Check --base-url, that the server runs, and the network.'
        : RUN_AGAIN,
  };
}

/** Reads a 200 that holds no answer. */
function readUnusable(
  kind: 'empty' | 'html' | 'broken' | 'no choices' | 'huge',
  asked: AskedServer,
): Failure {
  const seen = {
    empty: 'an empty answer',
    html: 'a web page instead of an answer',
    broken: 'an answer that is cut off or no JSON',
    'no choices': 'an answer without choices',
    huge: 'more than any answer can be',
  }[kind];
  const noServer = kind === 'html' || kind === 'huge';
  return {
    again: noServer ? unlessKnown(asked) : 'counted',
    wait: null,
    refused: false,
    wrongPlace: kind === 'html',
    forAll: kind === 'html',
    mayBeFormat: false,
    charged: kind !== 'html' && kind !== 'empty',
    what: `${asked.host} sent ${seen} (200 from ${asked.url})`,
    advice: noServer ? 'Check --base-url (or OPENAI_BASE_URL).' : RUN_AGAIN,
  };
}

/** Reads whatever came of an attempt; null where it is an answer. */
export function readFailure(sent: SendResult, asked: AskedServer): Failure | null {
  switch (sent.kind) {
    case 'answer':
      return null;
    case 'refusal':
      return readRefusal(sent.refusal, asked);
    case 'unusable':
      return readUnusable(sent.why, asked);
    case 'broken':
      return readBrokenConnection(sent.cause, asked);
  }
}

/** The system's or library's own code for what broke, the innermost first. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const deeper = inner instanceof Error ? findCode(inner) : 'unknown';
  if (deeper !== 'unknown') return deeper;
  const own = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  // Headers came, and what follows them is broken: it speaks HTTP, badly.
  if (error.name === 'HTTPParserError') return /CHUNK|EOF|LENGTH|BODY|TRAILER/.test(own) ? own : 'NOT_HTTP';
  if (error.message === 'bad port') return 'BAD_PORT';
  return own;
}

/** `20 s`, `10 min`, `2 h`. */
export function sayDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`;
}

/** How trying on ended. */
export interface Trying {
  readonly tries: number;
  /** Milliseconds still to wait when patience ran out; null where it did not. */
  readonly outOfPatience: number | null;
  readonly patience: number;
}

/** The sentence a person gets. */
export function sayFailure(failure: Failure, { tries, outOfPatience, patience }: Trying): string {
  if (outOfPatience !== null) {
    const limit = `longer than --patience ${sayDuration(patience)} allows`;
    const asked =
      failure.wait === null
        ? `it has refused for ${limit}`
        : `it asks to wait ${sayDuration(outOfPatience)}, ${limit}`;
    return `${failure.what}; ${asked}. ${failure.advice}`;
  }
  return `${failure.what}${tries > 1 ? `, ${tries} times` : ''}. ${failure.advice}`;
}

/** The sentence for a request that was not sent, because the server wants none for too long. */
export function sayShut(host: string, wait: number, patience: number): string {
  return `${host} asks to wait ${sayDuration(wait)}, longer than --patience ${sayDuration(patience)} allows. ${RUN_AGAIN}`;
}

/** The technical side of a failure as a new error, so that nothing of the request hangs on it. */
export function sayCause(sent: SendResult, redact: Redact): Error {
  switch (sent.kind) {
    case 'answer':
      return new Error('answered');
    case 'refusal': {
      const { status, code, message } = sent.refusal;
      return new Error(quoteProvider(`HTTP ${status} ${code} ${message}`, redact, 1000));
    }
    case 'unusable':
      return new Error(`HTTP 200, ${sent.why}`);
    case 'broken':
      return new Error(quoteProvider(listMessages(sent.cause).join(' ← '), redact, 1000));
  }
}

function listMessages(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return [`${error.name}: ${error.message}`, ...(inner === undefined ? [] : listMessages(inner))];
}
