import { join } from 'node:path';
import { codeOf, writeWhole } from '../../files/index.ts';
import { keepSpent, type OutputRow, type RunJournal, type StoryRow } from '../journal/index.ts';
import type { RunOutcome, RunSetup } from '../types.ts';
import { isToLookAt, reportPageName, STORIES_ON_A_PAGE, writeReportPage } from './report-page.ts';
import type { ReportedStory, RunReport } from './types.ts';

/** Writes the report and tells of the end of a run; a report that cannot be written is a notice, not the end. */
export async function endRun(setup: RunSetup, journal: RunJournal, outcome: RunOutcome): Promise<RunOutcome> {
  await keepReport(setup, journal, outcome);
  await journal.change((kept) => keepSpent(setup, kept)).catch(() => undefined);
  setup.onEvent?.({ type: 'run-ended', report: join(journal.out, reportPageName(1)), ...outcome });
  return outcome;
}

export async function keepReport(setup: RunSetup, journal: RunJournal, outcome: RunOutcome): Promise<void> {
  try {
    await writeReport(journal, { now: setup.clock(), outcome });
  } catch (cause) {
    const message = `The report was not written (${codeOf(cause)}); the journal has all of it.`;
    setup.onEvent?.({ type: 'notice', message });
  }
}

/**
 * Writes `report.json` and `report.html` from the journal, story by story, so that a report of any size
 * takes little memory.
 */
async function writeReport(
  journal: RunJournal,
  { now, outcome }: { now: number; outcome: RunOutcome },
): Promise<void> {
  const report: RunReport = {
    made: new Date(now).toISOString(),
    run: outcome,
    totals: await journal.stories.totals(),
  };
  const write = (name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> =>
    writeWhole(join(journal.out, name), pieces, journal.writing);
  await write('report.json', reportAsJson(report, storiesOf(journal)));
  const of = Math.max(1, Math.ceil(report.totals.stories / STORIES_ON_A_PAGE));
  const stories = storiesOf(journal);
  let first = (await take(storiesOf(journal), MOST_FIRST)).filter(isToLookAt);
  for (let number = 1; number <= of; number += 1) {
    const page = { number, of, first, stories: await take(stories, STORIES_ON_A_PAGE) };
    await write(reportPageName(number), writeReportPage(report, page));
    first = [];
  }
}

/** Stories that are named above the table: what an editor can take in before looking further. */
const MOST_FIRST = 10;

/** The next so many, without closing what they are taken from. */
async function take<T>(from: AsyncIterator<T>, most: number): Promise<readonly T[]> {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = await from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function* storiesOf(journal: RunJournal): AsyncGenerator<ReportedStory> {
  for await (const [row, outputs] of journal.stories.eachWithOutputs()) yield reported(row, outputs);
}

async function* reportAsJson(
  report: RunReport,
  stories: AsyncIterable<ReportedStory>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(report, null, 2).slice(0, -2)},\n  "stories": [`;
  let first = true;
  for await (const story of stories) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(story)}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}

function reported(row: StoryRow, outputs: readonly OutputRow[]): ReportedStory {
  return {
    source: row.source,
    state: row.state,
    reason: row.reason,
    headline: row.headline,
    section: row.section,
    date: row.date,
    embargo: row.embargo,
    origin: row.origin,
    errors: row.errors,
    warnings: row.warnings,
    usage: {
      requests: row.requests,
      inputTokens: row.input_tokens,
      cachedTokens: row.cached_tokens,
      outputTokens: row.output_tokens,
      cost: row.cost,
    },
    milliseconds: row.milliseconds,
    ended: new Date(row.ended).toISOString(),
    outputs: outputs.map(({ path, format, beside }) => ({ path, format, beside: beside === 1 })),
  };
}
