import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';

const KEY = 'q7Hemmelig0Verdi9xyz';
const story = 'Kaia stenger\n\nKommunen stenger kaia på Nes fra mandag.';

/** All that was printed and all that lies in norwire's folder after it. */
async function everything(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const home = temporaryFolder();
  const { code, stdout, stderr } = await norwire(argv, { env: { NORWIRE_HOME: home, ...env }, input: story });
  const kept = readdirSync(home, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  return [code, stdout, stderr, ...kept].join('\n');
}

describe('a secret in the wrong place is told of and never shown', () => {
  it.each<[string, Record<string, string>]>([
    ['key and server swapped', { OPENAI_API_KEY: 'https://models.example/v1', OPENAI_BASE_URL: KEY }],
    ['a key of a known shape as the server', { OPENAI_BASE_URL: `sk-${KEY}` }],
    ['the same with https:// before it', { OPENAI_BASE_URL: `https://sk-${KEY}/v1` }],
    ['a password in the address', { OPENAI_BASE_URL: `https://anna:${KEY}@models.example/v1` }],
    ['the same with a slip in the scheme', { OPENAI_BASE_URL: `htps://anna:${KEY}@models.example/v1` }],
    ['the same without a colon', { OPENAI_BASE_URL: `https//anna:${KEY}@models.example/v1` }],
    [
      'the same with a slash in the password',
      { OPENAI_BASE_URL: `https://anna:12/${KEY}@models.example/v1` },
    ],
    ['the same with a blank', { OPENAI_BASE_URL: `https://anna: ${KEY}@models.example/v1` }],
    ['the same behind the host', { OPENAI_BASE_URL: `http://127.0.0.1:9/anna:${KEY}@v1` }],
    ['a key in the query', { OPENAI_BASE_URL: `http://127.0.0.1:9/v1?api_key=${KEY}` }],
    ['a key after a hash', { OPENAI_BASE_URL: `http://127.0.0.1:9/v1#${KEY}` }],
    ['the key in the path too', { OPENAI_BASE_URL: `http://127.0.0.1:9/${KEY}/v1`, OPENAI_API_KEY: KEY }],
    ['a key as the engine', { NORWIRE_ENGINE: `sk-${KEY}` }],
  ])('%s', async (_what, env) => {
    for (const argv of [['doctor'], ['translate', '-'], ['doctor', '--ask']]) {
      const seen = await everything(argv, env);
      expect(seen, argv.join(' ')).not.toContain(KEY);
      expect(seen.startsWith('2'), seen).toBe(true);
    }
  });

  it.each([
    ['--base-url', ['doctor', '--base-url', `htp://anna:${KEY}@x/v1`]],
    ['--model', ['doctor', '--model', `sk-${KEY}`]],
    ['an option that there is not', ['translate', `--api-key=sk-${KEY}`]],
    ['a command that there is not', [`sk-${KEY}`]],
  ])('in %s', async (_where, argv) => expect(await everything(argv, {})).not.toContain(KEY));

  it.each([
    [
      'an address as it should be',
      { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' },
      'http://127.0.0.1:11434/v1',
    ],
    [
      'a host whose name begins like a key',
      { OPENAI_BASE_URL: 'http://sky.example/v1' },
      'http://sky.example/v1',
    ],
    ['a key of digits', { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_API_KEY: '123456789' }, 'set'],
  ])('near miss: %s is taken', async (_what, env, shown) => {
    const { code, stdout } = await norwire(['doctor'], { env: { NORWIRE_HOME: temporaryFolder(), ...env } });
    expect(stdout).toContain(shown);
    expect(code).toBe(0);
  });
});
