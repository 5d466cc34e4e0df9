import type { SharedStore } from '../ask/kept/index.ts';
import { postgresAnswers } from './answers.ts';
import { type DatabaseOptions, openDatabase, type PostgresDatabase } from './database.ts';
import { postgresLedger } from './ledger.ts';
import { migrate, refuseOtherSteps } from './migrate.ts';
import { enter, type ThisProcess } from './owner.ts';
import { postgresState } from './state.ts';

/** A store in PostgreSQL, with what the queue on it needs. */
export interface PostgresStore extends SharedStore {
  readonly database: PostgresDatabase;
  readonly owner: ThisProcess;
}

/**
 * Opens a store in PostgreSQL. Rejects with a NorwireError (`settings`) where nothing answers, where the database is not
 * migrated or was by a later norwire.
 */
export async function openPostgresStore(
  options: DatabaseOptions & {
    /** Looks and adds, but works on nothing: is not counted among the workers. */ readonly isGuest?: boolean;
  },
): Promise<PostgresStore> {
  const database = await openDatabase(options);
  try {
    await refuseOtherSteps(database);
    const owner = await enter(database, options.isGuest === true);
    const answers = postgresAnswers(database, owner.id);
    if (options.isGuest !== true) await answers.prune();
    return {
      name: database.name,
      file: null,
      database,
      owner,
      answers,
      ledger: (budget) => postgresLedger(database, budget, owner.id),
      state: postgresState(database),
      close: async () => {
        await owner.leave();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings a database to what this norwire needs; gives its name and the number of steps taken. */
export async function migrateStore(options: DatabaseOptions): Promise<{ name: string; steps: number }> {
  const database = await openDatabase(options);
  try {
    return { name: database.name, steps: await migrate(database) };
  } finally {
    await database.close();
  }
}
