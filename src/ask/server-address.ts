import { NorwireError } from '../errors.ts';

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
 * Reads a base URL as people write them: with or without `/v1`, a trailing slash, or `/chat/completions` itself; of
 * Azure (its `api-version` is known), the resource's address with or without `/openai`.
 * Rejects (`settings`) what is no http or https URL, or carries a user name or password.
 */
export function readServerAddress(baseURL: string = DEFAULT_BASE_URL, azure = false): ServerAddress {
  const url = URL.canParse(baseURL.trim()) ? new URL(baseURL.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new NorwireError(
      'settings',
      `The base URL "${withoutPassword(baseURL)}" is no http or https address. Give one like http://localhost:11434/v1.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new NorwireError(
      'settings',
      `The base URL of ${url.host} holds a user name or password. Take it out and give the key as OPENAI_API_KEY.`,
    );
  }
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
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new NorwireError(
      'settings',
      'OPENAI_API_KEY holds a blank, a line break or a letter that no key has. Copy the key again.',
    );
  }
  return key;
}

function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//…@');
}
