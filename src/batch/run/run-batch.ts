import { NorwireError } from '../../errors.ts';
import { refuseInputs, type StorySearch } from '../../files/index.ts';
import { goOnFromSpent, type RunJournal, type SharedJournals, tellDamage } from '../journal/index.ts';
import { endRun } from '../report/index.ts';
import type { RunOutcome, RunSetup } from '../types.ts';
import { openOutputOf } from './open-output.ts';
import { outcomeOf } from './outcome.ts';
import { type ProviderRounds, workInRounds } from './provider-rounds.ts';
import { type Selection, scan } from './scan.ts';
import { newProgress, type RunLimits, type RunProgress, workThrough } from './work-through.ts';

/** What a batch is asked to do. */
export interface BatchOptions extends Omit<StorySearch, 'out'>, Selection, RunLimits {
  /** Requests go through a provider's own batches. */
  readonly provider?: ProviderRounds | null;
  /** Where the journal is kept, if not in the output folder alone. */
  readonly journals?: SharedJournals | null;
  /** Nothing new is looked for: only what earlier runs left unfinished is gone on with; `inputs` is empty. */
  readonly collect?: boolean;
}

/**
 * Runs a folder of stories: finds, works through what is due, writes the report. Never throws over one story; throws
 * a NorwireError where the run cannot begin (`input`: nothing to read; `settings`: output folder, lock, journal).
 */
export async function runBatch(setup: RunSetup, options: BatchOptions): Promise<RunOutcome> {
  refuseInputs(options.inputs, setup.out);
  const { journal, close, takeBack } = await openOutputOf(setup, options.journals);
  let outcome: RunOutcome | null;
  try {
    const here = goOnFromSpent({ ...setup, out: journal.out }, await journal.money.spent());
    outcome = await runIn(here, journal, options);
  } catch (cause) {
    throw tellDamage(setup.out, cause);
  } finally {
    await close();
  }
  if (outcome !== null) return outcome;
  takeBack();
  throw nothingFound(options);
}

/** Null where nothing was found to work on. */
async function runIn(
  setup: RunSetup,
  journal: RunJournal,
  options: BatchOptions,
): Promise<RunOutcome | null> {
  const progress = newProgress();
  const { shard = null } = options;
  const run = await journal.change(({ files }) => files.beginRun({ kind: 'batch', shard }));
  if (options.collect) await journal.change(({ files }) => files.rejoin(run));
  else
    await scan(
      countingLeftOut(setup, progress),
      journal,
      { ...options, out: setup.out },
      { selection: options, run },
    );
  const { files, due } = await journal.files.count(run);
  if (files === 0 && !setup.signal?.aborted) return null;
  setup.onEvent?.({ type: 'run-started', files, due });
  const underWay = { run, limits: options, progress };
  if (options.provider) await workInRounds(setup, journal, underWay, options.provider);
  else await workThrough(setup, journal, underWay);
  return await endRun(setup, journal, await outcomeOf(setup, journal, run, progress));
}

function nothingFound({ inputs, collect }: BatchOptions): NorwireError {
  return new NorwireError(
    'input',
    collect
      ? 'Nothing is left to collect: all stories of this output folder have ended.'
      : `No story was found in ${inputs.join(', ')}. Give a folder with stories, files, or a pattern such as 'in/**/*.xml'.`,
  );
}

/** The desk, with every file that is passed over counted. */
function countingLeftOut(setup: RunSetup, progress: RunProgress): RunSetup {
  return {
    ...setup,
    onEvent: (event) => {
      if (event.type === 'file-left-out') progress.leftOut += 1;
      setup.onEvent?.(event);
    },
  };
}
