import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConnection } from '../../src/cli/setup/connection.ts';
import type { World } from '../../src/cli/world.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'norwire-connection-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** The connection that an environment and a `.env` in the folder come to. */
function connect(env: World['env'], file: string) {
  writeFileSync(join(cwd, '.env'), file);
  return readConnection({}, { env, cwd, stderr: { write: () => {} } } as unknown as World);
}

describe('key and server as people write them down', () => {
  it('sees the first line of a .env that an editor saved with a byte order mark', async () => {
    const found = await connect({}, '\ufeffOPENAI_API_KEY=k1\r\nOPENAI_BASE_URL=http://localhost:1/v1\r\n');
    expect(found).toMatchObject({ key: 'k1', server: 'http://localhost:1/v1' });
  });

  it('takes a key without the line end it was read with', async () => {
    expect(await connect({ OPENAI_API_KEY: 'k1\n' }, '')).toMatchObject({ key: 'k1' });
  });

  it('takes a blank key for none', async () => {
    const file = 'OPENAI_API_KEY=k2\nOPENAI_BASE_URL=http://localhost:1/v1';
    expect(await connect({ OPENAI_API_KEY: ' ' }, file)).toMatchObject({
      key: 'k2',
      server: 'http://localhost:1/v1',
    });
  });

  it('never sends a key of the environment to an address of the folder', async () => {
    const found = await connect({ OPENAI_API_KEY: 'k1' }, 'OPENAI_BASE_URL=http://localhost:1/v1');
    expect(found).toMatchObject({ key: 'k1', server: 'https://api.openai.com/v1' });
  });
});
