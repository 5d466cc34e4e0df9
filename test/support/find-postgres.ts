/**
 * Which PostgreSQL the tests use: the one that DATABASE_URL or the PG… variables name, else one on this machine
 * (127.0.0.1:5432), else one embedded from npm, else none. NORWIRE_TEST_POSTGRES=required (as .ci/run says): a run
 * without one fails.
 */
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded-postgres.ts';
import { answers, serverAddress } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a server, or null where there is none. */
    postgres: string | null;
  }
}

export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const address = serverAddress();
  if (await answers(address)) {
    provide('postgres', address);
    return undefined;
  }
  if (process.env.NORWIRE_TEST_POSTGRES === 'required')
    throw new Error(`No PostgreSQL answers at ${new URL(address).host}, and this run must not do without.`);
  const embedded = await startEmbedded();
  provide('postgres', embedded?.address ?? null);
  if (embedded === null)
    console.log('No PostgreSQL here, and none could be installed: only SQLite is tested.');
  return embedded?.stop;
}
