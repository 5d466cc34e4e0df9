import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReply } from '../../src/ask/loop/read-reply.ts';
import { answerWith } from '../support/fake-model.ts';

const shape = z.object({ text: z.string() });
const read = (text: string) => readReply(answerWith(text), shape);

describe('a whole object is taken out of what stands round it', () => {
  it.each([
    ['JSON alone', '{"text": "Fergen"}'],
    ['a fence', '```json\n{"text": "Fergen"}\n```'],
    ['a fence and words round it', 'Here it is:\n```\n{"text": "Fergen"}\n```\nLet me know.'],
    ['thinking before it', '<think>{"text": "no"}</think>\n{"text": "Fergen"}'],
    ['thinking that the server opened', 'They want {parts}.\n</think>\n\n{"text": "Fergen"}'],
    ['words before it', 'Here is the JSON: {"text": "Fergen"}'],
    ['words after it', '{"text": "Fergen"}\n\nNote: {names} were kept.'],
    ['a key too many', '{"text": "Fergen", "notes": "none"}'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ reply: { text: 'Fergen' } });
  });

  it('keeps braces, quotation marks and tags that stand in the text', () => {
    const text = 'Siden viste “}” og "{" og <think>tull</think>.';
    expect(read(`${JSON.stringify({ text })} og mer`)).toEqual({ reply: { text } });
  });

  it('takes no part of an object that is cut off', () => {
    expect(read('{"parts": {"text": "Fergen"}')).toMatchObject({ misfit: { kind: 'not JSON' } });
  });
});
