import { Agent, fetch as undiciFetch } from 'undici';
import { readProviderError } from './provider-error.ts';

export type Fetch = typeof globalThis.fetch;

/** An error is told in the first few lines; a server that sends more is not read to its end. */
const ERROR_BYTES = 64 * 1024;

/**
 * fetch as `ask/` needs it: no limit of its own on how long a server may think (Node gives up after 300 s), no
 * redirect followed with the key and the story in hand, and every error's body brought into OpenAI's shape.
 */
export function createFetch(send: Fetch = createPatientFetch()): Fetch {
  return async (url, init) => {
    const response = await send(url, { ...init, redirect: 'manual' });
    if (response.ok) return response;
    const error = readProviderError((await readBody(response, ERROR_BYTES)).text);
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    headers.set('content-type', 'application/json');
    const status = response.status === 304 ? 301 : response.status;
    return new Response(JSON.stringify({ error }), { status, headers });
  };
}

function createPatientFetch(): Fetch {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as Fetch;
}

/** A body as text, up to so many bytes once decompressed; `whole` tells whether that was all. */
export async function readBody(
  response: Response,
  limit: number,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  if (response.body === null) return { text: '', whole: true };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), whole: true };
    read += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (read > limit) {
      await reader.cancel();
      return { text, whole: false };
    }
  }
}
