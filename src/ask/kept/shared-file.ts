import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { inOneCommit } from '../../in-one-commit.ts';
import { type Clock, systemClock } from '../clock.ts';
import {
  type Amount,
  type HoldResult,
  isWithin,
  type Ledger,
  type LedgerTotals,
  type SharedState,
  type SharedStore,
} from './shared.ts';
import { openStore } from './store.ts';
import { attempt, LOCKED_MS } from './store-trouble.ts';

/** Somebody who has not been heard of for so long is dead; who lives says so in time. Milliseconds. */
const LEASE = 20_000;
const RENEW = 5_000;

const TABLES = `
CREATE TABLE IF NOT EXISTS owners (owner TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS budgets (budget TEXT PRIMARY KEY, cost INTEGER NOT NULL DEFAULT 0, tokens INTEGER NOT NULL DEFAULT 0,
  lost_cost INTEGER NOT NULL DEFAULT 0, lost_tokens INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS holds (id TEXT PRIMARY KEY, budget TEXT NOT NULL, owner TEXT NOT NULL, cost INTEGER NOT NULL,
  tokens INTEGER NOT NULL, lost INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS states (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

/**
 * Answers, money and pace in one SQLite file, for several processes of one machine. Throws a NorwireError (`settings`)
 * that names the file where it cannot be opened.
 */
export function openSharedFile({
  file,
  clock = systemClock,
}: {
  readonly file: string;
  readonly clock?: Clock;
}): SharedStore {
  const answers = openStore({ file, clock });
  const database = attempt('opened', file, () => new DatabaseSync(file, { timeout: LOCKED_MS }));
  attempt('opened', file, () => database.exec(`PRAGMA synchronous = NORMAL;${TABLES}`));
  const owner = randomUUID();
  const now = (): number => Math.floor(clock.now());
  const renew = database.prepare('INSERT OR REPLACE INTO owners VALUES (?, ?)');
  const live = (): void => void attempt('written to', file, () => renew.run(owner, now() + LEASE));
  live();
  // Where it fails the lease runs out by itself.
  const beat = setInterval(() => {
    try {
      live();
    } catch {}
  }, RENEW);
  beat.unref();
  return {
    name: file,
    file,
    answers,
    ledger: (budget) => openLedger({ database, file, budget, owner, now }),
    state: openState(database, file, clock.now),
    close: async () => {
      clearInterval(beat);
      await answers.close();
      database.close();
    },
  };
}

interface LedgerPlace {
  readonly database: DatabaseSync;
  readonly file: string;
  readonly budget: string;
  readonly owner: string;
  readonly now: () => number;
}

function openLedger({ database, file, budget, owner, now }: LedgerPlace): Ledger {
  const write = <T>(change: () => T): T => attempt('written to', file, () => inOneCommit(database, change));
  database.prepare('INSERT OR IGNORE INTO budgets (budget) VALUES (?)').run(budget);
  const spend = database.prepare('UPDATE budgets SET cost = cost + ?, tokens = tokens + ? WHERE budget = ?');
  const lose = database.prepare(
    'UPDATE budgets SET lost_cost = lost_cost + ?, lost_tokens = lost_tokens + ? WHERE budget = ?',
  );
  const find = database.prepare('SELECT cost, tokens, lost FROM holds WHERE id = ?');
  const put = database.prepare('INSERT INTO holds (id, budget, owner, cost, tokens) VALUES (?, ?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM holds WHERE id = ?');
  const dead = database.prepare(`UPDATE holds SET lost = 1 WHERE budget = ? AND lost = 0 AND owner NOT IN
    (SELECT owner FROM owners WHERE until >= ?) RETURNING cost, tokens`);
  const held =
    database.prepare(`SELECT coalesce(sum(cost), 0) AS cost, coalesce(sum(tokens), 0) AS tokens FROM holds
    WHERE budget = ? AND lost = 0`);
  const spent = database.prepare('SELECT * FROM budgets WHERE budget = ?');

  const move = (change: typeof spend, { cost, tokens }: Amount, sign = 1): void => {
    change.run(sign * cost, sign * tokens, budget);
  };

  function readTotals(): LedgerTotals {
    for (const hold of dead.all(budget, now())) {
      move(spend, amountOf(hold));
      move(lose, amountOf(hold));
    }
    const row = spent.get(budget);
    return {
      spent: amountOf(row),
      held: amountOf(held.get(budget)),
      lost: { cost: Number(row?.lost_cost), tokens: Number(row?.lost_tokens) },
    };
  }

  return {
    hold: async ({ id, most, caps }) =>
      write((): HoldResult => {
        if (find.get(id) !== undefined) return 'held';
        const totals = readTotals();
        if (!isWithin(caps, totals.spent, most)) return 'reached';
        if (!isWithin(caps, totals.spent, totals.held, most)) return 'wait';
        put.run(id, budget, owner, most.cost, most.tokens);
        return 'held';
      }),
    settle: async (id, used) =>
      write(() => {
        const hold = find.get(id);
        if (hold === undefined) return;
        if (hold.lost === 1) {
          move(spend, amountOf(hold), -1);
          move(lose, amountOf(hold), -1);
        }
        move(spend, used);
        drop.run(id);
      }),
    totals: async () => write(readTotals),
  };
}

function openState(database: DatabaseSync, file: string, now: () => number): SharedState {
  const find = database.prepare('SELECT text FROM states WHERE name = ?');
  const put = database.prepare('INSERT OR REPLACE INTO states VALUES (?, ?)');
  return {
    change: async (name, change) =>
      attempt('written to', file, () =>
        inOneCommit(database, () => {
          const row = find.get(name);
          const { text, result } = change(row === undefined ? null : String(row.text), now());
          put.run(name, text);
          return result;
        }),
      ),
  };
}

function amountOf(row: Record<string, unknown> | undefined): Amount {
  return { cost: Number(row?.cost ?? 0), tokens: Number(row?.tokens ?? 0) };
}
