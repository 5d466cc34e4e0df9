import { isUnderEmbargo } from '../../refuse-to-send.ts';
import type { Article } from '../../story/index.ts';
import type { JournalTables, RunJournal, StoryRow } from '../journal/index.ts';
import type { RunSetup, StoryState } from '../types.ts';
import { sayPull, withdrawOutputs } from './withdraw-outputs.ts';

/**
 * The row that holds a newer version of this story of the wire, or the one that called it back. Rows are compared
 * by id and version; where a version is not told, two files are two stories, but what is called back stays so.
 */
export async function newerVersion(
  journal: RunJournal,
  row: StoryRow,
  now: number,
): Promise<StoryRow | null> {
  if (row.wire === null) return null;
  const { version } = row;
  const all = await journal.stories.ofWire(row.wire);
  return (
    all.find((other) => {
      if (other.source === row.source || other.state === 'waiting') return false;
      // What could not be had takes no place, but that its sender holds it back holds for the versions before it too.
      if (other.state === 'failed' && !isHeldBack(other, now)) return false;
      if (version !== null && other.version !== null) return other.version > version;
      return other.status === 'canceled';
    }) ?? null
  );
}

/** The finished story of the wire that this one is an update of. */
export async function lowerVersion(journal: RunJournal, row: StoryRow): Promise<StoryRow | null> {
  if (row.wire === null || row.version === null) return null;
  const { version } = row;
  const all = await journal.stories.ofWire(row.wire);
  return (
    all.find((other) => {
      if (other.source === row.source || other.state !== 'finished') return false;
      return other.version !== null && other.version < version;
    }) ?? null
  );
}

/** An update stands where the earlier version stood: it takes over that one's name and outputs. */
export async function takePlaceOf(
  { files, stories }: JournalTables,
  lower: StoryRow,
  source: string,
): Promise<void> {
  await files.moveName(lower.source, source);
  await stories.moveOutputs(lower.source, source);
  await stories.setState(lower.source, 'replaced', `${source} holds a newer version`);
}

/** Whether its sender lets nobody use this version now. */
export function isHeldBack({ status, embargo }: Pick<StoryRow, 'status' | 'embargo'>, now: number): boolean {
  return (status !== null && status !== 'usable') || isUnderEmbargo(embargo, now);
}

/** In what way, in words. */
export function sayHeldBack(
  { status, embargo }: Pick<StoryRow, 'status' | 'embargo'>,
  heldFor: string | undefined,
): string {
  if (status === 'canceled') return 'called back by the wire';
  if (status === 'withheld')
    return heldFor === undefined ? 'withheld by the wire' : `taken for withheld: ${heldFor}`;
  return `under embargo until ${embargo}`;
}

/**
 * Withdraws, as soon as a version is seen that its sender holds back, the copy of earlier ones that were freer: what
 * may not be used until tomorrow may not be used as it stood yesterday. The version itself may be in work for minutes.
 */
export async function holdEarlier(
  setup: RunSetup,
  journal: RunJournal,
  row: StoryRow,
  { heldFor }: Article['facts'],
): Promise<void> {
  if (!isHeldBack(row, setup.clock())) return;
  const isFreer = (other: StoryRow): boolean =>
    other.digest !== row.digest &&
    (row.status === 'usable'
      ? other.embargo !== row.embargo && !(Date.parse(other.embargo ?? '') >= Date.parse(row.embargo ?? ''))
      : other.status === 'usable');
  const why = sayHeldBack(row, heldFor);
  await journal.turn('withdrawing', () =>
    withdrawEarlier(setup, journal, row, { reason: why, isMeant: isFreer }),
  );
}

/**
 * Marks the copy of a story that the wire holds back: that of the same source, and where it is called back, that
 * of all versions. Gives the state of the story itself, and why.
 */
export async function withdrawStory(
  setup: RunSetup,
  journal: RunJournal,
  row: StoryRow,
  reason: string,
): Promise<{ readonly state: StoryState; readonly reason: string }> {
  await withdrawEarlier(setup, journal, row, { reason, isMeant: () => true });
  const now = await journal.stories.get(row.source);
  return now?.state === 'withdrawn'
    ? { state: 'withdrawn', reason: now.reason ?? reason }
    : { state: 'skipped', reason };
}

/** Withdraws what is finished of this source, and of the versions of the wire that are not newer. */
async function withdrawEarlier(
  setup: RunSetup,
  journal: RunJournal,
  row: StoryRow,
  { reason, isMeant }: { readonly reason: string; readonly isMeant: (other: StoryRow) => boolean },
): Promise<void> {
  const own = await journal.stories.get(row.source);
  const wire = row.wire === null ? [] : await journal.stories.ofWire(row.wire);
  const others = [...(own === null ? [] : [own]), ...wire.filter(({ source }) => source !== row.source)];
  for (const other of others) {
    const isNewer = (other.version ?? 0) > (row.version ?? Number.POSITIVE_INFINITY);
    if (other.state !== 'finished' || isNewer || !isMeant(other)) continue;
    const { outputs, pull } = await withdrawOutputs(setup, journal, other.source, reason);
    const from = other.source === row.source ? '' : ` (${row.source})`;
    await journal.change(({ stories }) =>
      stories.setState(other.source, 'withdrawn', `${reason}${from}${sayPull(pull)}`),
    );
    setup.onEvent?.({
      ...{ type: 'story-withdrawn', source: other.source, id: other.wire, headline: other.headline },
      ...{ outputs, pull, reason },
    });
  }
}
