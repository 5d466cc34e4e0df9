import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from '../../src/ask/kept/memory.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'norwire-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = { settings: 's', story: 'ntb-1' };
const version = { digests: ['a', 'b', 'c'], replies: { a: 'A' }, kept: [] };

describe('the memory of earlier versions', () => {
  it('is shared by two that have it open', () => {
    const file = join(folder, 'answers.sqlite');
    const [one, other] = [openMemory({ file }), openMemory({ file })];
    one.remember(key, version);
    expect(other.recall({ ...key, story: null }, ['a', 'b', 'x'])).toEqual(version);
    expect(other.recall({ ...key, settings: 't' }, ['a', 'b', 'c'])).toBeNull();
    one.close();
    other.close();
  });

  it('has nothing to offer where what it kept is broken, and says so', () => {
    const file = join(folder, 'answers.sqlite');
    const notices: string[] = [];
    const memory = openMemory({ file, onNotice: (sentence) => notices.push(sentence) });
    memory.remember(key, version);
    const database = new DatabaseSync(file);
    database.exec("UPDATE versions SET version = '{'");
    database.close();
    expect(memory.recall(key, ['a', 'b', 'c'])).toBeNull();
    expect(notices).toEqual([expect.stringContaining('The earlier version could not be read')]);
    memory.close();
  });

  /** Versions of one story, each with another last piece, and as many replies as pieces. */
  const later = (number: number) => ({
    ...version,
    digests: ['a', 'b', `c${number}`],
    replies: { a: `A${number}` },
  });

  it('finds a version itself again, however many came after it', () => {
    const memory = openMemory({ file: ':memory:' });
    memory.remember(key, version);
    for (const number of [1, 2, 3, 4, 5, 6]) memory.remember(key, later(number));
    expect(memory.recall(key, version.digests)).toEqual(version);
    expect(memory.recall(key, ['a', 'b', 'x'])).toEqual(later(6));
    memory.close();
  });

  it.each([
    ['the version it went by', [version], version],
    ['that there was none', [], null],
  ])('keeps for a run that died %s, whatever came in between', (_, before, found) => {
    const memory = openMemory({ file: ':memory:' });
    for (const one of before) memory.remember(key, one);
    expect(memory.recall(key, ['a', 'b', 'x'])).toEqual(found);
    for (const number of [1, 2, 3, 4, 5, 6]) memory.remember(key, later(number));
    expect(memory.recall(key, ['a', 'b', 'x'])).toEqual(found);
    expect(memory.recall(key, ['a', 'b', 'y'])).toEqual(later(6));
    memory.close();
  });
});
