import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lookUp, openMemory } from '../../src/memory/index.ts';
import { temporaryFolder } from '../support/command.ts';
import { pair, wanted } from './pairs.ts';

const text = 'Kaia i Skjelvik er stengt etter stormen.';
const english = 'The quay in Skjelvik is closed after the storm.';

describe('the file of a memory', () => {
  it('is read by another program that has it open too', async () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const [one, other] = [openMemory({ file }), openMemory({ file })];
    await one.add([pair(text, english)]);
    expect(await lookUp(await other.freeze(), wanted(text))).toHaveLength(1);
    await one.close();
    await other.close();
  });

  it('is refused where it is another program’s, is no database, or is not there and must be', () => {
    const folder = temporaryFolder();
    const foreign = join(folder, 'bank.sqlite');
    new DatabaseSync(foreign).exec('CREATE TABLE accounts (id INTEGER)');
    expect(() => openMemory({ file: foreign })).toThrow(/bank\.sqlite is the file of another program/);
    expect(() => openMemory({ file: folder })).toThrow(/cannot be opened/);
    const missing = join(folder, 'none.sqlite');
    expect(() => openMemory({ file: missing, mustExist: true })).toThrow(/There is no memory in .*none/);
  });

  it('is for its owner alone', async () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    await openMemory({ file }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('waits while another program holds it, and keeps what was approved then', async () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const memory = openMemory({ file });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    let isDone = false;
    const added = memory.add([pair(text, english)]).finally(() => {
      isDone = true;
    });
    // It is tried at once.
    await setImmediate();
    expect(isDone).toBe(false);
    other.exec('COMMIT');
    expect(await added).toEqual({ added: 1, known: 0 });
    other.close();
    await memory.close();
  });
});
