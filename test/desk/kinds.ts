import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/desk/kept/database.ts';
import type { DeskDatabase } from '../../src/desk/port/index.ts';
import { openPostgresStore, type PostgresStore, postgresDesk } from '../../src/machines/index.ts';
import { everyKind, type TestDatabase } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';

/** A place for what a desk keeps, which several may open where more than one desk may stand on it. */
export interface DeskPlace {
  readonly open: () => Promise<DeskDatabase>;
  /** What a script of its own runs to open the same in a process of its own. */
  readonly script: string;
  /** Whether several desks may stand on it at a time. */
  readonly isShared: boolean;
  /** All but those that were opened here have died, and their leases have run out. */
  readonly buryOthers: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../../src', path));

async function sqlitePlace(): Promise<DeskPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-desk-'));
  return {
    open: async () => openDatabase(folder),
    script: `const { openDatabase } = await import(${source('desk/kept/database.ts')}); const db = openDatabase(${JSON.stringify(folder)});`,
    isShared: false,
    buryOthers: async () => {},
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresPlace({ address, drop }: TestDatabase): Promise<DeskPlace> {
  const stores: PostgresStore[] = [];
  return {
    open: async () => {
      const store = await openPostgresStore({ address });
      stores.push(store);
      return postgresDesk(store);
    },
    script: `const { openPostgresStore, postgresDesk } = await import(${source('machines/index.ts')}); const db = postgresDesk(await openPostgresStore({ address: ${JSON.stringify(address)} }));`,
    isShared: true,
    buryOthers: async () => {
      const living = stores.map(({ owner }) => owner.id);
      await runOn(
        address,
        "UPDATE norwire.owners SET until = now() - interval '1 day' WHERE NOT owner = ANY($1)",
        [living],
      );
    },
    remove: async () => {
      for (const store of stores) await store.close();
      await drop();
    },
  };
}

/** Every kind of place there is on this machine, by name. */
export const kindsOfDesk = () => everyKind(sqlitePlace, postgresPlace);
