import type { Journal, StoryRow as JournalRow, KeptCopy } from '../../batch/journal/index.ts';
import { isHeldBack } from '../../batch/run/index.ts';
import { note } from '../kept/decisions.ts';
import {
  changeStory,
  type DeskState,
  type DeskStoryRow,
  enterStory,
  noteSeen,
  seenOf,
  storyOf,
} from '../kept/stories.ts';
import { change, type DeskFlow, type FlowTransaction, look } from './desk-flow.ts';
import { offerWithdrawal } from './hand-on.ts';
import { takeCopy } from './take-copy.ts';

/**
 * Takes what the journal knows of some sources into the desk, in one change; what the desk knows already is passed over.
 */
export async function takeIn(flow: DeskFlow, journal: Journal, sources: readonly string[]): Promise<void> {
  const journalRows = sources.flatMap((source) => {
    const row = journal.stories.get(source);
    if (row === null) return [];
    return [{ row, digest: JSON.stringify([row.state, row.digest, row.settings, row.reason]) }];
  });
  type DigestedRow = (typeof journalRows)[number];
  const isNew = async ({ rows }: FlowTransaction, { row, digest }: DigestedRow): Promise<boolean> => {
    const seen = await seenOf(rows, row.source);
    return seen?.digest !== digest || seen.ended !== row.ended;
  };
  const fresh = await look(flow, async (here) => {
    const found: DigestedRow[] = [];
    for (const one of journalRows) if (await isNew(here, one)) found.push(one);
    return found;
  });
  if (fresh.length === 0) return;
  const stories = await change(flow, async (here) => {
    const entered: (DeskStoryRow | null)[] = [];
    for (const one of fresh) {
      const { row, digest } = one;
      if (!(await isNew(here, one))) continue;
      const kept = row.state === 'finished' ? journal.stories.copyOf(row.source) : null;
      entered.push(await takeRow(here, row, kept));
      await noteSeen(here.rows, row.source, { digest, ended: row.ended });
    }
    return entered;
  });
  tellOf(flow, stories);
}

/** Tells of stories that came in, and has handed on what is due by it. */
export function tellOf(flow: DeskFlow, stories: readonly (DeskStoryRow | null)[]): void {
  flow.wake();
  for (const story of stories)
    if (story !== null) flow.tell({ type: 'story', story: story.id, state: story.state });
}

/** A story that could not be worked on is in the inbox with the reason, unless an earlier version stands there. */
export async function takeFailure(flow: DeskFlow, source: string, reason: string): Promise<void> {
  const story = await flow.db.change(async (rows) => {
    const known = (await storyOf(rows, source)) ?? (await enterStory(rows, source, flow.clock()));
    await note(rows, known.number, { at: flow.clock(), by: null, what: 'failed', said: reason });
    if (known.edition > 0) return known;
    return changeStory(rows, known, { state: 'failed', reason, changed: flow.clock() });
  });
  flow.tell({ type: 'story', story: story.id, state: story.state });
}

/** A story that the wire called back, told as it happens: what the journal has of it may be another thing a moment later. */
export async function takeWithdrawal(flow: DeskFlow, source: string, reason: string): Promise<void> {
  const story = await change(flow, async (here) => {
    const known = await storyOf(here.rows, source);
    return known?.source === source ? withdrawn(here, known, reason) : null;
  });
  if (story !== null) tellOf(flow, [story]);
}

/** A source that is being worked on is in the inbox at once. */
export async function announce(flow: DeskFlow, source: string): Promise<DeskStoryRow> {
  const { row, isNew } = await flow.db.change(async (rows) => {
    const known = await storyOf(rows, source);
    return { row: known ?? (await enterStory(rows, source, flow.clock())), isNew: known === null };
  });
  if (isNew) flow.tell({ type: 'story', story: row.id, state: row.state });
  return row;
}

/** Takes in what is known of a source, with the copy where it is finished; null where the desk has nothing of it. */
export async function takeRow(
  here: FlowTransaction,
  row: JournalRow,
  kept: KeptCopy | null,
): Promise<DeskStoryRow | null> {
  const { rows } = here;
  const now = here.clock();
  if (kept !== null) return takeCopy(here, row, kept);
  if (row.state === 'replaced') {
    const stands = await storyOf(rows, row.source);
    // A later look at the file of a story that was called back finds it replaced; else the newer version stands for it.
    const isCalledBack = stands?.source === row.source && row.reason?.startsWith('called back') === true;
    if (isCalledBack) return withdrawn(here, stands, row.reason ?? '');
    // One that was announced has nothing to wait for.
    if (stands?.edition !== 0) return null;
  }
  const story = (await storyOf(rows, row.source)) ?? (await enterStory(rows, row.source, now));
  if (row.state === 'withdrawn') return withdrawn(here, story, row.reason ?? 'called back by the wire');
  const isOwn = story.source === row.source && story.edition > 0;
  if (row.state === 'failed' && isOwn && isHeldBack(row, now))
    return withdrawn(here, story, row.reason ?? '');
  // A version that cannot be had does not take the place of one that is there.
  if (story.edition > 0) {
    await note(rows, story.number, { at: now, by: null, what: row.state, said: row.reason ?? row.state });
    return story;
  }
  const state =
    ({ failed: 'failed', skipped: 'passed-over', replaced: 'passed-over' } as Record<string, DeskState>)[
      row.state
    ] ?? 'arriving';
  await note(rows, story.number, { at: now, by: null, what: state, said: row.reason ?? state });
  const { wire, version, section, date, embargo, status, reason } = row;
  return changeStory(rows, story, {
    ...{ state, reason, wire, version, section, date, embargo, status },
    changed: now,
  });
}

/**
 * Takes a story for called back by its sender; whoever had it is told, and its files, unless the run that tells of it has
 * seen to them.
 */
export async function withdrawn(
  here: FlowTransaction,
  story: DeskStoryRow,
  reason: string,
  files = false,
): Promise<DeskStoryRow> {
  if (story.state === 'withdrawn') return story;
  const { rows } = here;
  const now = here.clock();
  await note(rows, story.number, { at: now, by: null, what: 'withdrawn', said: `Withdrawn: ${reason}` });
  const next = await changeStory(rows, story, { state: 'withdrawn', reason, changed: now });
  if (story.approvals > 0) await offerWithdrawal(here, next, { by: 'the wire', reason, files });
  return next;
}
