import type { Model, ModelAnswer, ModelRequest } from '../../src/ask/model.ts';

export interface FakeModel {
  readonly model: Model;
  /** What was asked, in order. */
  readonly asked: ModelRequest[];
}

type Reply = unknown | ((request: ModelRequest) => unknown);

/** A model that gives these replies in order (or what a function makes of each request) and remembers what it was asked. */
export function fakeModel(replies: readonly Reply[] | ((request: ModelRequest) => unknown)): FakeModel {
  const asked: ModelRequest[] = [];
  const model: Model = async (request) => {
    const reply = typeof replies === 'function' ? replies : replies[asked.length];
    asked.push(request);
    if (reply === undefined)
      throw new Error(`The fake has no answer to request ${asked.length} (${request.task}).`);
    return answerWith(typeof reply === 'function' ? reply(request) : reply);
  };
  return { model, asked };
}

/** A reply as a model's answer; an answer given whole stays as it is. */
export function answerWith(reply: unknown): ModelAnswer {
  if (typeof reply === 'object' && reply !== null && 'finish' in reply) return reply as ModelAnswer;
  return {
    text: typeof reply === 'string' ? reply : JSON.stringify(reply),
    finish: 'stop',
    refusal: null,
    model: 'fake-1',
    usage: { input: 1_000, cached: 0, output: 500 },
    origin: 'live',
  };
}
