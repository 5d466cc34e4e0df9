import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';

/** A small model that reads Norwegian and writes English, for a machine without a graphics card. Gemma's terms apply. */
const DEFAULT_LOCAL_MODEL = 'hf:ggml-org/gemma-3-4b-it-GGUF/gemma-3-4b-it-Q4_K_M.gguf';

/** A model file in norwire's folder. */
export interface LocalModelFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export interface PullOptions {
  /** Where model files are kept. */
  readonly folder: string;
  /** `hf:USER/REPO/FILE.gguf` or an https address. */
  readonly uri?: string;
  /** Asked, with the size, before anything is downloaded; null where the server does not say. */
  readonly agree: (bytes: number | null) => Promise<boolean>;
  readonly onProgress?: (done: number, bytes: number | null) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
}

const PART = '.part';

export function listModels(folder: string): readonly LocalModelFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gguf'))
    .sort()
    .map((name) => ({ name, path: join(folder, name), bytes: statSync(join(folder, name)).size }));
}

/** The file that `--model` names: a path, or a name in norwire's folder; the only one there where none is named. */
export function findModelFile(model: string | undefined, folder: string): string {
  const files = listModels(folder);
  if (model === undefined) {
    const [only, ...others] = files;
    if (only !== undefined && others.length === 0) return only.path;
    if (only !== undefined) {
      const names = files.map(({ name }) => name).join(', ');
      throw new NorwireError('settings', `Several models are here: ${names}. Name one with --model.`);
    }
    throw new NorwireError('settings', 'There is no model file yet. Get one with: norwire model pull');
  }
  const path = isAbsolute(model) ? model : resolve(model);
  const found = [path, join(folder, basename(model))].find(
    (one) => existsSync(one) && statSync(one).isFile(),
  );
  if (found !== undefined) return found;
  throw new NorwireError(
    'settings',
    `There is no model file ${model}. Give the path of a .gguf file with --model, or get one with: norwire model pull`,
  );
}

/**
 * Downloads a model file, or what is missing of it, and compares its SHA-256 with the one the server publishes.
 * Null where the person did not agree. Rejects with a NorwireError that says how to mend it.
 */
export async function pullModel(
  options: PullOptions,
): Promise<(LocalModelFile & { readonly checked: boolean }) | null> {
  const { folder, uri = DEFAULT_LOCAL_MODEL, agree, onProgress = () => {}, signal } = options;
  const get = options.fetch ?? globalThis.fetch;
  const url = readModelUri(uri);
  const name = basename(url.pathname);
  const path = join(folder, name);
  const there = listModels(folder).find((file) => file.name === name);
  if (there !== undefined) return { ...there, checked: true };

  const { bytes, published } = await describeFile(get, url, signal);
  if (!(await agree(bytes))) return null;

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = path + PART;
  const done = existsSync(part) ? statSync(part).size : 0;
  if (bytes === null || done < bytes) {
    const headers = done > 0 ? { range: `bytes=${done}-` } : {};
    const response = await ask(get, url, { headers, ...(signal && { signal }) });
    await save(response, part, response.status === 206 ? done : 0, (now) => onProgress(now, bytes));
  }
  const saved = statSync(part).size;
  if (bytes !== null && saved !== bytes) {
    throw new NorwireError(
      'model',
      `Only ${saved} of the ${bytes} bytes of ${name} came. Run it again: it goes on from there.`,
    );
  }
  if (published !== null && (await digestFile(part)) !== published) {
    rmSync(part);
    throw new NorwireError(
      'model',
      `${name} came damaged (its checksum is wrong) and was removed. Run it again.`,
    );
  }
  renameSync(part, path);
  return { name, path, bytes: saved, checked: published !== null };
}

function readModelUri(uri: string): URL {
  const [, repository, file] = /^hf:([^/]+\/[^/]+)\/(.+\.gguf)$/.exec(uri) ?? [];
  const address =
    repository === undefined ? uri : `https://huggingface.co/${repository}/resolve/main/${file}`;
  if (URL.canParse(address)) {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol) && url.pathname.endsWith('.gguf')) return url;
  }
  throw new NorwireError(
    'settings',
    `"${uri}" names no model file. Give hf:USER/REPO/FILE.gguf or an https address that ends in .gguf.`,
  );
}

/** Size and SHA-256. Hugging Face tells both of what it redirects to, and the place it redirects to does not. */
async function describeFile(
  get: typeof globalThis.fetch,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: number | null; readonly published: string | null }> {
  const init = { method: 'HEAD', headers: { 'accept-encoding': 'identity' }, ...(signal && { signal }) };
  const first = await ask(get, url, { ...init, redirect: 'manual' });
  const linked = first.headers.get('x-linked-size');
  const last = first.ok || linked !== null ? first : await ask(get, url, init);
  const size = linked ?? last.headers.get('content-length');
  const published = /^"?([0-9a-f]{64})"?$/.exec(first.headers.get('x-linked-etag') ?? '')?.[1] ?? null;
  return { bytes: size === null ? null : Number(size), published };
}

async function ask(get: typeof globalThis.fetch, url: URL, init: RequestInit): Promise<Response> {
  const response = await get(url, init).catch((error: unknown) => {
    init.signal?.throwIfAborted();
    throw new NorwireError('model', `${url.host} cannot be reached. Run it again: it goes on from there.`, {
      cause: error,
    });
  });
  const redirected = init.redirect === 'manual' && response.status >= 300 && response.status < 400;
  if (response.ok || redirected) return response;
  throw new NorwireError(
    'model',
    `${url.host} has no ${basename(url.pathname)} (${response.status}). Check its name.`,
  );
}

async function save(response: Response, part: string, from: number, onProgress: (done: number) => void) {
  const file = await open(part, from === 0 ? 'w' : 'a', 0o600);
  let done = from;
  try {
    for await (const piece of response.body ?? []) {
      await file.write(piece);
      done += piece.byteLength;
      onProgress(done);
    }
    await file.sync();
  } catch (error) {
    throw new NorwireError('model', 'The download broke off. Run it again: it goes on from there.', {
      cause: error,
    });
  } finally {
    await file.close();
  }
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
