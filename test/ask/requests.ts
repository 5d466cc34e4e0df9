import type { ModelAnswer, ModelRequest } from '../../src/ask/model.ts';

/** A small request about one Norwegian part. */
export function makeRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    task: 'translate',
    messages: [
      { role: 'system', content: 'You translate Norwegian wire stories into English. Answer in JSON.' },
      { role: 'user', content: '<p1>Ferja mellom Hareid og Sulesund er innstilt tirsdag.</p1>' },
    ],
    schema: {
      name: 'translate',
      schema: {
        type: 'object',
        properties: { parts: { type: 'array', items: { type: 'string' } } },
        required: ['parts'],
        additionalProperties: false,
      },
    },
    maxOutputTokens: 400,
    material: '<p1>Ferja mellom Hareid og Sulesund er innstilt tirsdag.</p1>',
    ...changes,
  };
}

export const FERRY = JSON.stringify({
  parts: ['The ferry between Hareid and Sulesund is cancelled on Tuesday.'],
});

export function makeAnswer(changes: Partial<ModelAnswer> = {}): ModelAnswer {
  return {
    text: FERRY,
    finish: 'stop',
    refusal: null,
    model: 'test-model-2026-01-01',
    usage: { input: 120, cached: 0, output: 20 },
    origin: 'live',
    ...changes,
  };
}
