import { NorwireError } from '../../errors.ts';
import { readWhole } from '../../files/index.ts';
import type { LeftOut } from '../../formats/read/index.ts';
import type { Article } from '../../story/index.ts';
import {
  emptyRow,
  type FileEnd,
  type FileRow,
  type Journal,
  type SeenFile,
  type StoryRow,
} from '../journal/index.ts';
import type { Desk } from '../types.ts';
import { holdFor, sourcesIn } from './look-ahead.ts';
import { processArticle } from './process-article.ts';
import { formatList } from './scan.ts';
import type { Turns } from './turns.ts';
import { sayPull, withdrawOutputs } from './withdraw-outputs.ts';

/**
 * Reads a file and works through its stories. Whatever goes wrong with a story is written down as its state; only
 * a journal that cannot be written, or an abort, leaves the file due.
 */
export async function processFile(desk: Desk, journal: Journal, file: FileRow, turns: Turns): Promise<void> {
  const read = await readFile(desk, journal, file, turns);
  if (read === null) return;
  const { articles, seen, broken } = read;
  await turns.alone(() => holdFor(desk, journal, file, articles));
  const sources = sourcesIn(file, articles.length);
  const unread = broken.map(({ place }) => itemOf(file, place));
  await dropOthers(desk, journal, file, [...sources, ...unread]);
  await enterBroken(desk, journal, file, broken);
  let open = articles.length;
  const endFile = (): void => {
    open -= 1;
    if (open === 0) journal.files.finish(file.name, endOf(desk, journal, file), seen);
  };
  await Promise.all(
    articles.map(async (article, place) => {
      const source = sources[place] ?? file.name;
      if (!(await turns.enter())) return;
      try {
        await turns.afterOthersOf(article.facts.id, () =>
          processArticle(desk, journal, { file, article, source, endFile }, turns),
        );
      } finally {
        turns.leave();
      }
    }),
  );
}

async function readFile(
  desk: Desk,
  journal: Journal,
  file: FileRow,
  turns: Turns,
): Promise<{ articles: readonly Article[]; seen: SeenFile; broken: readonly LeftOut[] } | null> {
  let seen: SeenFile | null = null;
  try {
    const { bytes, ...stat } = await readWhole(file.path);
    seen = stat;
    const reason = desk.notAStory?.(bytes, file.name) ?? null;
    if (reason === null) {
      const leftOut: LeftOut[] = [];
      const articles = await desk.readArticles(bytes, file.name, (left) => leftOut.push(left));
      for (const left of leftOut.filter((one) => !one.broken)) {
        desk.onEvent?.({ type: 'file-left-out', source: itemOf(file, left.place), reason: left.reason });
      }
      const broken = leftOut.filter((left) => left.broken);
      if (articles.length > 0) return { articles, seen, broken };
      throw new NorwireError('input', `${file.path} holds no story.`);
    }
    await endWhole(desk, journal, file, seen, { state: 'skipped', code: null, reason });
    desk.onEvent?.({
      ...{ type: 'story-skipped', source: file.name, id: null, earlier: false },
      ...{ state: 'skipped', reason },
    });
  } catch (cause) {
    const error =
      cause instanceof NorwireError
        ? cause
        : new NorwireError('input', `${file.path} cannot be read: ${String(cause)}.`, { cause });
    turns.failed(error);
    const { code, message } = error;
    desk.onEvent?.({ type: 'story-failed', source: file.name, id: null, code, message });
    await endWhole(desk, journal, file, seen, { state: 'failed', code: error.code, reason: error.message });
  }
  return null;
}

/** What an item without a story is called: "saker.xml, item 3". */
function itemOf(file: FileRow, place: string): string {
  return `${file.name}, ${place}`;
}

/** Items that could not be read have failed; the others of their file go on. */
async function enterBroken(
  desk: Desk,
  journal: Journal,
  file: FileRow,
  broken: readonly LeftOut[],
): Promise<void> {
  for (const { place, reason } of broken) {
    const source = itemOf(file, place);
    await journal.change(() =>
      journal.stories.put({
        ...emptyRow(source, file.name, desk.clock()),
        ...{ state: 'failed', code: 'input', reason },
      }),
    );
    desk.onEvent?.({ type: 'story-failed', source, id: null, code: 'input', message: reason });
  }
}

/** The whole file ends in one state, its stories unread. */
async function endWhole(
  desk: Desk,
  journal: Journal,
  file: FileRow,
  seen: SeenFile | null,
  how: Pick<StoryRow, 'state' | 'code' | 'reason'>,
): Promise<void> {
  await journal.change(() => {
    journal.stories.put({ ...emptyRow(file.name, file.name, desk.clock()), ...how });
    journal.files.finish(file.name, endOf(desk, journal, file), seen ?? file);
  });
}

/** A file read again may hold fewer stories than before: those gone are withdrawn. */
async function dropOthers(
  desk: Desk,
  journal: Journal,
  file: FileRow,
  sources: readonly string[],
): Promise<void> {
  for (const row of journal.stories.ofFile(file.name)) {
    if (sources.includes(row.source) || row.state === 'withdrawn') continue;
    const reason = `${file.name} no longer holds this story`;
    const { outputs, pull } = await withdrawOutputs(desk, journal, row.source, reason);
    const why = `${reason}${sayPull(pull)}`;
    await journal.change(() => journal.stories.setState(row.source, 'withdrawn', why));
    desk.onEvent?.({
      ...{ type: 'story-withdrawn', source: row.source, id: row.wire, headline: row.headline },
      ...{ outputs, pull, reason },
    });
  }
}

/** What the journal keeps of a file, from the rows of its stories. */
function endOf(desk: Desk, journal: Journal, file: FileRow): FileEnd {
  const rows = journal.stories.ofFile(file.name);
  const failed = rows.filter(({ state }) => state === 'failed');
  const waiting = rows.find(({ state }) => state === 'waiting');
  return {
    state: waiting ? 'waiting' : 'done',
    settings: desk.settings,
    formats: formatList(desk),
    outputs: rows
      .filter(({ state }) => state === 'finished')
      .flatMap(({ source }) => journal.stories.outputsOf(source).map(({ path }) => path)),
    failed: failed.length > 0,
    again: failed.some(({ code }) => code === 'model' || code === 'budget' || code === 'settings'),
    findings: rows.some(({ errors, warnings }) => errors + warnings > 0),
    waiting: waiting?.reason ?? null,
  };
}
