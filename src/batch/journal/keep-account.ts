import type { ModelAnswer } from '../../ask/index.ts';
import type { RunCost, RunSetup } from '../types.ts';
import type { MoneyRows } from './journal-money.ts';
import type { StoryRow } from './journal-stories.ts';
import type { JournalTables, RunJournal } from './run-journal.ts';

/** The limits go on from what earlier runs of this folder spent; gives the desk whose `spent` has both. */
export function goOnFrom(setup: RunSetup, { money }: { readonly money: MoneyRows }): RunSetup {
  return goOnFromSpent(setup, money.spent());
}

export function goOnFromSpent(setup: RunSetup, before: RunCost | null): RunSetup {
  const { ledger } = setup;
  if (ledger === undefined || before === null) return setup;
  ledger.startFrom(before);
  return { ...setup, ledger: { ...ledger, spent: () => add(before, ledger.spent()) } };
}

/** Writes down what the folder has cost by now. */
export async function keepSpent({ ledger }: RunSetup, { money }: JournalTables): Promise<void> {
  if (ledger !== undefined) await money.keep(ledger.spent());
}

/** Writes down an answer that was paid for, so that the report has it whenever the story ends. */
export function keepPaid(setup: RunSetup, journal: RunJournal, source: string, answer: ModelAnswer): void {
  // A provider's answers are met again in every round; the last round has them all.
  if (answer.origin !== 'live' || setup.waitsFor !== undefined) return;
  const write = async (kept: JournalTables): Promise<void> => {
    await kept.money.add(source, answer, setup.priceOf?.(answer) ?? null);
    await keepSpent(setup, kept);
  };
  // The answer itself is in the store; a journal that cannot be written is told of when the story ends.
  journal.change(write).catch(() => undefined);
}

/** Writes down an answer that was paid for after its story had ended: a part that an editor asked for again. */
export function keepPaidAfter(
  setup: RunSetup,
  journal: RunJournal,
  source: string,
  answer: ModelAnswer,
): void {
  if (answer.origin !== 'live') return;
  const { input = 0, cached = 0, output = 0 } = answer.usage ?? {};
  const price = setup.priceOf?.(answer) ?? null;
  const write = async (kept: JournalTables): Promise<void> => {
    await keepSpent(setup, kept);
    const row = await kept.stories.get(source);
    if (row === null) return;
    // As of every story: with one price unknown so is the sum.
    const isKnown = price !== null && (row.cost !== null || row.requests === 0);
    await kept.stories.put({
      ...row,
      requests: row.requests + 1,
      input_tokens: row.input_tokens + input,
      cached_tokens: row.cached_tokens + cached,
      output_tokens: row.output_tokens + output,
      cost: isKnown ? (row.cost ?? 0) + price : null,
    });
  };
  journal.change(write).catch(() => undefined);
}

/** A row with all that was paid for its story, in earlier sittings too. */
export async function withPaid({ money }: JournalTables, row: StoryRow): Promise<StoryRow> {
  const paid = await money.paidFor(row.source);
  if (paid === null || paid.requests < row.requests) return row;
  const { requests, input, cached, output, cost } = paid;
  return { ...row, requests, input_tokens: input, cached_tokens: cached, output_tokens: output, cost };
}

function add(one: RunCost, other: RunCost): RunCost {
  return {
    requests: one.requests + other.requests,
    input: one.input + other.input,
    cached: one.cached + other.cached,
    output: one.output + other.output,
    cost: one.cost === null && other.cost === null ? null : (one.cost ?? 0) + (other.cost ?? 0),
  };
}
