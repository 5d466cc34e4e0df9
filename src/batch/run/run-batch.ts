import { NorwireError } from '../../errors.ts';
import { refuseInputs, type Search } from '../../files/index.ts';
import { goOnFrom, type Journal, tellDamage } from '../journal/index.ts';
import { endRun } from '../report/index.ts';
import type { Desk, Outcome } from '../types.ts';
import { openOutput } from './open-output.ts';
import { outcomeOf } from './outcome.ts';
import { type ProviderRounds, workInRounds } from './provider-rounds.ts';
import { type Selection, scan } from './scan.ts';
import { type Course, type Limits, newCourse, workThrough } from './work-through.ts';

/** What a batch is asked to do. */
export interface BatchOrder extends Omit<Search, 'out'>, Selection, Limits {
  /** Requests go through a provider's own batches. */
  readonly provider?: ProviderRounds | null;
  /** Nothing new is looked for: only what earlier runs left unfinished is gone on with; `inputs` is empty. */
  readonly collect?: boolean;
}

/**
 * Runs a folder of stories: finds, works through what is due, writes the report. Never throws over one story; throws
 * a NorwireError where the run cannot begin (`input`: nothing to read; `settings`: output folder, lock, journal).
 */
export async function runBatch(desk: Desk, order: BatchOrder): Promise<Outcome> {
  refuseInputs(order.inputs, desk.out);
  const { journal, close, takeBack } = openOutput(desk.out, desk.clock());
  let outcome: Outcome | null;
  try {
    outcome = await runIn(goOnFrom({ ...desk, out: journal.out }, journal), journal, order);
  } catch (cause) {
    throw tellDamage(desk.out, cause);
  } finally {
    close();
  }
  if (outcome !== null) return outcome;
  takeBack();
  throw nothingFound(order);
}

/** Null where nothing was found to work on. */
async function runIn(desk: Desk, journal: Journal, order: BatchOrder): Promise<Outcome | null> {
  const course = newCourse();
  const run = journal.files.nextRun();
  if (order.collect) journal.changeNow(() => journal.files.rejoin(run));
  else await scan(countingLeftOut(desk, course), journal, { ...order, out: desk.out }, order, run);
  const { files, due } = journal.files.count(run);
  if (files === 0 && !desk.signal?.aborted) return null;
  desk.onEvent?.({ type: 'run-started', files, due });
  if (order.provider) await workInRounds(desk, journal, run, order, course, order.provider);
  else await workThrough(desk, journal, run, order, course);
  return await endRun(desk, journal, outcomeOf(desk, journal, run, course));
}

function nothingFound({ inputs, collect }: BatchOrder): NorwireError {
  return new NorwireError(
    'input',
    collect
      ? 'Nothing is left to collect: all stories of this output folder have ended.'
      : `No story was found in ${inputs.join(', ')}. Give a folder with stories, files, or a pattern such as 'in/**/*.xml'.`,
  );
}

/** The desk, with every file that is passed over counted. */
function countingLeftOut(desk: Desk, course: Course): Desk {
  return {
    ...desk,
    onEvent: (event) => {
      if (event.type === 'file-left-out') course.leftOut += 1;
      desk.onEvent?.(event);
    },
  };
}
