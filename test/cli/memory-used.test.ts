import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/memory/index.ts';
import { norwire, temporaryFolder } from '../support/command.ts';

/** A bundled story and our own English of it, in a folder. */
function ferry() {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'ferje.txt'), readFileSync('samples/stories/ferje.txt'));
  writeFileSync(join(cwd, 'ferje.md'), readFileSync('samples/english/ferje.md'));
  return cwd;
}

const day = ['--date', '2026-11-02'];
const offline = ['--engine', 'recorded', '--no-second-editor', ...day];

describe('a command that is given a memory', () => {
  it('takes over what was approved, says so, and asks nobody', async () => {
    const cwd = ferry();
    await norwire(
      ['memory', 'add', 'ferje.txt', 'ferje.md', '--by', 'Siw Haugen', '--memory', 'm.sqlite', ...day],
      {
        cwd,
      },
    );
    const { code, stdout, stderr } = await norwire(
      ['translate', 'ferje.txt', '--json', '--memory', 'm.sqlite', ...offline],
      { cwd },
    );
    expect(code).toBe(0);
    const { fromMemory, parts, signature, usage } = JSON.parse(stdout);
    expect(fromMemory).toHaveLength(parts.length + 1);
    expect(signature.memory).toMatch(/^[0-9a-f]{8}$/);
    expect(usage.requests).toBe(0);
    expect(stderr).toContain('is from the desk’s memory');
    const memory = openMemory({ file: join(cwd, 'm.sqlite') });
    expect((await memory.stats()).uses).toBe(fromMemory.length);
    await memory.close();
  });

  it('does without where --no-memory says so, whatever norwire.json names', async () => {
    const cwd = ferry();
    await norwire(['memory', 'add', 'ferje.txt', 'ferje.md', '--by', 'Siw', '--memory', 'm.sqlite', ...day], {
      cwd,
    });
    writeFileSync(join(cwd, 'norwire.json'), '{"memory": "m.sqlite"}');
    const read = async (...more: string[]) =>
      JSON.parse((await norwire(['translate', 'ferje.txt', '--json', ...offline, ...more], { cwd })).stdout);
    expect((await read()).fromMemory).not.toEqual([]);
    const without = await read('--no-memory');
    expect([without.fromMemory, without.signature.memory]).toEqual([[], undefined]);
  });

  it('says what is wrong with a memory that is not there, and sends nothing', async () => {
    const { code, stderr } = await norwire(['translate', 'ferje.txt', '--memory', 'nei.sqlite', ...offline], {
      cwd: ferry(),
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no memory in')]);
  });

  it('a batch keeps to the memory it began with, and what is finished is not due again when it grows', async () => {
    const cwd = ferry();
    mkdirSync(join(cwd, 'inn'));
    writeFileSync(join(cwd, 'inn', 'ferje.txt'), readFileSync('samples/stories/ferje.txt'));
    const add = (target: string) =>
      norwire(['memory', 'add', 'ferje.txt', target, '--by', 'Siw', '--memory', 'm.sqlite', ...day], { cwd });
    await add('ferje.md');
    const batch = () =>
      norwire(['batch', 'inn', '--out', 'ut', '--no-brief', '--memory', 'm.sqlite', ...offline], { cwd });
    expect((await batch()).code).toBe(0);
    const first = readFileSync(join(cwd, 'ut', 'ferje.md'), 'utf8');
    writeFileSync(
      join(cwd, 'annet.md'),
      readFileSync(join(cwd, 'ferje.md'), 'utf8').replace('bakery', 'bakery shop'),
    );
    await add('annet.md');
    const { stderr } = await batch();
    expect(stderr).toContain('(1 earlier)');
    expect(readFileSync(join(cwd, 'ut', 'ferje.md'), 'utf8')).toBe(first);
  });
});
