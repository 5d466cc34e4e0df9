import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SharedStore } from '../../src/ask/kept/shared.ts';
import { openSharedFile } from '../../src/ask/kept/shared-file.ts';
import { openPostgresStore } from '../../src/machines/index.ts';
import { everyKind, type TestDatabase } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';

/** A place for one store, which any number may open. */
export interface StorePlace {
  readonly open: () => Promise<SharedStore>;
  /** What a script of its own imports and calls to open the same store in a process of its own. */
  readonly script: string;
  /** All but this one have died, and their leases have run out. */
  readonly buryOthers: (living: readonly SharedStore[]) => Promise<void>;
  /** Nothing is in it any more. */
  readonly clear: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../../src', path));

async function sqlitePlace(): Promise<StorePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-shared-'));
  const file = join(folder, 'answers.sqlite');
  return {
    open: async () => openSharedFile({ file }),
    script: `const { openSharedFile } = await import(${source('ask/kept/index.ts')}); const store = openSharedFile({ file: ${JSON.stringify(file)} });`,
    buryOthers: async () => {
      const database = new DatabaseSync(file, { timeout: 10_000 });
      database.exec('UPDATE owners SET until = 0; UPDATE claims SET until = 0');
      database.close();
    },
    clear: async () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const tables = ['answers', 'owners', 'claims', 'budgets', 'holds', 'states'];

async function postgresPlace({ address, drop }: TestDatabase): Promise<StorePlace> {
  return {
    open: () => openPostgresStore({ address }),
    script: `const { openPostgresStore } = await import(${source('machines/index.ts')}); const store = await openPostgresStore({ address: ${JSON.stringify(address)} });`,
    buryOthers: async () => {
      await runOn(address, "UPDATE norwire.owners SET until = now() - interval '1 day'");
    },
    clear: async () => {
      await runOn(address, `TRUNCATE ${tables.map((table) => `norwire.${table}`).join(', ')}`);
    },
    remove: drop,
  };
}

/** Every kind of store there is on this machine, by name. */
export const kindsOfStore = () => everyKind(sqlitePlace, postgresPlace);
