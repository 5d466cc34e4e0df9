import type { DatabaseSync } from 'node:sqlite';
import type { ModelAnswer } from '../../ask/index.ts';
import { lazily } from '../../lazily.ts';
import type { RunCost } from '../types.ts';

export const MONEY_TABLES = `
  CREATE TABLE IF NOT EXISTS spent (one INTEGER PRIMARY KEY CHECK (one = 1), requests REAL NOT NULL, input REAL NOT NULL,
    cached REAL NOT NULL, output REAL NOT NULL, cost REAL) STRICT;
  CREATE TABLE IF NOT EXISTS paid (source TEXT PRIMARY KEY, requests REAL NOT NULL, input REAL NOT NULL,
    cached REAL NOT NULL, output REAL NOT NULL, cost REAL) STRICT;`;

export type MoneyRows = ReturnType<typeof moneyRows>;

/** What a folder has cost over all its runs, and what was paid so far for stories that have not ended. */
export function moneyRows(db: DatabaseSync) {
  const read = lazily(() => db.prepare('SELECT requests, input, cached, output, cost FROM spent'));
  const keep = lazily(() => db.prepare('INSERT OR REPLACE INTO spent VALUES (1, ?, ?, ?, ?, ?)'));
  const find = lazily(() =>
    db.prepare('SELECT requests, input, cached, output, cost FROM paid WHERE source = ?'),
  );
  const add = lazily(() =>
    db.prepare(`INSERT INTO paid VALUES (?, 1, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET
      requests = requests + 1, input = input + excluded.input, cached = cached + excluded.cached,
      output = output + excluded.output, cost = cost + excluded.cost`),
  );
  const settle = lazily(() => db.prepare('DELETE FROM paid WHERE source = ?'));
  return {
    spent: (): RunCost | null => (read().get() as unknown as RunCost | undefined) ?? null,
    keep: ({ requests, input, cached, output, cost }: RunCost): void => {
      keep().run(requests, input, cached, output, cost);
    },
    /** An answer was paid for; null: nobody knows its price. */
    add: (source: string, { usage }: ModelAnswer, cost: number | null): void => {
      add().run(source, usage?.input ?? 0, usage?.cached ?? 0, usage?.output ?? 0, cost);
    },
    paidFor: (source: string): RunCost | null =>
      (find().get(source) as unknown as RunCost | undefined) ?? null,
    settle: (source: string): void => {
      settle().run(source);
    },
  };
}
