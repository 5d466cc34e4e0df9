import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { makeDatabase, testServer } from '../support/postgres.ts';

const server = testServer();
const day = ['--date', '2026-11-02'];

describe.skipIf(server === null)('a memory in PostgreSQL', () => {
  async function desk(settings?: string) {
    const { address, drop } = await makeDatabase(server ?? '');
    onTestFinished(drop);
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'ferje.txt'), readFileSync('samples/stories/ferje.txt'));
    writeFileSync(join(cwd, 'ferje.md'), readFileSync('samples/english/ferje.md'));
    if (settings !== undefined) writeFileSync(join(cwd, 'norwire.json'), settings);
    const env = { NORWIRE_HOME: temporaryFolder(), NORWIRE_STORE: address };
    return { address, run: (...argv: readonly string[]) => norwire(argv, { cwd, env }) };
  }

  it('is filled, searched and forgotten by its address, which is told without its password', async () => {
    const { address, run } = await desk();
    const memory = ['--memory', address];
    const added = await run(
      'memory',
      'add',
      'ferje.txt',
      'ferje.md',
      '--by',
      'Siw Haugen',
      ...memory,
      ...day,
    );
    expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ pairs added, 0 known/) });
    const { stdout } = await run('memory', 'stats', ...memory);
    expect(stdout).toMatch(/ of 1 story, in postgres:\/\/[^@]*$/m);
    expect((await run('memory', 'search', 'ferja', ...memory)).stdout).toContain('approved by Siw Haugen');
    await run('memory', 'export', '-o', 'alt.tmx', ...memory);
    const gone = await run('memory', 'forget', '--story', 'ferje.txt', ...memory);
    expect(gone.stdout).toMatch(/^[1-9]\d* pairs forgotten/);
    const back = await run('memory', 'import', 'alt.tmx', ...memory);
    expect(back.stdout).toMatch(/^alt\.tmx: [1-9]\d* pairs added|[1-9]\d* pairs/);
  });

  it('is taken over from where norwire.json says that it is in the store', async () => {
    const { run } = await desk('{"memory": "store"}');
    await run('memory', 'add', 'ferje.txt', 'ferje.md', '--by', 'Siw Haugen', ...day);
    const made = await run(
      ...['translate', 'ferje.txt', '--json', '--engine', 'recorded', '--no-second-editor', ...day],
    );
    const { fromMemory, parts, usage } = JSON.parse(made.stdout);
    expect([fromMemory.length, usage.requests]).toEqual([parts.length + 1, 0]);
  });

  it('is refused in norwire.json by its address, before the password is shown or anything is asked', async () => {
    const { run } = await desk('{"memory": "postgres://ada:secret@db.example/news"}');
    const { code, stderr } = await run('memory', 'stats');
    expect([code, stderr]).toEqual([2, expect.stringContaining('set NORWIRE_STORE')]);
    expect(stderr).not.toContain('secret');
  });

  it('is not there where no store is named, or a file', async () => {
    const cwd = temporaryFolder();
    for (const NORWIRE_STORE of [undefined, 'felles.sqlite']) {
      const { code, stderr } = await norwire(['memory', 'stats', '--memory', 'store'], {
        cwd,
        env: { NORWIRE_STORE },
      });
      expect([code, stderr]).toEqual([2, expect.stringContaining('no PostgreSQL is named')]);
    }
  });
});
