import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/redact.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { type Reply, startServer } from '../support/server.ts';

const KEY = 'q7Hemmelig0Verdi9xyz';
const error = (message: string): Reply => ({ status: 400, body: { error: { message } } });
const answer = (message: object): Reply => ({ body: { choices: [{ message, finish_reason: 'stop' }] } });

describe('a key that a server echoes stands in nothing that is printed, reported or kept', () => {
  it.each<[string, (key: string) => Reply]>([
    ['as a header', (key) => error(`bad request: Authorization: Bearer ${key}`)],
    [
      'as its code and parameter',
      (key) => ({ status: 400, body: { error: { message: 'x', param: key, code: key } } }),
    ],
    ['percent-encoded', (key) => error(encodeURIComponent(key))],
    ['as user and password in base 64', (key) => error(Buffer.from(`user:${key}`).toString('base64'))],
    ['in base 64 for addresses', (key) => error(Buffer.from(`Bearer ${key}`).toString('base64url'))],
    ['in hexadecimal digits', (key) => error(Buffer.from(key).toString('hex'))],
    ['in capitals', (key) => error(key.toUpperCase())],
    ['in a redirect', (key) => ({ status: 307, headers: { location: `http://x.example/?token=${key}` } })],
    ['in a path', (key) => ({ status: 302, headers: { location: `/login/${key}` } })],
    ['as a refusal', (key) => answer({ content: null, refusal: `no ${key}` })],
    ['as the model', (key) => ({ body: { model: key, choices: [{ message: { content: '{}' } }] } })],
    ['in place of JSON', (key) => answer({ content: `Your key is ${key}` })],
    [
      'in the English',
      (key) =>
        answer({
          content: JSON.stringify({
            parts: [
              { id: 'headline', text: key },
              { id: 'p1', text: key },
            ],
          }),
        }),
    ],
  ])('%s', async (_how, reply) => {
    const server = await startServer({
      guard: ({ headers }) => reply((headers.authorization ?? '').replace(/^Bearer /, '')),
    });
    const [home, cwd] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(cwd, 'inn'));
    writeFileSync(join(cwd, 'inn/a.txt'), 'Kaia stenger\n\nKommunen stenger kaia på Nes fra mandag.');
    const env = {
      NORWIRE_HOME: home,
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: server.baseURL,
      NORWIRE_MODEL: 'm',
    };
    let seen = '';
    try {
      for (const argv of [
        ['doctor', '--ask'],
        ['translate', 'inn/a.txt'],
        ['batch', 'inn', '--out', 'ut', '--json'],
      ]) {
        const { stdout, stderr } = await norwire(argv, { env, cwd });
        seen += stdout + stderr;
      }
    } finally {
      await server.close();
    }
    for (const folder of [home, cwd])
      for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }))
        if (entry.isFile()) seen += readFileSync(join(entry.parentPath, entry.name), 'latin1');
    for (const spelling of [KEY, KEY.toUpperCase(), Buffer.from(KEY).toString('hex')])
      expect(seen).not.toContain(spelling);
    expect(seen).not.toContain(Buffer.from(`user:${KEY}`).toString('base64'));
  });
});

describe('what is no key is left', () => {
  it.each([
    ['a word that the key is in other letters', 'ollama', 'Ollama is busy.'],
    ['half of it', KEY, 'q7Hemmelig is no user.'],
    ['other base 64', KEY, Buffer.from('user:password').toString('base64')],
  ])('%s', (_what, key, text) => expect(createRedactor([key])(text)).toBe(text));
});
