import {
  type Amount,
  type Caps,
  type HoldResult,
  isWithin,
  type Ledger,
  type LedgerTotals,
} from '../ask/kept/index.ts';
import type { PostgresDatabase, Query, Row } from './database.ts';
import { gather } from './gather.ts';

interface Hold {
  readonly id: string;
  readonly most: Amount;
  readonly caps: Caps;
}

/** A budget in PostgreSQL: one row, changed by one after the other; `owner` is who sets aside. */
export function postgresLedger(database: PostgresDatabase, budget: string, owner: string): Ledger {
  /** Everything that is asked of a budget while it is being changed goes into the next change. */
  const inTurn = <T>(work: (query: Query) => Promise<T>): Promise<T> =>
    database.commit(async (query) => {
      const lock = () => query('SELECT 1 FROM norwire.budgets WHERE budget = $1 FOR UPDATE', [budget]);
      if ((await lock()).length === 0) {
        await query('INSERT INTO norwire.budgets (budget) VALUES ($1) ON CONFLICT DO NOTHING', [budget]);
        await lock();
      }
      return await work(query);
    });
  const hold = gather((all: readonly Hold[]) =>
    inTurn(async (query) => {
      const totals = await readTotals(query, budget);
      const there = await query('SELECT id FROM norwire.holds WHERE id = ANY($1)', [all.map(({ id }) => id)]);
      const { decided, granted } = decide(all, totals, new Set(there.map(({ id }) => String(id))));
      if (granted.length > 0) {
        await query(
          `INSERT INTO norwire.holds (id, budget, owner, cost, tokens)
           SELECT id, $4, $5, cost, tokens FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS hold (id, cost, tokens)`,
          [
            granted.map(({ id }) => id),
            granted.map(({ most }) => most.cost),
            granted.map(({ most }) => most.tokens),
            budget,
            owner,
          ],
        );
      }
      return decided;
    }),
  );
  const settle = gather((all: readonly { id: string; used: Amount }[]) =>
    inTurn(async (query) => {
      await query(SETTLE, [
        all.map(({ id }) => id),
        all.map(({ used }) => used.cost),
        all.map(({ used }) => used.tokens),
        budget,
      ]);
      return all.map(() => undefined);
    }),
  );
  return {
    hold,
    settle: (id, used) => settle({ id, used }),
    totals: () => inTurn((query) => readTotals(query, budget)),
  };
}

/** What is settled leaves what was set aside; what had been given up for lost counts as it was, and no longer as lost. */
const SETTLE = `
WITH settled AS (SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS one (id, used_cost, used_tokens)),
  gone AS (DELETE FROM norwire.holds h USING settled WHERE h.id = settled.id RETURNING h.*, used_cost, used_tokens),
  sums AS (SELECT coalesce(sum(used_cost), 0) AS cost, coalesce(sum(used_tokens), 0) AS tokens,
    coalesce(sum(cost) FILTER (WHERE lost), 0) AS lost_cost,
    coalesce(sum(tokens) FILTER (WHERE lost), 0) AS lost_tokens FROM gone)
UPDATE norwire.budgets b SET cost = b.cost + sums.cost - sums.lost_cost, tokens = b.tokens + sums.tokens - sums.lost_tokens,
  lost_cost = b.lost_cost - sums.lost_cost, lost_tokens = b.lost_tokens - sums.lost_tokens FROM sums WHERE budget = $4`;

const LOSE = `
WITH dead AS (UPDATE norwire.holds SET lost = true WHERE budget = $1 AND NOT lost AND norwire.is_dead(owner)
    RETURNING cost, tokens),
  sums AS (SELECT sum(cost) AS cost, sum(tokens) AS tokens FROM dead HAVING count(*) > 0)
UPDATE norwire.budgets b SET cost = b.cost + sums.cost, tokens = b.tokens + sums.tokens,
  lost_cost = b.lost_cost + sums.cost, lost_tokens = b.lost_tokens + sums.tokens FROM sums WHERE budget = $1`;

async function readTotals(query: Query, budget: string): Promise<LedgerTotals> {
  await query(LOSE, [budget]);
  const [row] = await query(
    `SELECT b.*, (SELECT coalesce(sum(cost), 0) FROM norwire.holds WHERE budget = $1 AND NOT lost) AS held_cost,
     (SELECT coalesce(sum(tokens), 0) FROM norwire.holds WHERE budget = $1 AND NOT lost) AS held_tokens
     FROM norwire.budgets b WHERE budget = $1`,
    [budget],
  );
  return {
    spent: amountOf(row, ''),
    held: amountOf(row, 'held_'),
    lost: amountOf(row, 'lost_'),
  };
}

/** bigint comes as text; billionths of a dollar and tokens stay far below what a number holds exactly. */
function amountOf(row: Row | undefined, prefix: string): Amount {
  return { cost: Number(row?.[`${prefix}cost`]), tokens: Number(row?.[`${prefix}tokens`]) };
}

function decide(all: readonly Hold[], { spent, held }: LedgerTotals, there: ReadonlySet<string>) {
  const granted: Hold[] = [];
  let aside = held;
  const decided = all.map((one): HoldResult => {
    if (there.has(one.id)) return 'held';
    if (!isWithin(one.caps, spent, one.most)) return 'reached';
    if (!isWithin(one.caps, spent, aside, one.most)) return 'wait';
    granted.push(one);
    aside = { cost: aside.cost + one.most.cost, tokens: aside.tokens + one.most.tokens };
    return 'held';
  });
  return { decided, granted };
}
