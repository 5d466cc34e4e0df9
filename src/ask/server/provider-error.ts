import { readDuration } from '../pace/index.ts';

/** What a provider says of its error, whatever the shape it says it in. */
export interface ProviderError {
  readonly message: string;
  readonly code: string;
  readonly param: string;
  /** Milliseconds it asks to wait, where it says so beside the message. */
  readonly wait?: number | null;
}

/**
 * The provider's words out of an error body: OpenAI's `{error: {message, code}}`, and the `message`, `detail` or
 * plain text of others. An HTML page gives its title.
 */
export function readProviderError(body: string): ProviderError {
  const json = parseLoosely(body.trim());
  if (json === undefined || typeof json !== 'object' || json === null) {
    // A gateway’s page has its title; other text is told as far as a person reads.
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1];
    return { message: title ?? (/^\s*</.test(body) ? '' : body.slice(0, 2000)), code: '', param: '' };
  }
  const whole = json as Record<string, unknown>;
  const inner = (Array.isArray(json) ? json[0]?.error : whole.error) ?? whole;
  if (typeof inner === 'string') return { message: inner, code: '', param: '' };
  const error = inner as Record<string, unknown>;
  const message = error.message ?? error.detail ?? error.error;
  return {
    message: typeof message === 'string' ? message : message === undefined ? '' : JSON.stringify(message),
    code: [error.code, error.type, error.status].filter((one) => typeof one === 'string').join(' '),
    param: typeof error.param === 'string' ? error.param : '',
    wait: waitIn(error) ?? waitIn(whole),
  };
}

/** Google's `retryDelay: "17s"`, and `retry_after` in seconds of others. */
function waitIn({ details, ...error }: Record<string, unknown>): number | null {
  const inMs = error.retry_after_ms ?? error.retryAfterMs;
  if (typeof inMs === 'number' && inMs >= 0) return inMs;
  const delays = Array.isArray(details) ? details.map((one) => one?.retryDelay) : [];
  const given = [error.retry_after, error.retryAfter, ...delays].find(
    (one) => one !== undefined && one !== null,
  );
  return given === undefined ? null : readDuration(String(given), Date.now());
}

/** OpenRouter and others answer 200 and put the status they mean into the error. */
export function statusOfError(json: unknown): number | null {
  const whole = json as Record<string, unknown> | null;
  const error = (whole?.error ?? whole) as Record<string, unknown> | null;
  const code = Number(error?.code ?? error?.status);
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : null;
}

/** JSON; also with the NaN and Infinity that Python servers write into it. Undefined where it is none. */
export function parseLoosely(text: string): unknown {
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
