import { join } from 'node:path';
import { codeOf, writeWhole } from '../../files/index.ts';
import { type Journal, keepSpent, type StoryRow } from '../journal/index.ts';
import type { Desk, Outcome } from '../types.ts';
import { isToLookAt, reportPageName, STORIES_ON_A_PAGE, writeReportPage } from './report-page.ts';
import type { Report, ReportedStory } from './types.ts';

/** Writes the report and tells of the end of a run; a report that cannot be written is a notice, not the end. */
export async function endRun(desk: Desk, journal: Journal, outcome: Outcome): Promise<Outcome> {
  await keepReport(desk, journal, outcome);
  await journal.change(() => keepSpent(desk, journal)).catch(() => undefined);
  desk.onEvent?.({ type: 'run-ended', report: join(journal.out, reportPageName(1)), ...outcome });
  return outcome;
}

export async function keepReport(desk: Desk, journal: Journal, outcome: Outcome): Promise<void> {
  try {
    await writeReport(journal, { now: desk.clock(), outcome });
  } catch (cause) {
    const message = `The report was not written (${codeOf(cause)}); the journal has all of it.`;
    desk.onEvent?.({ type: 'notice', message });
  }
}

/**
 * Writes `report.json` and `report.html` from the journal, story by story, so that a report of any size
 * takes little memory.
 */
async function writeReport(
  journal: Journal,
  { now, outcome }: { now: number; outcome: Outcome },
): Promise<void> {
  const report: Report = {
    made: new Date(now).toISOString(),
    run: outcome,
    totals: journal.stories.totals(),
  };
  const write = (name: string, pieces: Iterable<string>): Promise<void> =>
    writeWhole(join(journal.out, name), pieces, journal.writing);
  await write('report.json', reportAsJson(report, storiesOf(journal)));
  const of = Math.max(1, Math.ceil(report.totals.stories / STORIES_ON_A_PAGE));
  const stories = storiesOf(journal);
  const first = [...take(storiesOf(journal), MOST_FIRST)].filter(isToLookAt);
  for (let number = 1; number <= of; number += 1) {
    const page = { number, of, first: number === 1 ? first : [], stories: take(stories, STORIES_ON_A_PAGE) };
    await write(reportPageName(number), writeReportPage(report, page));
  }
}

const MOST_FIRST = 10;

/** The next so many, without closing what they are taken from. */
function* take<T>(from: Iterator<T>, most: number): Generator<T> {
  for (let taken = 0; taken < most; taken += 1) {
    const next = from.next();
    if (next.done) return;
    yield next.value;
  }
}

function* storiesOf(journal: Journal): Generator<ReportedStory> {
  for (const row of journal.stories.each()) yield reported(journal, row);
}

function* reportAsJson(report: Report, stories: Iterable<ReportedStory>): Generator<string> {
  yield `${JSON.stringify(report, null, 2).slice(0, -2)},\n  "stories": [`;
  let first = true;
  for (const story of stories) {
    yield `${first ? '' : ','}\n    ${JSON.stringify(story)}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}

function reported(journal: Journal, row: StoryRow): ReportedStory {
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
    outputs: journal.stories
      .outputsOf(row.source)
      .map(({ path, format, beside }) => ({ path, format, beside: beside === 1 })),
  };
}
