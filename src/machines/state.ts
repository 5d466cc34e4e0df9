import type { SharedState } from '../ask/kept/index.ts';
import type { PostgresDatabase } from './database.ts';

const LOCK = `SELECT text, extract(epoch FROM clock_timestamp()) * 1000 AS now FROM norwire.states WHERE name = $1 FOR UPDATE`;

/** Shared texts in PostgreSQL. They are not waited for on the disk: after a crash they may be a moment old. */
export function postgresState({ commit }: PostgresDatabase): SharedState {
  return {
    change: (name, change) =>
      commit(async (query) => {
        let [row] = await query(LOCK, [name]);
        if (row === undefined) {
          await query('INSERT INTO norwire.states VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, '']);
          [row] = await query(LOCK, [name]);
        }
        const before = String(row?.text ?? '');
        const { text, result } = change(before === '' ? null : before, Number(row?.now));
        await query('UPDATE norwire.states SET text = $2 WHERE name = $1', [name, text]);
        return result;
      }, 'SET LOCAL synchronous_commit TO off'),
  };
}
