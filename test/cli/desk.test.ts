import { describe, expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';

const desk = (flags: readonly string[], env: Record<string, string> = {}) =>
  norwire(
    ['desk', '--out', temporaryFolder(), '--engine', 'recorded', '--no-open', '--port', '0', ...flags],
    { env },
  );

describe('norwire desk is not opened', () => {
  it.each([
    [
      'under another host name without a token',
      ['--allowed-host', 'desk.example.org'],
      {},
      'needs NORWIRE_DESK_TOKENS: under that name only programs with a token are let in. Set it to name:token.',
    ],
    [
      'with a token that could be guessed',
      [],
      { NORWIRE_DESK_TOKENS: 'cms:short' },
      'fewer than 20 characters',
    ],
    [
      'with a webhook that nobody could verify',
      ['--webhook', 'https://cms.example/hook'],
      {},
      'NORWIRE_WEBHOOK_SECRET',
    ],
    [
      'with a webhook in the clear',
      ['--webhook', 'http://cms.example/hook'],
      { NORWIRE_WEBHOOK_SECRET: 'a-secret-of-enough-letters' },
      'https',
    ],
    [
      'with a push secret that could be guessed',
      [],
      { NORWIRE_PUSH_SECRET: 'short' },
      'fewer than 16 characters',
    ],
    ['for briefs alone', ['--brief-only'], {}, '--brief-only'],
    ['on a port that is none', ['--port', '70000'], {}, '65535'],
    ['in a folder that is not there', ['no-such-folder'], {}, 'no-such-folder'],
  ] as const)('%s', async (_, flags, env, words) => {
    const { code, stderr } = await desk([...flags], env);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    for (const secret of Object.values(env)) expect(stderr).not.toContain(`:${secret}`);
  });
});
