import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { NorwireError } from '../errors.ts';
import { readS3Place, type S3Place } from './s3-place.ts';
import type { OutputTarget } from './write-out.ts';

export interface S3Options {
  /** `s3://bucket/prefix`. */
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds for one request. */
  readonly timeout?: number;
  /** Milliseconds before each further try. */
  readonly waits?: readonly number[];
}

/** Milliseconds for one request: a document is some tens of kilobytes, so that only a server that hangs takes longer. */
const TIMEOUT = 60_000;
/** Half a minute in all: longer than a server takes to be started anew. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];
/** By what a place is told from one that was emptied. */
const MARK = '.norwire/folder';

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
};

/** Objects of an S3-compatible server to write to. Rejects (`settings`) with a sentence where that cannot be done. */
export async function openS3Target(options: S3Options): Promise<OutputTarget> {
  const place = readS3Place(options.out, options.env);
  const send = await openSender(place, options);
  const get = async (path: string): Promise<Uint8Array | null> => {
    const response = await send('GET', path);
    if (response.status === 404 && codeIn(response.body) !== 'NoSuchBucket') return null;
    if (response.status !== 200) throw refused(place, response);
    return response.body;
  };
  /** False where something had come there by then. */
  const create = async (path: string, document: Uint8Array): Promise<boolean> => {
    let response = await send('PUT', path, document, { 'if-none-match': '*' });
    // Some servers do not know of conditions: there, what stood when it was looked holds.
    if (response.status === 501) response = await send('PUT', path, document);
    if (response.status === 412 || response.status === 409) return false;
    if (response.status < 200 || response.status > 299) throw refused(place, response);
    return true;
  };
  return {
    name: `${place.id} ${await markOf(get, create)}`,
    // An object is there whole or not at all.
    clear: async () => {},
    put: async (path, document) => {
      for (;;) {
        const there = await get(path);
        if (there !== null) return Buffer.from(there).equals(document);
        if (await create(path, document)) return true;
      }
    },
  };
}

async function markOf(
  get: (path: string) => Promise<Uint8Array | null>,
  create: (path: string, document: Uint8Array) => Promise<boolean>,
): Promise<string> {
  // What holds is what is there in the end, of several that begin at once too.
  if ((await get(MARK)) === null) await create(MARK, Buffer.from(randomUUID()));
  return Buffer.from((await get(MARK)) ?? '').toString();
}

interface S3Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

type S3Send = (
  method: 'GET' | 'PUT',
  path: string,
  document?: Uint8Array,
  headers?: Readonly<Record<string, string>>,
) => Promise<S3Answer>;

/** Sends signed requests; what may pass is tried again for a while. */
async function openSender(place: S3Place, { timeout = TIMEOUT, waits = WAITS }: S3Options): Promise<S3Send> {
  const { AwsV4Signer } = await import('aws4fetch').catch((cause) => {
    throw new NorwireError('settings', '--out s3://… needs the package aws4fetch: npm install aws4fetch', {
      cause,
    });
  });
  const sendOnce: S3Send = async (method, path, document, more = {}) => {
    const headers = {
      ...more,
      'x-amz-content-sha256': createHash('sha256')
        .update(document ?? '')
        .digest('hex'),
      ...(document !== undefined && { 'content-type': typeOf(path) }),
    };
    const { region, keys } = place;
    const url = place.addressOf(path);
    const signed = await new AwsV4Signer({ method, url, headers, service: 's3', region, ...keys }).sign();
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      // What is answered by another address would not have been signed for it.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      ...(document !== undefined && { body: new Uint8Array(document) }),
    });
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  };
  return async (...request) => {
    for (let turn = 0; ; turn += 1) {
      const response = await sendOnce(...request).catch((cause: unknown) => ({ cause }));
      const delay = waits[turn];
      if ('cause' in response) {
        if (delay === undefined) throw unreached(place, response.cause);
      } else if (delay === undefined || !isPassing(response)) return response;
      // By up to a quarter sooner or later, so that workers do not come back all at once.
      await wait((delay ?? 0) * (0.75 + Math.random() / 2));
    }
  };
}

function isPassing({ status, body }: S3Answer): boolean {
  if (status === 501) return false;
  return status >= 500 || status === 429 || status === 408 || codeIn(body) === 'RequestTimeout';
}

function typeOf(path: string): string {
  return TYPES[/\.([a-z]+)$/u.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}

/** The server's own word for what is wrong; its sentences may repeat a key. */
function codeIn(body: Uint8Array): string | null {
  return /<Code>([A-Za-z]{1,60})<\/Code>/u.exec(Buffer.from(body).toString('utf8'))?.[1] ?? null;
}

function refused({ name, region }: S3Place, { status, body }: S3Answer): NorwireError {
  const code = codeIn(body) ?? String(status);
  return new NorwireError(
    'settings',
    `${name} refused (${code}). ${whatHelps(code, status, region)} ${KEPT_IN_DATABASE}`,
  );
}

const KEPT_IN_DATABASE = 'What is finished stands in the database.';

function whatHelps(code: string, status: number, region: string): string {
  if (/^(?:NoSuchBucket)$/u.test(code)) return 'Make the bucket, or name another.';
  if (/^(?:InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken)$/u.test(code))
    return 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.';
  if (code === 'RequestTimeTooSkewed') return 'Set the clock of this machine.';
  if (
    /^(?:PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed)$/u.test(code) ||
    (status > 299 && status < 400)
  )
    return `Check AWS_REGION (${region}) and AWS_ENDPOINT_URL.`;
  if (code === 'AccessDenied' || status === 403)
    return 'Its key must be allowed to read and write objects there (and to list the bucket: without, what is missing looks forbidden).';
  return 'Check the address and AWS_ENDPOINT_URL.';
}

function unreached({ name, id }: S3Place, cause: unknown): NorwireError {
  const { host } = new URL(id.slice(3));
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const why = (inner as { readonly code?: unknown }).code ?? (inner as Error).name;
  return new NorwireError(
    'settings',
    `${name} cannot be reached at ${host} (${String(why)}). Check AWS_ENDPOINT_URL, AWS_REGION and the network. ${KEPT_IN_DATABASE}`,
    { cause },
  );
}
