import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/ask/kept/store.ts';
import { digestRequest, storedModel } from '../../src/ask/kept/stored-model.ts';
import type { Model } from '../../src/ask/model.ts';
import { makeAnswer, makeRequest } from './requests.ts';

const place = { server: 'https://api.example/v1', model: 'test-model' };

function countingModel(answer: () => Promise<ReturnType<typeof makeAnswer>> = async () => makeAnswer()) {
  const counts = { asked: 0 };
  const model: Model = () => {
    counts.asked += 1;
    return answer();
  };
  return { model, counts };
}

describe('a model with a store', () => {
  it('asks once and answers from the store the second time', async () => {
    const { model, counts } = countingModel();
    const stored = storedModel(model, openStore({ file: ':memory:' }), place);
    expect((await stored(makeRequest())).origin).toBe('live');
    expect(await stored(makeRequest())).toEqual(makeAnswer({ origin: 'store' }));
    expect(counts.asked).toBe(1);
  });

  it.each([
    ['another prompt', makeRequest({ messages: [{ role: 'user', content: 'Noe annet' }] }), place],
    ['another schema', makeRequest({ schema: { name: 'translate', schema: { type: 'string' } } }), place],
    ['more room for the reply', makeRequest({ maxOutputTokens: 800 }), place],
    ['another model', makeRequest(), { ...place, model: 'other' }],
    ['another server', makeRequest(), { ...place, server: 'http://localhost:11434/v1' }],
    ['another parameter', makeRequest(), { ...place, parameters: { temperature: 0.7 } }],
  ])('keeps the answers to %s apart', (_what, request, options) => {
    expect(digestRequest(request, options)).not.toBe(digestRequest(makeRequest(), place));
  });

  it('does not mind the order of keys in a schema, nor what the answer is about', () => {
    const schema = { name: 'translate', schema: { required: ['a'], type: 'object', properties: {} } };
    const turned = { name: 'translate', schema: { properties: {}, type: 'object', required: ['a'] } };
    expect(digestRequest(makeRequest({ schema, material: 'x' }), place)).toBe(
      digestRequest(makeRequest({ schema: turned, material: 'y' }), place),
    );
  });

  it('sends the same request at the same time once, and lets only the first count as paid', async () => {
    const { model, counts } = countingModel();
    const stored = storedModel(model, openStore({ file: ':memory:' }), place);
    const answers = await Promise.all([stored(makeRequest()), stored(makeRequest()), stored(makeRequest())]);
    expect(counts.asked).toBe(1);
    expect(answers.map(({ origin }) => origin)).toEqual(['live', 'store', 'store']);
  });

  it('keeps an answer before anybody sees it', async () => {
    const store = openStore({ file: ':memory:' });
    const { model } = countingModel();
    await storedModel(model, store, place)(makeRequest());
    expect(await store.get(digestRequest(makeRequest(), place))).toEqual(makeAnswer());
  });

  it('keeps an answer that does not fit too, but never a failure', async () => {
    const store = openStore({ file: ':memory:' });
    const broken = countingModel(async () => makeAnswer({ text: 'Sorry', finish: 'length' }));
    await storedModel(broken.model, store, place)(makeRequest());
    expect((await store.get(digestRequest(makeRequest(), place)))?.finish).toBe('length');

    const request = makeRequest({ maxOutputTokens: 1 });
    const failing = countingModel(() => Promise.reject(new Error('gone')));
    const stored = storedModel(failing.model, store, place);
    await expect(stored(request)).rejects.toThrow('gone');
    await expect(stored(request)).rejects.toThrow('gone');
    expect([failing.counts.asked, (await store.stats()).answers]).toEqual([2, 1]);
  });

  it('asks anew when told so, once a run, and keeps the new answer', async () => {
    const store = openStore({ file: ':memory:' });
    await storedModel(countingModel().model, store, place)(makeRequest());
    const second = countingModel(async () => makeAnswer({ text: 'anew' }));
    const fresh = storedModel(second.model, store, { ...place, fresh: true });
    expect((await fresh(makeRequest())).text).toBe('anew');
    expect(await fresh(makeRequest())).toMatchObject({ text: 'anew', origin: 'store' });
    expect(second.counts.asked).toBe(1);
  });

  it('gives a paid answer out even where it cannot be kept, and says so', async () => {
    const store = openStore({ file: ':memory:' });
    const notices: string[] = [];
    const full = { ...store, put: () => Promise.reject(new Error('the disk is full')) };
    const stored = storedModel(countingModel().model, full, { ...place, onNotice: (n) => notices.push(n) });
    expect((await stored(makeRequest())).text).toBe(makeAnswer().text);
    expect(notices).toEqual(['the disk is full']);
  });

  it('calls a shared request off only when everybody who wants it has given up', async () => {
    const seen: { signal?: AbortSignal | undefined } = {};
    const model: Model = (_request, signal) => {
      seen.signal = signal;
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    };
    const stored = storedModel(model, openStore({ file: ':memory:' }), place);
    const [one, two] = [new AbortController(), new AbortController()];
    const both = Promise.allSettled([stored(makeRequest(), one.signal), stored(makeRequest(), two.signal)]);
    await vi.waitFor(() => expect(seen.signal).toBeDefined());
    one.abort(new Error('first gone'));
    expect(seen.signal?.aborted).toBe(false);
    two.abort(new Error('both gone'));
    expect(seen.signal?.aborted).toBe(true);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
