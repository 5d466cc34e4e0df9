import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../../src/ask/loop/ask.ts';
import { eachThatFits } from '../../src/ask/loop/each-that-fits.ts';
import { readReply } from '../../src/ask/loop/read-reply.ts';
import { readEnvelope } from '../../src/ask/server/envelope.ts';
import { fakeModel } from '../support/fake-model.ts';
import { choice } from './faults.ts';
import { makeAnswer, makeRequest } from './requests.ts';

const shape = z.object({ parts: eachThatFits(z.object({ id: z.string(), text: z.string() })) });
const reply = { parts: [{ id: 'p1', text: 'The ferry “Vågen” is cancelled {today}.' }] };
const json = JSON.stringify(reply);
const read = (text: string, changes = {}) => readReply(makeAnswer({ text, ...changes }), shape);

describe('whole JSON counts, wherever it stands and whatever is said of its end', () => {
  it.each([
    ['with finish_reason length', json, { finish: 'length' }],
    ['with finish_reason content_filter', json, { finish: 'filter' }],
    ['beside a refusal', json, { refusal: 'None needed' }],
    ['after <think>', `<think>Is {"parts": []} right? {no}</think>\n${json}`, {}],
    ['after thinking whose start the server kept', `So {"parts": …}.</think>${json}`, {}],
    ['in a fence', `Here it is:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`, {}],
    ['after words with braces', `I mark {quotes} and "dash {". ${json} Done {really}.`, {}],
    ['after a form that was shown', `Form: {"parts": "…"}. Answer: ${json}`, {}],
    ['as the last of two drafts', `{"parts":[{"id":"p1","text":"Draft"}]}\nBetter:\n${json}`, {}],
    [
      'at the end of the thoughts, where nothing else was written',
      '',
      { thought: `The part is short. ${json}` },
    ],
    ['behind a mark of byte order', `\ufeff${json}\u200b`, {}],
    ['in a fence of tildes', `~~~json\n${json}\n~~~`, {}],
    [
      'in the channels of an open model',
      `<|channel|>analysis<|message|>Hm {a}.<|end|><|channel|>final<|message|>${json}<|end|>`,
      {},
    ],
    ['before the end of a template', `${json}</s>`, {}],
    ['in a string', JSON.stringify(json), {}],
    ['in a list', `[${json}]`, {}],
    ['with a comma behind the last entry', json.replace('}]}', '},],}'), {}],
    ['with comments', json.replace('{"parts"', '{ // the story\n/* all */ "parts"'), {}],
    ['with words of Python', json.replace('}]}', '}],"brief":None,"said":False}'), {}],
    ['in a fence at the end of the thoughts', ' ', { thought: `Hm {a}.\n\`\`\`json\n${json}\n\`\`\`\n` }],
  ])('%s', (_where, text, changes) => expect(read(text, changes)).toEqual({ reply }));

  it.each([
    [
      'a draft in the middle of the thoughts',
      '',
      { thought: `Perhaps ${json}, but no:` },
      'not JSON',
      /reasoning_content/,
    ],
    [
      'thoughts that were cut off',
      '',
      { thought: 'The ferry', finish: 'length' },
      'cut off',
      /while the model was thinking/,
    ],
    ['JSON that was cut off', json.slice(0, -3), { finish: 'length' }, 'cut off', /output limit/],
    ['nothing', '', {}, 'not JSON', /it is empty\.$/],
    ['a refusal', '', { refusal: 'I cannot.' }, 'refused', /I cannot/],
    ['a short refusal in true JSON', '{"refusal":"I cannot help."}', {}, 'refused', /I cannot help\.$/],
    ['a filter after half a sentence', '{"parts":[{"id"', { finish: 'filter' }, 'refused', /content filter/],
    ['a refusal in words', 'Sorry, I cannot.', {}, 'not JSON', /./],
    ['another shape', '{"deler":[]}', {}, 'not JSON', /./],
  ])('near miss: %s', (_what, text, changes, kind, message) => {
    const reading = read(text, changes);
    if (text.includes('deler')) return expect(reading).toEqual({ reply: { parts: [] } });
    expect(reading).toMatchObject({ misfit: { kind, message: expect.stringMatching(message) } });
  });
});

describe('JSON is mended without a word of it changed', () => {
  const strict = z.object({ parts: z.array(z.object({ id: z.string(), text: z.string() })) });
  const readStrictly = (text: string) => readReply(makeAnswer({ text }), strict);
  it.each([
    ['wrapped in a field', JSON.stringify({ response: reply })],
    ['wrapped in a field, as text', JSON.stringify({ answer: json })],
  ])('where it is %s', (_how, text) => expect(readStrictly(text)).toEqual({ reply }));

  it('where a string holds a raw line break, a comma before a bracket and //', () => {
    const words = 'See http://nes.example, [1,] {2,}\n/* and */ None.';
    const raw = `{"parts":[{"id":"p1","text":"${words}"},]}`;
    expect(readStrictly(raw)).toEqual({ reply: { parts: [{ id: 'p1', text: words }] } });
  });

  it('where the parts are given by their ids', () => {
    const text = JSON.stringify({ parts: { p1: 'One.', p2: { text: 'Two.' }, p3: null } });
    expect(read(text)).toEqual({
      reply: {
        parts: [
          { id: 'p1', text: 'One.' },
          { id: 'p2', text: 'Two.' },
        ],
      },
    });
  });

  it.each([
    ['what was cut off', json.slice(0, -2)],
    ['what has two fields', JSON.stringify({ response: reply, draft: reply })],
    ['a list in a field', JSON.stringify({ response: reply.parts })],
  ])('and %s is not', (_what, text) => expect(readStrictly(text)).toHaveProperty('misfit'));
});

describe('an envelope', () => {
  const body = (message: object, rest: object = {}) => JSON.stringify({ ...choice(message), ...rest });
  const text = (raw: string) => {
    const envelope = readEnvelope(raw);
    return envelope.kind === 'answer'
      ? envelope.answer.text || `thought ${envelope.answer.thought}`
      : envelope.kind;
  };
  it.each([
    [
      'pieces with thinking among them',
      body({
        content: [
          { type: 'thinking', thinking: [{ text: 'hm' }] },
          { type: 'text', text: json },
        ],
      }),
    ],
    ['pieces as strings, null among them', body({ content: [json.slice(0, 9), null, json.slice(9)] })],
    ['content that is the JSON itself', body({ content: reply })],
    [
      'the arguments of a tool',
      body({ content: null, tool_calls: [null, { function: { name: 'reply', arguments: json } }] }),
    ],
    ['the arguments of a function, as JSON', body({ content: '', function_call: { arguments: reply } })],
    ['the second choice, after null', JSON.stringify({ choices: [null, { message: { content: json } }] })],
    [
      'the second choice, after an empty one',
      JSON.stringify({ choices: [{ message: { content: '' } }, { message: { content: json } }] }),
    ],
    ['the text of an older protocol', JSON.stringify({ choices: [{ text: json }] })],
    ['a message that is the text', JSON.stringify({ choices: [{ message: json }] })],
    ['one piece in place of a list', body({ content: { type: 'text', text: json } })],
    [
      'a stream that nobody asked for',
      `data: ${JSON.stringify({ choices: [{ delta: { role: 'assistant', content: json.slice(0, 20) } }] })}\n\ndata: ${JSON.stringify({ choices: [{ delta: { content: json.slice(20) }, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
    ],
    ['content beside thoughts', body({ content: json, reasoning_content: 'hm' })],
  ])('gives the answer out of %s', (_where, raw) => expect(text(raw)).toBe(json));

  it.each([
    [
      'thoughts, where there is no content',
      body({ content: null, reasoning_content: json }),
      `thought ${json}`,
    ],
    ['thoughts of OpenRouter', body({ content: '', reasoning: 'hm' }), 'thought hm'],
    ['no choices', '{"choices": []}', 'no choices'],
    ['choices that are null', '{"choices": null}', 'no choices'],
    ['a choice that is null', '{"choices": [null]}', 'no choices'],
    ['an error beside empty choices', '{"choices": [], "error": {"message": "no"}}', 'error'],
    [
      'a stream that broke off',
      `data: ${JSON.stringify({ choices: [{ delta: { content: json } }] })}\n\n`,
      'broken',
    ],
    ['an error in a stream', 'data: {"error": {"message": "no"}}\n\n', 'error'],
    ['JSON that broke off', '{"choices": [{"mess', 'broken'],
  ])('gives %s as such', (_what, raw, expected) => expect(text(raw)).toBe(expected));
});

describe('one piece that is wrong costs only itself', () => {
  const part = (id: string, words: unknown) => ({ id, text: words });
  it.each([
    ['null', [part('p1', 'One.'), part('p2', null), part('p3', 'Three.')], ['p1', 'p3']],
    ['no object', [null, 'p2', part('p1', 'One.'), part('p3', 'Three.')], ['p1', 'p3']],
    ['without an id', [part('p1', 'One.'), { text: 'Two.' }, part('p3', 'Three.')], ['p1', 'p3']],
    [
      'given twice alike',
      [part('p1', 'One.'), part('p2', 'Two.'), part('p2', 'Two.'), part('p3', 'Three.')],
      ['p1', 'p2', 'p3'],
    ],
    [
      'given twice, once empty',
      [part('p1', 'One.'), part('p2', null), part('p2', 'Two.'), part('p3', 'Three.')],
      ['p1', 'p2', 'p3'],
    ],
    [
      'given twice in different words',
      [part('p1', 'One.'), part('p2', 'Two.'), part('p2', 'To.'), part('p3', 'Three.')],
      ['p1', 'p3'],
    ],
    [
      'too many',
      [part('p1', 'One.'), part('p2', 'Two.'), part('p3', 'Three.'), part('p9', 'Nine.')],
      ['p1', 'p2', 'p3'],
    ],
  ])('%s', async (_what, parts, kept) => {
    const { model } = fakeModel([{ parts }, { parts: [] }]);
    const answered = await ask(
      {
        request: makeRequest(),
        shape,
        wanted: ['p1', 'p2', 'p3'],
        readPieces: (read) => read.parts.map(({ id, text: value }) => ({ id, value })),
        sayAgain: () => ({ words: 'again', material: '' }),
      },
      model,
    );
    const has = ['p1', 'p2', 'p3'].filter((id) => answered.pieces.has(id));
    expect(has).toEqual(kept);
  });
});
