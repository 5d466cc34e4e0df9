import { NorwireError } from '../errors.ts';
import { looksLikeKey } from '../redact.ts';

const DEFAULT_BASE_URL = 'https://api.openai.com/v1';

/** Where a server is: how to name it to a person, and the addresses at which its protocol may start. */
export interface ServerAddress {
  /** Host and port. */
  readonly host: string;
  /** The most likely first; the others are tried where it has no `/chat/completions`. */
  readonly baseURLs: readonly string[];
  readonly local: boolean;
}

/**
 * An address as a URL. Rejects (`settings`), without showing what was written, all that is no http or https address
 * or may hold a secret: keys and addresses are mistaken for one another, and passwords slip into the wrong place.
 * @param name what the address is called, for the sentence
 */
export function checkAddress(text: string, name: string): URL {
  const written = text.trim();
  const reject = (sentence: string): never => {
    throw new NorwireError('settings', sentence);
  };
  const url = URL.canParse(written) ? new URL(written) : null;
  const isAddress = url !== null && /^https?:$/u.test(url.protocol) && url.hostname !== '';
  if (looksLikeKey(written.replace(/^\w+:\/\/[^/]*@/u, '').split(/[?#]/u)[0] ?? '')) {
    return reject(`${name} holds a key. Give the key as OPENAI_API_KEY, and here the address of the server.`);
  }
  if (written.includes('@')) {
    return reject(`${name} holds a user name or password. Take it out and give the key as OPENAI_API_KEY.`);
  }
  if (!isAddress) {
    return reject(
      `${name} is no http or https address. Give one like http://localhost:11434/v1 (a key belongs in OPENAI_API_KEY).`,
    );
  }
  if (/[?#]/u.test(written)) {
    return reject(
      `${name} must end before the question mark: a key belongs in OPENAI_API_KEY, Azure's api-version in OPENAI_API_VERSION.`,
    );
  }
  return url;
}

/**
 * Reads a base URL as people write them: with or without `/v1`, a trailing slash, or `/chat/completions` itself; of
 * Azure (its `api-version` is known), the resource's address with or without `/openai`.
 * Rejects (`settings`) what is no http or https URL, or carries a user name or password.
 */
export function readServerAddress(baseURL: string = DEFAULT_BASE_URL, azure = false): ServerAddress {
  const url = checkAddress(baseURL, 'The base URL');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  const plain = `${url.origin}${path}`;
  const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (azure) return { host: url.host, baseURLs: [path === '' ? `${plain}/openai` : plain], local };
  const other = path.endsWith('/v1') ? plain.slice(0, -'/v1'.length) : `${plain}/v1`;
  return {
    host: url.host,
    baseURLs: path === '' ? [other, plain] : [plain, other],
    local,
  };
}

/**
 * The key as a header can carry it; undefined where none is needed. Rejects (`settings`) where the default server
 * would be asked without one.
 */
export function readKey(apiKey: string | undefined, address: ServerAddress): string | undefined {
  const key = apiKey?.trim() ?? '';
  if (key === '') {
    if (!address.baseURLs.includes(DEFAULT_BASE_URL)) return undefined;
    throw new NorwireError(
      'settings',
      `${address.host} needs a key. Set OPENAI_API_KEY, or name another server with --base-url.`,
    );
  }
  if (/^[a-z]*:?\/\//i.test(key) || /^(?:localhost|\d+(?:\.\d+){3})(?::\d+)?(?:\/|$)/.test(key)) {
    throw new NorwireError(
      'settings',
      'OPENAI_API_KEY holds an address, not a key. Was it mistaken for OPENAI_BASE_URL?',
    );
  }
  // Keys of local servers (“none”, “x”) may well stand in an address.
  if (address.baseURLs.some((one) => key.length >= 6 && decodeURIComponent(one).includes(key))) {
    throw new NorwireError(
      'settings',
      'The base URL holds the key. Give the address of the server alone; the key is sent as OPENAI_API_KEY.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new NorwireError(
      'settings',
      'OPENAI_API_KEY holds a blank, a line break or a letter that no key has. Copy the key again.',
    );
  }
  return key;
}
