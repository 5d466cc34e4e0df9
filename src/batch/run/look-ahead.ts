import { readWhole } from '../../files/index.ts';
import type { Article } from '../../story/index.ts';
import { type FileRow, type RunJournal, rowOfArticle } from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import { holdEarlier } from './versions.ts';

/** Where a run looks ahead: its number, what waits for more to be due, and which files are in work already. */
export interface LookAheadOptions {
  readonly run: number;
  readonly more: () => Promise<boolean>;
  /** As it stands now: one that was changed while it is in work is looked into. */
  readonly isInWork: (file: FileRow) => boolean;
  /** What is withdrawn is withdrawn by one at a time. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
}

/** Files that are looked up at a time. Nothing measured it. */
const AT_ONCE = 500;

/**
 * Looks into the files that wait for their turn, until the run is over: what a sender calls back, withholds or puts under
 * embargo must not wait behind stories that a model is at.
 */
export async function lookAhead(
  setup: RunSetup,
  journal: RunJournal,
  { run, more, isInWork, alone }: LookAheadOptions,
): Promise<void> {
  let looked = new Map<string, number | null>();
  do {
    const now = new Map<string, number | null>();
    let due: readonly FileRow[] = [];
    do {
      due = await journal.files.dueAfter(run, due.at(-1) ?? null, AT_ONCE);
      for (const file of due) {
        if (setup.signal?.aborted) return;
        now.set(file.name, file.ctime);
        if (!isInWork(file) && looked.get(file.name) !== file.ctime)
          await alone(() => lookInto(setup, journal, file));
      }
    } while (due.length === AT_ONCE);
    looked = now;
  } while (await more());
}

/** What cannot be read or written here is told of when the file has its turn. */
async function lookInto(setup: RunSetup, journal: RunJournal, file: FileRow): Promise<void> {
  try {
    const { bytes } = await readWhole(file.path);
    if (setup.notAStory?.(bytes, file.name)) return;
    await holdFor(setup, journal, file, await setup.readArticles(bytes, file.name));
  } catch {}
}

/** Withdraws the earlier versions of all stories of a file that their sender holds back. */
export async function holdFor(
  setup: RunSetup,
  journal: RunJournal,
  file: Pick<FileRow, 'name'>,
  articles: readonly Article[],
): Promise<void> {
  const sources = sourcesIn(file, articles.length);
  for (const [place, article] of articles.entries()) {
    const row = rowOfArticle(article, sources[place] ?? file.name, file.name, setup.clock());
    await holdEarlier(setup, journal, row, article.facts);
  }
}

/** What the stories of a file are called. */
export function sourcesIn({ name }: Pick<FileRow, 'name'>, stories: number): readonly string[] {
  return Array.from({ length: stories }, (_, place) => (stories === 1 ? name : `${name}#${place + 1}`));
}
