import type { RefusalDocument } from '../documents.ts';
import { editorName, windowId } from './editor.ts';

/** The desk said no, or said nothing (`unreachable`). The message can be shown as it is. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly body: RefusalDocument;

  constructor(body: RefusalDocument) {
    super(body.message);
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }
}

const unreachable: RefusalDocument = {
  code: 'unreachable',
  message: 'The desk does not answer. What you have typed is kept here and is saved as soon as it does.',
};

/** The desk waits 8 s for a file that another program holds. */
const LONGEST_MS = 20_000;

export interface ApiRequest {
  readonly body?: unknown;
  /** Of the text that is being changed. */
  readonly version?: number;
  /** The request may outlive the page. */
  readonly keepalive?: boolean;
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path, {});
export const post = <T>(path: string, sent: ApiRequest = {}): Promise<T> => call<T>('POST', path, sent);
export const put = <T>(path: string, sent: ApiRequest): Promise<T> => call<T>('PUT', path, sent);

/** Throws a Refused. */
async function call<T>(
  method: string,
  path: string,
  { body = {}, version, keepalive = false }: ApiRequest,
): Promise<T> {
  const headers: Record<string, string> = { 'Norwire-Window': windowId };
  if (method !== 'GET') headers['Content-Type'] = 'application/json';
  if (editorName() !== '') headers['Norwire-Editor'] = encodeURIComponent(editorName());
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const signal = AbortSignal.timeout(LONGEST_MS);
  const asked = {
    method,
    headers,
    keepalive,
    signal,
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  };
  const response = await fetch(`/api${path}`, asked).catch(() => null);
  const read = (await response?.json().catch(() => null)) ?? null;
  if (response === null || read === null) throw new Refused(unreachable);
  if (!response.ok) throw new Refused(read as RefusalDocument);
  return read as T;
}
