import { NorwireError } from '../errors.ts';
import type { PostgresDatabase, Query } from './database.ts';
import { migrateJobs } from './jobs.ts';
import { steps } from './schema.ts';

/** Any number will do, the same in every norwire. */
const LOCK = 2_026_113_020;

/**
 * Brings a database to what this norwire needs, forward only, and says how many steps that took. Several at a time wait
 * for each other. Rejects (`settings`) where a later norwire has made it.
 */
export async function migrate(database: PostgresDatabase): Promise<number> {
  const done = await database.commit(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await query('CREATE SCHEMA IF NOT EXISTS norwire');
    await query('CREATE TABLE IF NOT EXISTS norwire.steps (step int PRIMARY KEY, at timestamptz NOT NULL)');
    const from = await lastStep(query);
    if (from > steps.length) throw madeLater(database.name);
    for (const [place, step] of steps.entries()) {
      if (place < from) continue;
      await query(step);
      await query('INSERT INTO norwire.steps VALUES ($1, clock_timestamp())', [place + 1]);
    }
    return steps.length - from;
  });
  await database.commit(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await migrateJobs(database);
  });
  return done;
}

/** Rejects (`settings`) where the database is not what this norwire needs, and says what to do. */
export async function refuseOtherSteps(database: PostgresDatabase): Promise<void> {
  const there = await database.query(`SELECT to_regclass('norwire.steps') IS NOT NULL AS there`);
  const step = there[0]?.there === true ? await lastStep(database.query) : 0;
  if (step > steps.length) throw madeLater(database.name);
  if (step < steps.length) {
    throw new NorwireError(
      'settings',
      `The database ${database.name} is ${step === 0 ? 'not made ready for norwire yet' : 'of an earlier norwire'}. Run: norwire store migrate`,
    );
  }
}

async function lastStep(query: Query): Promise<number> {
  const [row] = await query('SELECT coalesce(max(step), 0) AS step FROM norwire.steps');
  return Number(row?.step);
}

function madeLater(name: string): NorwireError {
  return new NorwireError(
    'settings',
    `The database ${name} was migrated by a later version of norwire. Install that version here too; a migration cannot be undone.`,
  );
}
