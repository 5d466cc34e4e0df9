import { urgencies } from './add.ts';
import type { Query } from './database.ts';
import type { PostgresStore } from './open-store.ts';

/** How a queue stands. Dollars, seconds. */
export interface QueueStatus {
  readonly store: string;
  readonly stories: Readonly<
    Record<'waiting' | 'held' | 'inWork' | 'finished' | 'failed' | 'skipped' | 'drained', number>
  >;
  /** When the first of those is due that their senders hold back for now (`held`); ISO 8601, null where none is. */
  readonly nextHeld: string | null;
  /** Of those that wait, in work or not. */
  readonly urgency: Readonly<Record<string, number>>;
  readonly senders: readonly { readonly sender: string; readonly waiting: number }[];
  /** How long the one that has waited longest has waited; null where none waits. */
  readonly oldest: number | null;
  readonly workers: readonly { readonly host: string; readonly process: number; readonly inWork: number }[];
  readonly budgets: readonly {
    readonly budget: string;
    readonly spent: number;
    readonly setAside: number;
    /** Of what is spent: set aside by workers that died, and counted in full. */
    readonly lost: number;
    readonly tokens: number;
  }[];
  readonly findings: { readonly errors: number; readonly warnings: number };
  readonly dead: readonly {
    readonly id: string;
    readonly name: string;
    readonly code: string | null;
    readonly reason: string;
  }[];
}

/** Dead letters are listed up to so many, the latest first. */
const LISTED = 20;

export async function readStatus({ database, name }: PostgresStore): Promise<QueueStatus> {
  const { query } = database;
  const workers = (
    await query(
      `SELECT host, process, in_work FROM norwire.owners WHERE until > clock_timestamp() ORDER BY host, process`,
    )
  ).map(({ host, process, in_work }) => ({
    host: String(host),
    process: Number(process),
    inWork: Number(in_work),
  }));
  const states = await counted(
    query,
    'SELECT state AS name, count(*) AS count FROM norwire.stories GROUP BY state',
  );
  const classes = await counted(
    query,
    `SELECT class AS name, count(*) AS count FROM norwire.stories WHERE state = 'waiting' GROUP BY class`,
  );
  const senders = await counted(
    query,
    `SELECT sender AS name, count(*) AS count FROM norwire.stories WHERE state = 'waiting' GROUP BY sender
     ORDER BY count DESC, sender LIMIT ${LISTED}`,
  );
  const [whole] = await query(
    `SELECT extract(epoch FROM clock_timestamp() - min(added) FILTER (WHERE state = 'waiting' AND NOT held)) AS oldest,
     count(*) FILTER (WHERE held) AS held, min(not_before) FILTER (WHERE held) AS next_held,
     coalesce(sum(errors), 0) AS errors, coalesce(sum(warnings), 0) AS warnings FROM (SELECT *,
       state = 'waiting' AND coalesce(not_before > clock_timestamp(), false) AS held FROM norwire.stories) AS stories`,
  );
  const held = Number(whole?.held);
  const inWork = Math.min(
    (states.waiting ?? 0) - held,
    workers.reduce((sum, one) => sum + one.inWork, 0),
  );
  return {
    store: name,
    stories: {
      waiting: (states.waiting ?? 0) - inWork - held,
      held,
      inWork,
      finished: states.finished ?? 0,
      failed: states.failed ?? 0,
      skipped: states.skipped ?? 0,
      drained: states.drained ?? 0,
    },
    urgency: Object.fromEntries(urgencies.map((urgency, place) => [urgency, classes[place] ?? 0])),
    senders: Object.entries(senders).map(([sender, waiting]) => ({ sender, waiting })),
    nextHeld: whole?.next_held instanceof Date ? whole.next_held.toISOString() : null,
    oldest: whole?.oldest === null ? null : Math.round(Number(whole?.oldest)),
    workers,
    budgets: await readBudgets(query),
    findings: { errors: Number(whole?.errors), warnings: Number(whole?.warnings) },
    dead: await readDead(query),
  };
}

async function readBudgets(query: Query): Promise<QueueStatus['budgets']> {
  const rows = await query(
    `SELECT b.*, (SELECT coalesce(sum(cost), 0) FROM norwire.holds h WHERE h.budget = b.budget AND NOT lost) AS held
     FROM norwire.budgets b ORDER BY budget`,
  );
  return rows.map(({ budget, cost, tokens, lost_cost, held }) => ({
    budget: String(budget),
    spent: Number(cost) / 1e9,
    setAside: Number(held) / 1e9,
    lost: Number(lost_cost) / 1e9,
    tokens: Number(tokens),
  }));
}

async function readDead(query: Query): Promise<QueueStatus['dead']> {
  const rows = await query(
    `SELECT id, name, code, reason FROM norwire.stories WHERE state = 'failed' ORDER BY ended DESC LIMIT ${LISTED}`,
  );
  return rows.map(({ id, name, code, reason }) => ({
    id: String(id).slice(0, 12),
    name: String(name),
    code: code === null ? null : String(code),
    reason: String(reason),
  }));
}

async function counted(query: Query, sql: string): Promise<Record<string, number>> {
  const rows = await query(sql);
  return Object.fromEntries(rows.map(({ name, count }) => [String(name), Number(count)]));
}
