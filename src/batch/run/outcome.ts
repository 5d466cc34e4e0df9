import type { RunJournal } from '../journal/index.ts';
import type { RunOutcome, RunSetup } from '../types.ts';
import type { RunProgress } from './work-through.ts';

/** What a run came to, counted from the journal. */
export async function outcomeOf(
  setup: RunSetup,
  journal: RunJournal,
  run: number,
  progress: RunProgress,
): Promise<RunOutcome> {
  const { files, left } = await journal.files.count(run);
  const totals = await journal.stories.totalsOf(run);
  return {
    files,
    finished: totals.finished,
    unchanged: totals.unchanged,
    failed: totals.failed + progress.unwritten,
    failedAtModel: totals.failedAtModel,
    skipped: totals.skipped + totals.replaced + totals.withdrawn,
    waiting: totals.waiting,
    leftOut: progress.leftOut,
    left: Math.max(0, left - progress.unwritten),
    errors: totals.errors,
    warnings: totals.warnings,
    interrupted: setup.signal?.aborted === true && left + totals.waiting > 0,
    budgetReached: progress.budgetReached,
  };
}

/**
 * The exit code of a run (DESIGN §6): 130 interrupted, 5 the cost limit was reached, 4 some stories failed, 3 none
 * could reach the model, 1 an editor must look, 0 done.
 */
export function exitCodeOf(outcome: RunOutcome): 0 | 1 | 3 | 4 | 5 | 130 {
  if (outcome.interrupted) return 130;
  if (outcome.budgetReached) return 5;
  if (outcome.failed > 0) {
    return outcome.finished === 0 && outcome.failed === outcome.failedAtModel ? 3 : 4;
  }
  return outcome.errors > 0 ? 1 : 0;
}
