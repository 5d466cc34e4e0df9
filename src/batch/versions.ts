import type { Journal } from './journal.ts';
import type { StoryRow } from './journal-stories.ts';
import type { Desk, StoryState } from './types.ts';
import { sayPull, withdrawOutputs } from './withdraw-outputs.ts';

/**
 * The row that holds a newer version of this story of the wire, or the one that called it back. Rows are compared
 * by id and version; where a version is not told, two files are two stories, but what is called back stays so.
 */
export function newerVersion(journal: Journal, row: StoryRow): StoryRow | null {
  if (row.wire === null) return null;
  const { version } = row;
  return (
    journal.stories.ofWire(row.wire).find((other) => {
      if (other.source === row.source || other.state === 'failed' || other.state === 'waiting') return false;
      if (version !== null && other.version !== null) return other.version > version;
      return other.status === 'canceled';
    }) ?? null
  );
}

/** The finished story of the wire that this one is an update of. */
export function lowerVersion(journal: Journal, row: StoryRow): StoryRow | null {
  if (row.wire === null || row.version === null) return null;
  const { version } = row;
  return (
    journal.stories.ofWire(row.wire).find((other) => {
      if (other.source === row.source || other.state !== 'finished') return false;
      return other.version !== null && other.version < version;
    }) ?? null
  );
}

/** An update stands where the earlier version stood: it takes over that one's name and outputs. */
export function takePlaceOf(journal: Journal, lower: StoryRow, source: string): void {
  journal.files.moveName(lower.source, source);
  journal.stories.moveOutputs(lower.source, source);
  journal.stories.setState(lower.source, 'replaced', `${source} holds a newer version`);
}

/**
 * Marks the copy of a story that the wire holds back: that of the same source, and where it is called back, that
 * of all versions. Gives the state of the story itself, and why.
 */
export async function withdrawStory(
  desk: Desk,
  journal: Journal,
  row: StoryRow,
  known: StoryRow | null,
  reason: string,
): Promise<{ readonly state: StoryState; readonly reason: string }> {
  const others = row.wire === null ? [] : journal.stories.ofWire(row.wire);
  const withdrawn = [known, ...others].filter(
    (other, place, all): other is StoryRow =>
      other?.state === 'finished' &&
      all.findIndex((one) => one?.source === other.source) === place &&
      (other.version ?? 0) <= (row.version ?? Number.POSITIVE_INFINITY),
  );
  let said = reason;
  for (const other of withdrawn) {
    const { outputs, pull } = await withdrawOutputs(desk, journal, other.source, reason);
    const why = `${reason} (${row.source})${sayPull(pull)}`;
    if (other.source === row.source) said = `${reason}${sayPull(pull)}`;
    await journal.change(() => journal.stories.setState(other.source, 'withdrawn', why));
    desk.onEvent?.({
      ...{ type: 'story-withdrawn', source: other.source, id: other.wire, headline: other.headline },
      ...{ outputs, pull, reason },
    });
  }
  if (withdrawn.some(({ source }) => source === row.source)) return { state: 'withdrawn', reason: said };
  return known?.state === 'withdrawn'
    ? { state: 'withdrawn', reason: known.reason ?? reason }
    : { state: 'skipped', reason };
}
