import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/ask/kept/store.ts';
import { storedModel } from '../../src/ask/kept/stored-model.ts';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { createRedactor, quoteProvider } from '../../src/redact.ts';
import { createFakeClock } from '../support/clock.ts';
import { collect } from '../support/collect.ts';
import { completion, type Fault, type Reply, startServer } from '../support/server.ts';
import { makeRequest } from './requests.ts';

const KEY = 'sk-proj-Zq8_hemmelig/nøkkel+='.replace('ø', 'o');

describe('the key', () => {
  it.each<[string, (key: string) => Reply | Fault]>([
    [
      'in the message of a 401',
      (key) => ({ status: 401, body: { error: { message: `Incorrect API key: ${key}.` } } }),
    ],
    [
      'in the code and the parameter',
      (key) => ({ status: 400, body: { error: { message: 'no', code: key, param: key } } }),
    ],
    ['in a page', (key) => ({ status: 500, body: `<title>Header was Bearer ${key}</title>` })],
    ['percent-encoded', (key) => ({ status: 404, body: `no /x?key=${encodeURIComponent(key)}` })],
    ['in base64', (key) => ({ status: 400, body: { detail: Buffer.from(key).toString('base64') } })],
    ['in a redirect', (key) => ({ status: 302, headers: { location: `https://x.example/?k=${key}` } })],
    [
      'with a terminal code in the middle',
      (key) => ({ status: 400, body: `${key.slice(0, 9)}\u001b[1m${key.slice(9)}` }),
    ],
    ['where the message is cut', (key) => ({ status: 400, body: `${'x'.repeat(290)} ${key}` })],
    ['in an error that comes as 200', (key) => ({ body: { error: { message: key, code: 400 } } })],
    [
      'before the connection breaks',
      (key) => (response) => {
        response.writeHead(200, { 'x-echo': key, 'content-length': 999 });
        response.write(key, () => response.socket?.destroy());
      },
    ],
  ])('is in no message and no cause when the server sends it back %s', async (_where, reply) => {
    const server = await startServer({ guard: () => reply(KEY) });
    const notices: string[] = [];
    const model = openaiModel({
      model: 'm',
      baseURL: server.baseURL,
      apiKey: KEY,
      clock: createFakeClock(),
      onNotice: (sentence) => notices.push(sentence),
    });
    const error: unknown = await model(makeRequest()).catch((reason: unknown) => reason);
    await server.close();
    expect(error).toBeInstanceOf(Error);
    const everything = `${inspect(error, { depth: 20, showHidden: true })} ${notices.join(' ')}`;
    expect(everything).not.toContain(KEY);
    expect(everything).not.toContain(KEY.slice(9));
    expect(everything).not.toContain(Buffer.from(KEY).toString('base64'));
  });

  it('is neither in an answer nor in the store when the model writes it', async () => {
    const body = completion(`{"parts":["${KEY}"]}`, {}, { model: `model ${KEY}` });
    const server = await startServer({ faults: [{ body }] });
    const store = openStore({ file: ':memory:' });
    const model = openaiModel({ model: 'm', baseURL: server.baseURL, apiKey: KEY });
    const answer = await storedModel(model, store, { server: server.baseURL, model: 'm' })(makeRequest());
    await server.close();
    expect(answer.text).toBe('{"parts":["[key]"]}');
    expect(JSON.stringify([answer, ...(await collect(store.exportLines()))])).not.toContain(KEY);
  });

  it.each([
    ['a line break in it', 'sk-one\ntwo'],
    ['a letter no header carries', 'sk-nøkkel'],
    ['a blank in it', 'sk-one two'],
  ])('is refused, without being shown, with %s', (_what, apiKey) => {
    const make = () => openaiModel({ model: 'm', baseURL: 'http://localhost:1', apiKey });
    expect(make).toThrow(
      'OPENAI_API_KEY holds a blank, a line break or a letter that no key has. Copy the key again.',
    );
  });
});

describe('what a provider says', () => {
  it('comes in one line, without terminal codes, and not too long', () => {
    const redact = createRedactor([]);
    const said = '\u001b]0;title\u0007\u001b[31mNo\u001b[0m\r\n\tGPU\u202e left\u0000 \u009b2J';
    expect(quoteProvider(said, redact)).toBe('No GPU left 2J');
    expect(quoteProvider('å'.repeat(400), redact)).toBe(`${'å'.repeat(300)} …`);
  });

  it('hides keys of any provider that stand in it', () => {
    const said =
      'Incorrect API key provided: sk-abcdef********wxyz. Authorization: Bearer abc.def.ghi was sent.';
    expect(quoteProvider(said, createRedactor([]))).toBe(
      'Incorrect API key provided: [key] Authorization: [key] was sent.',
    );
  });

  it('never holds a control character or the key, whatever it is', () => {
    const redact = createRedactor([KEY]);
    const noise = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant(KEY), fc.constant('\u001b[2J')),
    );
    fc.assert(
      fc.property(noise, (pieces) => {
        const line = quoteProvider(pieces.join(''), redact);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line).not.toContain(KEY);
      }),
      { seed: 5 },
    );
  });
});
