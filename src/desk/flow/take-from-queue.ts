import type { StoryRow as JournalRow, KeptCopy } from '../../batch/journal/index.ts';
import { rowOfArticle, rowOfCopy } from '../../batch/journal/index.ts';
import { isHeldBack, sayHeldBack } from '../../batch/run/index.ts';
import { hasQueueStories, type QueueStory, takeQueueStories } from '../kept/queue-stories.ts';
import { type DeskStoryRow, storiesOfWire } from '../kept/stories.ts';
import { change, type DeskFlow, type FlowTransaction } from './desk-flow.ts';
import { whyTooLong } from './limits.ts';
import { takeRow, tellOf, withdrawn } from './take-in.ts';

/** So many are taken in with one commit; other desks wait for it. */
const AT_ONCE = 10;

/** Takes in what workers have ended since; says whether there may be more. */
export async function takeFromQueue(flow: DeskFlow): Promise<boolean> {
  if (!(await flow.db.read(hasQueueStories))) return false;
  const { taken, count } = await change(flow, async (here) => {
    const stories = await takeQueueStories(here.rows, AT_ONCE);
    const taken: (DeskStoryRow | null)[] = [];
    for (const story of stories) taken.push(...(await takeStory(here, story)));
    return { taken, count: stories.length };
  });
  if (count > 0) tellOf(flow, taken);
  return count === AT_ONCE;
}

async function takeStory(
  here: FlowTransaction,
  story: QueueStory,
): Promise<readonly (DeskStoryRow | null)[]> {
  const { source, article, ended } = story;
  const row = rowOfArticle(article, source, source, ended);
  const others = row.wire === null ? [] : await storiesOfWire(here.rows, row.wire);
  const versions = others.filter((other) => other.source !== source);
  const now = here.clock();
  const held: DeskStoryRow[] = [];
  if (isHeldBack(row, now)) {
    const reason = sayHeldBack(row, article.facts.heldFor);
    for (const other of versions)
      if (isHeldBy(other, row)) held.push(await withdrawn(here, other, reason, true));
  }
  const taken = asJournal(story, row, newerOf(row, versions, now));
  return [...held, await takeRow(here, taken.row, taken.kept)];
}

/** What the desk takes in: as the queue has it, but for a version that a newer one has overtaken, or that is too long. */
function asJournal(
  { state, reason, copy, article }: QueueStory,
  row: JournalRow,
  newer: DeskStoryRow | null,
): { readonly row: JournalRow; readonly kept: KeptCopy | null } {
  const none = (change: Pick<JournalRow, 'state' | 'reason'>) => ({ row: { ...row, ...change }, kept: null });
  const why = whyTooLong(article.text);
  if (newer !== null) return none({ state: 'replaced', reason: `${newer.source} holds a newer version` });
  if (why !== null) return none({ state: 'failed', reason: `It ${why}.` });
  if (copy !== null && state === 'finished')
    return { row: rowOfCopy(row, copy, 'queue'), kept: { article, copy } };
  if (state === 'drained') return none({ state: 'skipped', reason: 'taken out of the queue' });
  return none({ state: state === 'skipped' ? 'skipped' : 'failed', reason });
}

/** What its sender holds back now may not be used as it stood before, where that was freer. */
function isHeldBy(other: DeskStoryRow, row: JournalRow): boolean {
  if (other.edition === 0 || other.state === 'withdrawn') return false;
  if (row.version !== null && other.version !== null && other.version > row.version) return false;
  if (row.status !== 'usable') return other.status === 'usable';
  return other.embargo !== row.embargo && !(Date.parse(other.embargo ?? '') >= Date.parse(row.embargo ?? ''));
}

/** The version of the same story of the wire that stands for this one: a later one, or word that it is called back. */
function newerOf(row: JournalRow, versions: readonly DeskStoryRow[], now: number): DeskStoryRow | null {
  return (
    versions.find((other) => {
      const isThere = other.edition > 0 || isHeldBack(other, now);
      if (!isThere) return false;
      if (row.version !== null && other.version !== null) return other.version > row.version;
      return other.status === 'canceled';
    }) ?? null
  );
}
