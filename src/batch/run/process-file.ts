import { NorwireError } from '../../errors.ts';
import { readWhole } from '../../files/index.ts';
import type { LeftOut } from '../../formats/read/index.ts';
import type { Article } from '../../story/index.ts';
import {
  emptyRow,
  type FileEnd,
  type FileRow,
  type JournalTables,
  type RunJournal,
  type SeenFile,
  type StoryRow,
} from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import { holdFor, sourcesIn } from './look-ahead.ts';
import { processArticle } from './process-article.ts';
import type { RunControl } from './run-control.ts';
import { formatList } from './scan.ts';
import { sayPull, withdrawOutputs } from './withdraw-outputs.ts';

/**
 * Reads a file and works through its stories. Whatever goes wrong with a story is written down as its state; only
 * a journal that cannot be written, or an abort, leaves the file due.
 */
export async function processFile(
  setup: RunSetup,
  journal: RunJournal,
  file: FileRow,
  control: RunControl,
): Promise<void> {
  const read = await readFile(setup, journal, file, control);
  if (read === null) return;
  const { articles, seen, broken } = read;
  await control.alone(() => holdFor(setup, journal, file, articles));
  const sources = sourcesIn(file, articles.length);
  const unread = broken.map(({ place }) => itemOf(file, place));
  await dropOthers(setup, journal, file, [...sources, ...unread]);
  await enterBroken(setup, journal, file, broken);
  const ended = new Set<string>();
  const endFile = async (kept: JournalTables, source: string): Promise<void> => {
    ended.add(source);
    if (ended.size === articles.length)
      await kept.files.finish(file.name, await endOf(setup, kept, file), seen);
  };
  await Promise.all(
    articles.map(async (article, place) => {
      const source = sources[place] ?? file.name;
      if (!(await control.enter())) return;
      try {
        await control.afterOthersOf(article.facts.id, () =>
          processArticle(
            setup,
            journal,
            { file, article, source, endFile: (kept) => endFile(kept, source) },
            control,
          ),
        );
      } finally {
        control.leave();
      }
    }),
  );
}

async function readFile(
  setup: RunSetup,
  journal: RunJournal,
  file: FileRow,
  control: RunControl,
): Promise<{ articles: readonly Article[]; seen: SeenFile; broken: readonly LeftOut[] } | null> {
  let seen: SeenFile | null = null;
  try {
    const { bytes, ...stat } = await readWhole(file.path);
    seen = stat;
    const reason = setup.notAStory?.(bytes, file.name) ?? null;
    if (reason === null) {
      const leftOut: LeftOut[] = [];
      const articles = await setup.readArticles(bytes, file.name, (left) => leftOut.push(left));
      for (const left of leftOut.filter((one) => !one.broken)) {
        setup.onEvent?.({ type: 'file-left-out', source: itemOf(file, left.place), reason: left.reason });
      }
      const broken = leftOut.filter((left) => left.broken);
      if (articles.length > 0) return { articles, seen, broken };
      throw new NorwireError('input', `${file.path} holds no story.`);
    }
    await endWhole(setup, journal, { file, seen }, { state: 'skipped', code: null, reason });
    setup.onEvent?.({
      ...{ type: 'story-skipped', source: file.name, id: null, earlier: false },
      ...{ state: 'skipped', reason },
    });
  } catch (cause) {
    const error =
      cause instanceof NorwireError
        ? cause
        : new NorwireError('input', `${file.path} cannot be read: ${String(cause)}.`, { cause });
    control.failed(error);
    const { code, message } = error;
    setup.onEvent?.({ type: 'story-failed', source: file.name, id: null, code, message });
    await endWhole(
      setup,
      journal,
      { file, seen },
      { state: 'failed', code: error.code, reason: error.message },
    );
  }
  return null;
}

/** What an item without a story is called: "saker.xml, item 3". */
function itemOf(file: FileRow, place: string): string {
  return `${file.name}, ${place}`;
}

/** Items that could not be read have failed; the others of their file go on. */
async function enterBroken(
  setup: RunSetup,
  journal: RunJournal,
  file: FileRow,
  broken: readonly LeftOut[],
): Promise<void> {
  for (const { place, reason } of broken) {
    const source = itemOf(file, place);
    await journal.change(({ stories }) =>
      stories.put({
        ...emptyRow(source, file.name, setup.clock()),
        ...{ state: 'failed', code: 'input', reason },
      }),
    );
    setup.onEvent?.({ type: 'story-failed', source, id: null, code: 'input', message: reason });
  }
}

/** The whole file ends in one state, its stories unread. */
async function endWhole(
  setup: RunSetup,
  journal: RunJournal,
  { file, seen }: { readonly file: FileRow; readonly seen: SeenFile | null },
  how: Pick<StoryRow, 'state' | 'code' | 'reason'>,
): Promise<void> {
  await journal.change(async (kept) => {
    await kept.stories.put({ ...emptyRow(file.name, file.name, setup.clock()), ...how });
    await kept.files.finish(file.name, await endOf(setup, kept, file), seen ?? file);
  });
}

/** A file read again may hold fewer stories than before: those gone are withdrawn. */
async function dropOthers(
  setup: RunSetup,
  journal: RunJournal,
  file: FileRow,
  sources: readonly string[],
): Promise<void> {
  for (const row of await journal.stories.ofFile(file.name)) {
    if (sources.includes(row.source) || row.state === 'withdrawn') continue;
    const reason = `${file.name} no longer holds this story`;
    const { outputs, pull } = await withdrawOutputs(setup, journal, row.source, reason);
    const why = `${reason}${sayPull(pull)}`;
    await journal.change(({ stories }) => stories.setState(row.source, 'withdrawn', why));
    setup.onEvent?.({
      ...{ type: 'story-withdrawn', source: row.source, id: row.wire, headline: row.headline },
      ...{ outputs, pull, reason },
    });
  }
}

/** What the journal keeps of a file, from the rows of its stories. */
async function endOf(setup: RunSetup, { stories }: JournalTables, file: FileRow): Promise<FileEnd> {
  const rows = await stories.ofFile(file.name);
  const outputs: string[] = [];
  for (const { source, state } of rows)
    if (state === 'finished') outputs.push(...(await stories.outputsOf(source)).map(({ path }) => path));
  const failed = rows.filter(({ state }) => state === 'failed');
  const waiting = rows.find(({ state }) => state === 'waiting');
  return {
    state: waiting ? 'waiting' : 'done',
    settings: setup.settings,
    formats: formatList(setup),
    outputs,
    failed: failed.length > 0,
    again: failed.some(({ code }) => code === 'model' || code === 'budget' || code === 'settings'),
    findings: rows.some(({ errors, warnings }) => errors + warnings > 0),
    waiting: waiting?.reason ?? null,
  };
}
