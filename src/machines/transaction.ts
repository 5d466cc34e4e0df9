import type { Pool, QueryResult } from 'pg';

/** Runs one statement; `$1` … stand for the values. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Row[]>;
export type Row = Record<string, unknown>;

/** Thrown by the work that was done in a transaction, not by the database: it is told as it is, and not tried again. */
export class WorkFailure extends Error {}

type TransactionWork<T> = (query: Query) => Promise<T>;

/**
 * What runs a transaction, and may be called until it does not reject: where the connection broke while it was being
 * kept, the server is asked whether it was, so that nothing is done twice.
 */
export function commitOnce<T>(pool: Pool, work: TransactionWork<T>, opening: string): () => Promise<T> {
  let sent: { readonly id: string; readonly result: T } | null = null;
  const begin = `BEGIN; ${opening}; SELECT pg_current_xact_id()::text AS id`;
  return async () => {
    if (sent !== null && (await isKept(pool, sent.id))) return sent.result;
    sent = null;
    return await inTransaction(pool, begin, work, (id, result) => {
      sent = { id, result };
    });
  };
}

/** What is read is of one moment. */
export function lookAt<T>(pool: Pool, work: TransactionWork<T>, opening: string): Promise<T> {
  return inTransaction(pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${opening}`, work, () => {});
}

/** Throws, so that it is asked again, while the server itself cannot tell. */
async function isKept(pool: Pool, id: string): Promise<boolean> {
  const { rows } = await pool.query('SELECT pg_xact_status($1::xid8) AS status', [id]);
  if (rows[0]?.status === 'in progress')
    throw new Error('connection terminated while the transaction goes on');
  return rows[0]?.status === 'committed';
}

async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: TransactionWork<T>,
  onDone: (id: string, result: T) => void,
): Promise<T> {
  const client = await pool.connect();
  let broken: unknown = null;
  const onError = (error: unknown) => {
    broken ??= error;
  };
  client.on('error', onError);
  const query: Query = async (text, values = []) => {
    try {
      return rowsOf(await client.query(text, [...values]));
    } catch (error) {
      broken ??= error;
      throw error;
    }
  };
  try {
    const begun = await query(begin);
    const result = await work(query).catch((cause) => {
      throw broken === null ? new WorkFailure('the work itself failed', { cause }) : broken;
    });
    onDone(String(begun.at(-1)?.id), result);
    await query('COMMIT');
    return result;
  } catch (error) {
    broken ??= error;
    throw error;
  } finally {
    client.off('error', onError);
    // A connection on which something failed is not used again: its transaction ends with it.
    client.release(broken !== null);
  }
}

/** Several statements in one text give a result each. */
export function rowsOf(result: QueryResult | readonly QueryResult[]): Row[] {
  return [result].flat().flatMap(({ rows }) => rows);
}
