import type { ModelAnswer } from '../../ask/index.ts';
import type { Desk, Spent } from '../types.ts';
import type { Journal } from './journal.ts';
import type { StoryRow } from './journal-stories.ts';

/** The limits go on from what earlier runs of this folder spent; gives the desk whose `spent` has both. */
export function goOnFrom(desk: Desk, journal: Journal): Desk {
  const { ledger } = desk;
  const before = journal.money.spent();
  if (ledger === undefined || before === null) return desk;
  ledger.startFrom(before);
  return { ...desk, ledger: { ...ledger, spent: () => add(before, ledger.spent()) } };
}

/** Writes down what the folder has cost by now. */
export function keepSpent({ ledger }: Desk, journal: Journal): void {
  if (ledger !== undefined) journal.money.keep(ledger.spent());
}

/** Writes down an answer that was paid for, so that the report has it whenever the story ends. */
export function keepPaid(desk: Desk, journal: Journal, source: string, answer: ModelAnswer): void {
  // A provider's answers are met again in every round; the last round has them all.
  if (answer.origin !== 'live' || desk.waitsFor !== undefined) return;
  const write = (): void => {
    journal.money.add(source, answer, desk.priceOf?.(answer) ?? null);
    keepSpent(desk, journal);
  };
  // The answer itself is in the store; a journal that cannot be written is told of when the story ends.
  journal.change(write).catch(() => undefined);
}

/** Writes down an answer that was paid for after its story had ended: a part that an editor asked for again. */
export function keepPaidAfter(desk: Desk, journal: Journal, source: string, answer: ModelAnswer): void {
  if (answer.origin !== 'live') return;
  const { input = 0, cached = 0, output = 0 } = answer.usage ?? {};
  const price = desk.priceOf?.(answer) ?? null;
  const write = (): void => {
    keepSpent(desk, journal);
    const row = journal.stories.get(source);
    if (row === null) return;
    // As of every story: with one price unknown so is the sum.
    const isKnown = price !== null && (row.cost !== null || row.requests === 0);
    journal.stories.put({
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
export function withPaid(journal: Journal, row: StoryRow): StoryRow {
  const paid = journal.money.paidFor(row.source);
  if (paid === null || paid.requests < row.requests) return row;
  const { requests, input, cached, output, cost } = paid;
  return { ...row, requests, input_tokens: input, cached_tokens: cached, output_tokens: output, cost };
}

function add(one: Spent, other: Spent): Spent {
  return {
    requests: one.requests + other.requests,
    input: one.input + other.input,
    cached: one.cached + other.cached,
    output: one.output + other.output,
    cost: one.cost === null && other.cost === null ? null : (one.cost ?? 0) + (other.cost ?? 0),
  };
}
