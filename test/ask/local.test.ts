import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localModel } from '../../src/ask/local/local.ts';
import type { Engine } from '../../src/ask/local/local-engine.ts';
import { findModelFile, listModels, pullModel } from '../../src/ask/local/local-files.ts';
import { writeTinyModel } from '../support/tiny-gguf.ts';
import { FERRY, makeRequest } from './requests.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'norwire-models-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fakeEngine(changes: Partial<Engine> = {}): Engine {
  const written = { text: FERRY, cutOff: false, input: 50, output: 20 };
  const countTokens = (text: string) => Math.ceil(text.length / 3);
  return {
    contextSize: 2_000,
    countTokens,
    complete: async () => written,
    close: async () => {},
    ...changes,
  };
}

describe('a model inside the process', () => {
  it('says exactly how to get the package where it is missing', async () => {
    const file = join(folder, 'tiny.gguf');
    writeFileSync(file, writeTinyModel());
    await expect(localModel({ file }).model(makeRequest())).rejects.toMatchObject({
      code: 'settings',
      message:
        'The local engine needs the package node-llama-cpp. Install it in this folder with: npm install node-llama-cpp@3.21.1',
    });
  });

  it('says exactly how to get a file where it is missing', async () => {
    await expect(localModel({ file: 'none.gguf' }).model(makeRequest())).rejects.toThrow(
      'There is no model file none.gguf. Give the path of a .gguf file with --model, or get one with: norwire model pull',
    );
  });

  it('loads once, answers one request after the other, and gives text, tokens and the file’s name', async () => {
    let loaded = 0;
    let underWay = 0;
    let most = 0;
    const complete: Engine['complete'] = async ({ maxTokens }) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return { text: FERRY, cutOff: maxTokens < 10, input: 50, output: 20 };
    };
    const load = async () => {
      loaded += 1;
      return fakeEngine({ complete });
    };
    const { model } = localModel({ file: '/models/norsk.gguf', load });
    const answers = await Promise.all([model(makeRequest()), model(makeRequest({ maxOutputTokens: 5 }))]);
    expect([loaded, most]).toEqual([1, 1]);
    expect(answers[0]).toEqual({
      text: FERRY,
      finish: 'stop',
      refusal: null,
      model: 'norsk.gguf',
      usage: { input: 50, cached: 0, output: 20 },
      origin: 'live',
    });
    expect(answers[1]?.finish).toBe('length');
  });

  it('refuses what is longer than it can take, and goes on with the next', async () => {
    const { model } = localModel({ file: 'a.gguf', load: async () => fakeEngine() });
    const long = makeRequest({ messages: [{ role: 'user', content: 'Ferja er innstilt. '.repeat(400) }] });
    await expect(model(long)).rejects.toThrow(
      /^This is longer than a\.gguf can take at once \(2000 tokens\)/,
    );
    expect((await model(makeRequest())).text).toBe(FERRY);
  });
});

describe('model files', () => {
  const weights = writeTinyModel();
  const digest = createHash('sha256').update(weights).digest('hex');
  let server: Server;
  let asked: string[];
  let published: string;
  let breakAfter: number | null;

  beforeEach(async () => {
    asked = [];
    published = `"${digest}"`;
    breakAfter = null;
    server = createServer((request, response) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      asked.push(`${request.method} ${from}`);
      if (request.url === '/hub/tiny.gguf') {
        const linked = {
          'x-linked-size': weights.length,
          'x-linked-etag': published,
          location: '/tiny.gguf',
        };
        return void response.writeHead(302, linked).end();
      }
      if (request.url !== '/tiny.gguf') return void response.writeHead(404).end();
      const headers = { 'content-length': weights.length - from };
      response.writeHead(from > 0 ? 206 : 200, headers);
      if (request.method === 'HEAD') return void response.end();
      if (breakAfter === null) return void response.end(weights.subarray(from));
      response.write(weights.subarray(from, from + breakAfter), () => response.socket?.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => server.close());

  const pull = (agree = true, file = 'hub/tiny.gguf') => {
    const { port } = server.address() as AddressInfo;
    const sizes: (number | null)[] = [];
    const uri = `http://127.0.0.1:${port}/${file}`;
    const done = pullModel({ folder, uri, agree: async (bytes) => sizes.push(bytes) > 0 && agree });
    return { done, sizes };
  };

  it('are downloaded after a word on their size, checked and listed', async () => {
    const { done, sizes } = pull();
    expect(await done).toEqual({
      name: 'tiny.gguf',
      path: join(folder, 'tiny.gguf'),
      bytes: weights.length,
      checked: true,
    });
    expect(sizes).toEqual([weights.length]);
    expect(readFileSync(join(folder, 'tiny.gguf')).equals(weights)).toBe(true);
    expect(listModels(folder)).toEqual([
      { name: 'tiny.gguf', path: join(folder, 'tiny.gguf'), bytes: weights.length },
    ]);
    expect(findModelFile(undefined, folder)).toBe(join(folder, 'tiny.gguf'));
    expect(findModelFile('tiny.gguf', folder)).toBe(join(folder, 'tiny.gguf'));
  });

  it('are not downloaded where the person does not agree', async () => {
    expect(await pull(false).done).toBeNull();
    expect(asked).toEqual(['HEAD 0']);
  });

  it('are not taken for whole where a download broke off', async () => {
    breakAfter = 100_000;
    await expect(pull().done).rejects.toThrow('The download broke off. Run it again: it goes on from there.');
    expect(listModels(folder)).toEqual([]);
  });

  it('go on from where a download broke off', async () => {
    writeFileSync(join(folder, 'tiny.gguf.part'), weights.subarray(0, 100_000));
    expect(await pull().done).toMatchObject({ checked: true });
    expect(asked.at(-1)).toBe('GET 100000');
    expect(readFileSync(join(folder, 'tiny.gguf')).equals(weights)).toBe(true);
  });

  it('are removed where they came damaged', async () => {
    published = `"${'0'.repeat(64)}"`;
    await expect(pull().done).rejects.toThrow(/came damaged \(its checksum is wrong\) and was removed/);
    expect(listModels(folder)).toEqual([]);
  });

  it('come without a check where none is published, and say so', async () => {
    expect(await pull(true, 'tiny.gguf').done).toMatchObject({ checked: false });
  });

  it('that are not there end in a sentence', async () => {
    await expect(pull(true, 'none.gguf').done).rejects.toThrow(
      /has no none\.gguf \(404\)\. Check its name\./,
    );
    expect(() => findModelFile(undefined, folder)).toThrow('Get one with: norwire model pull');
    await expect(pullModel({ folder, uri: 'gemma', agree: async () => true })).rejects.toThrow(
      '"gemma" names no model file. Give hf:USER/REPO/FILE.gguf or an https address that ends in .gguf.',
    );
  });
});
