import type { SharedState } from '../ask/kept/index.ts';
import type { Database, Query, Row } from './database.ts';

const LOCK = `SELECT text, extract(epoch FROM clock_timestamp()) * 1000 AS now FROM norwire.states WHERE name = $1 FOR UPDATE`;

/** Shared texts in PostgreSQL. They are not waited for on the disk: after a crash they may be a moment old. */
export function postgresState({ commit }: Database): SharedState {
  return {
    change: (name, change) =>
      commit(async (query) => {
        const [row] = await query(LOCK, [name]);
        if (row === undefined) {
          await query('INSERT INTO norwire.states VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, '']);
          return await changeRow(query, name, (await query(LOCK, [name]))[0], change);
        }
        return await changeRow(query, name, row, change);
      }, 'SET LOCAL synchronous_commit TO off'),
  };
}

async function changeRow<T>(
  query: Query,
  name: string,
  row: Row | undefined,
  change: (text: string | null, now: number) => { readonly text: string; readonly result: T },
): Promise<T> {
  const before = String(row?.text ?? '');
  const { text, result } = change(before === '' ? null : before, Number(row?.now));
  await query('UPDATE norwire.states SET text = $2 WHERE name = $1', [name, text]);
  return result;
}
