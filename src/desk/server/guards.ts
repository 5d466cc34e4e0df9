import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { DeskError } from '../desk-error.ts';
import type { Caller, Credentials } from './credentials.ts';
import type { Limiter } from './limiter.ts';

/** What the guards leave for the handlers. */
export interface Env {
  readonly Variables: { caller: Caller };
}

/** Where the desk is reached: its own port, and names that a proxy in front of it may use. */
export interface Address {
  readonly port: number;
  readonly allowedHosts: readonly string[];
}

/** Cookies are not told apart by port, so their names are. */
export function cookieName({ port }: Address): string {
  return `norwire-desk-${port}`;
}

/** Of a body: a story of 200,000 characters several times over, as JSON writes it. */
export const MOST_BYTES = 4 * 1024 * 1024;

export const securityHeaders = Object.entries({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
});

/** Answers only what is asked of this very address: that stops a foreign page that points its own name here. */
export function guardHost(address: () => Address) {
  return createMiddleware(async (c, next) => {
    if (hostKind(c.req.header('host'), address()) === null)
      throw new DeskError(
        'forbidden',
        'This desk does not answer to that host name (--allowed-host lets one in).',
      );
    await next();
    for (const [name, value] of securityHeaders) c.header(name, value);
  });
}

/** Whether a Host is this machine's own, a name that was allowed, or neither. */
function hostKind(host: string | undefined, { port, allowedHosts }: Address): 'own' | 'allowed' | null {
  if (host === undefined) return null;
  // At port 80 a browser leaves the port out.
  const own = port === 80 && !/:\d+$/u.test(host) ? `${host}:80` : host;
  if ([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(own)) return 'own';
  return allowedHosts.includes(host.toLowerCase()) ? 'allowed' : null;
}

/** Lets in who is known, and no page but our own. */
export function guardCallers(address: () => Address, credentials: () => Credentials, limiter: Limiter) {
  return createMiddleware<Env>(async (c, next) => {
    const { origin, host = '' } = c.req.header();
    const ours = [`http://${host}`, `https://${host}`];
    if (origin !== undefined && !ours.includes(origin))
      throw new DeskError('forbidden', 'Pages of other origins may not use this desk.');
    const caller = credentials().callerOf(getCookie(c, cookieName(address())), c.req.header('authorization'));
    if (caller === null)
      throw new DeskError(
        'unauthorised',
        'Open the desk by the address that norwire desk printed, or send a bearer token (NORWIRE_DESK_TOKENS).',
      );
    if (caller.kind === 'browser') {
      if (hostKind(host, address()) !== 'own')
        throw new DeskError('unauthorised', 'Under this host name the desk takes bearer tokens only.');
      const isChange = c.req.method !== 'GET' && c.req.method !== 'HEAD';
      if (isChange && origin === undefined && c.req.header('sec-fetch-site') !== 'same-origin')
        throw new DeskError('forbidden', 'A change must come from the desk’s own page.');
    }
    limiter.take(`${caller.kind} ${caller.name}`);
    c.set('caller', caller);
    await next();
  });
}

/** What changes something comes as JSON, which no form of a foreign page can send. */
export const guardJson = createMiddleware(async (c, next) => {
  const isChange = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (isChange && !/^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? ''))
    throw new DeskError('not-json', 'Send JSON, and say so: Content-Type: application/json.');
  await next();
});

export const guardSize = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new DeskError('too-large', `What is sent may have ${MOST_BYTES / 1024 / 1024} MB at most.`);
  },
});
