import { describe, expect, it } from 'vitest';
import { startServer } from '../support/server.ts';
import { ask } from './faults.ts';

describe('a server that cannot be reached', () => {
  it.each([
    [
      'a name that is none',
      'http://norwire.invalid',
      /^(?:There is no server called|No address could be found for) norwire\.invalid \(\w+\), 3 times\. Check/,
    ],
    [
      'a port that no browser opens',
      'http://127.0.0.1:6667',
      /^The port of 127\.0\.0\.1:6667 is none for HTTP\. Check host/,
    ],
  ])('ends in a sentence: %s', async (_fault, baseURL, sentence) => {
    const outcome = await ask([], { baseURL });
    expect(outcome).toMatchObject({ code: 'model', message: expect.stringMatching(sentence), requests: 0 });
  });

  it('ends in a sentence, and soon: a port where nothing is', async () => {
    const server = await startServer();
    await server.close();
    const outcome = await ask([], { baseURL: server.baseURL });
    const { host } = new URL(server.origin);
    expect(outcome).toMatchObject({
      code: 'model',
      message: `Nothing answers at ${host} (ECONNREFUSED), 3 times. Check --base-url, that the server runs, and the network.`,
    });
  });

  it('ends in a sentence: https to a port that speaks http', async () => {
    const server = await startServer();
    const outcome = await ask([], { baseURL: server.baseURL.replace('http:', 'https:') });
    await server.close();
    expect(outcome).toMatchObject({
      code: 'model',
      requests: 0,
      message: expect.stringMatching(/^No secure connection to 127\.0\.0\.1:\d+ could be made \(ERR_SSL_/),
    });
    expect(outcome.message).toContain('should start with http:// or https://');
  });
});
