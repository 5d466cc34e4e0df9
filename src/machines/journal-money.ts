import type { RunCost } from '../batch/index.ts';
import type { MoneyReads, MoneyWrites } from '../batch/journal/index.ts';
import type { Query } from './database.ts';
import type { JournalKey } from './journal-files.ts';
import { storable } from './storable.ts';

const SPENT = 'requests, input, cached, output, cost';

/** What a folder has cost; `before`: all that earlier runs and others had spent when this process began. */
export function moneyTable(
  query: Query,
  { journal, owner }: JournalKey,
  before: RunCost | null,
): MoneyReads & MoneyWrites {
  return {
    spent: () => before,
    keep: async ({ requests, input, cached, output, cost }) => {
      const ours = [
        requests - (before?.requests ?? 0),
        input - (before?.input ?? 0),
        cached - (before?.cached ?? 0),
        output - (before?.output ?? 0),
        cost === null ? null : cost - (before?.cost ?? 0),
      ];
      await query(
        `INSERT INTO norwire.journal_spent VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (journal, owner) DO UPDATE SET
         requests = excluded.requests, input = excluded.input, cached = excluded.cached, output = excluded.output,
         cost = excluded.cost`,
        [journal, owner, ...ours],
      );
    },
    paidFor: async (source) => {
      const [row] = await query(
        `SELECT ${SPENT} FROM norwire.journal_paid WHERE journal = $1 AND source = $2`,
        [...[journal, storable(source)]],
      );
      return (row ?? null) as RunCost | null;
    },
    add: async (source, { usage }, cost) => {
      await query(
        `INSERT INTO norwire.journal_paid AS p VALUES ($1, $2, 1, $3, $4, $5, $6) ON CONFLICT (journal, source) DO UPDATE
         SET requests = p.requests + 1, input = p.input + excluded.input, cached = p.cached + excluded.cached,
         output = p.output + excluded.output, cost = p.cost + excluded.cost`,
        [journal, storable(source), usage?.input ?? 0, usage?.cached ?? 0, usage?.output ?? 0, cost],
      );
    },
    settle: async (source) => {
      await query('DELETE FROM norwire.journal_paid WHERE journal = $1 AND source = $2', [
        journal,
        storable(source),
      ]);
    },
  };
}

/** What all runs of a folder have spent together; null where nothing was. */
export async function readSpent(query: Query, journal: string): Promise<RunCost | null> {
  const [row] = await query(
    `SELECT count(*)::int AS count, sum(requests) AS requests, sum(input) AS input, sum(cached) AS cached,
     sum(output) AS output, sum(cost) AS cost FROM norwire.journal_spent WHERE journal = $1`,
    [journal],
  );
  if (row === undefined || row.count === 0) return null;
  const { count: _rows, ...spent } = row;
  return spent as unknown as RunCost;
}
