import { describe, expect, it } from 'vitest';
import type { ModelAnswer } from '../../src/ask/model.ts';
import { completion } from '../support/server.ts';
import { ask, choice, error } from './faults.ts';
import { FERRY } from './requests.ts';

describe('an answer that is odd', () => {
  it.each<[string, object, Partial<ModelAnswer>]>([
    [
      'text that is no JSON',
      completion('Beklager, her er oversettelsen:'),
      { text: 'Beklager, her er oversettelsen:', finish: 'stop' },
    ],
    ['JSON of the wrong shape', completion({ parts: 'no list' }), { text: '{"parts":"no list"}' }],
    [
      'nothing, because all the room went into thinking',
      choice({ content: null }, 'length'),
      { text: '', finish: 'length' },
    ],
    [
      'text that was cut off',
      choice({ content: '{"parts": ["The fer' }, 'length'),
      { text: '{"parts": ["The fer', finish: 'length' },
    ],
    [
      'text that a filter withheld',
      choice({ content: '' }, 'content_filter'),
      { text: '', finish: 'filter' },
    ],
    [
      'a refusal',
      choice({ content: null, refusal: 'I cannot\u001b[31m help\u0007.' }),
      { text: '', refusal: 'I cannot help .' },
    ],
    [
      'content in pieces',
      choice({
        content: [
          { type: 'text', text: '{"parts"' },
          { type: 'text', text: ':[]}' },
        ],
      }),
      { text: '{"parts":[]}' },
    ],
    ['no finish reason', choice({ content: FERRY }, undefined), { text: FERRY, finish: 'stop' }],
    ['no usage', completion(FERRY, {}, { usage: undefined }), { text: FERRY, usage: null }],
    [
      'a usage of zeros',
      completion(FERRY, {}, { usage: { prompt_tokens: 0, completion_tokens: 0 } }),
      { usage: null },
    ],
    [
      'a usage of nonsense',
      completion(FERRY, {}, { usage: { prompt_tokens: 'many', completion_tokens: -4 } }),
      { usage: null },
    ],
    ['no model name', completion(FERRY, {}, { model: undefined }), { model: 'test-model' }],
  ])('comes back as it is, and is asked for once: %s', async (_oddity, body, expected) => {
    const outcome = await ask([{ body }]);
    expect(outcome).toMatchObject({ answer: expected, requests: 1 });
  });

  it('comes back as withheld where a content filter answers 400', async () => {
    const outcome = await ask([
      { status: 400, body: error('The prompt was filtered', { code: 'content_filter' }) },
    ]);
    expect(outcome).toMatchObject({ answer: { text: '', finish: 'filter', usage: null }, requests: 1 });
  });
});
