import pg from 'pg';

/** The server that the environment names, with the standard variables and defaults of PostgreSQL's own tools. */
export function serverAddress(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const url = new URL('postgres://127.0.0.1:5432/postgres');
  // The host may be a folder of sockets, which an address cannot name as a host.
  if (env.PGHOST && !env.PGHOST.startsWith('/')) url.hostname = env.PGHOST;
  url.port = env.PGPORT ?? '5432';
  url.username = env.PGUSER ?? 'postgres';
  url.password = env.PGPASSWORD ?? '';
  return url.href;
}

/** Does a server answer there, and let us in? */
export async function answers(address: string): Promise<boolean> {
  try {
    await runOn(address, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/** Runs statements on a connection of their own. */
export async function runOn(
  address: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
