import { describe, expect, it } from 'vitest';
import { type Reply, startServer } from '../support/server.ts';
import { ask, error } from './faults.ts';

const refusal = (status: number, message: string, code = ''): Reply => ({
  status,
  body: error(message, { code }),
});

describe('whether every other story would fare the same', () => {
  it.each([
    ['a key that is not accepted', refusal(401, 'Incorrect API key'), true],
    ['no credit left', refusal(429, 'You exceeded your quota', 'insufficient_quota'), true],
    ['payment required', refusal(402, 'Add credits'), true],
    ['a model that is not served', refusal(404, 'The model does not exist', 'model_not_found'), true],
    ['no such address', refusal(404, 'Not found'), true],
    ['a page in place of an answer', { body: '<!doctype html><title>Log in</title>' }, true],
    ['a story that is too long', refusal(400, 'too long', 'context_length_exceeded'), false],
    ['a story that a filter stops', refusal(403, 'Your input was flagged'), false],
    ['a request that is not accepted', refusal(400, 'Bad request'), false],
    ['a server that fails', refusal(500, 'Internal error'), false],
  ] as const)('%s', async (_, reply, all) => {
    expect(await ask([], { retries: 0 }, reply)).toMatchObject({ endsRun: all });
  });

  it('a server that is not there', async () => {
    const server = await startServer();
    await server.close();
    expect(await ask([], { baseURL: server.baseURL })).toMatchObject({ endsRun: true });
  });
});
