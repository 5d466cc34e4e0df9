import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresMemory } from '../../src/machines/index.ts';
import { type Memory, openMemory } from '../../src/memory/index.ts';
import { everyKind, type TestDatabase } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';

/** A place for one memory at a time, which any number may open. */
export interface MemoryPlace {
  /** An empty one; what was in it is gone. */
  readonly fresh: () => Promise<Memory>;
  /** The same once more. */
  readonly again: () => Promise<Memory>;
  /** What a script of its own runs to open the same in a process of its own. */
  readonly script: () => string;
  readonly remove: () => Promise<void>;
}

const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../../src', path));

async function sqlitePlace(): Promise<MemoryPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-memory-'));
  let count = 0;
  const file = () => join(folder, `${count}.sqlite`);
  return {
    fresh: async () => {
      count += 1;
      return openMemory({ file: file() });
    },
    again: async () => openMemory({ file: file() }),
    script: () =>
      `const { openMemory } = await import(${source('memory/index.ts')}); const memory = openMemory({ file: ${JSON.stringify(file())} });`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresPlace({ address, drop }: TestDatabase): Promise<MemoryPlace> {
  const open: Memory[] = [];
  const again = async () => {
    const memory = await openPostgresMemory({ address });
    open.push(memory);
    return memory;
  };
  return {
    fresh: async () => {
      for (const memory of open.splice(0)) await memory.close().catch(() => undefined);
      const tables = ['pairs', 'vocabulary', 'words', 'terms'].map((table) => `norwire.memory_${table}`);
      await runOn(address, `TRUNCATE ${tables.join(', ')}`);
      await runOn(address, "UPDATE norwire.memory_state SET sequence = 0, last = 0, state = ''");
      return again();
    },
    again,
    script: () =>
      `const { openPostgresMemory } = await import(${source('machines/index.ts')}); const memory = await openPostgresMemory({ address: ${JSON.stringify(address)} });`,
    remove: async () => {
      for (const memory of open) await memory.close().catch(() => undefined);
      await drop();
    },
  };
}

/** Every kind of memory there is on this machine, by name. */
export const kindsOfMemory = () => everyKind(sqlitePlace, postgresPlace);
