import type { InboxStory } from '../documents.ts';

type Ordered = Pick<InboxStory, 'id' | 'rank' | 'arrived'>;

/** What must be looked at first, then the newest. */
export function compareStories(one: Ordered, other: Ordered): number {
  return one.rank - other.rank || other.arrived.localeCompare(one.arrived);
}

/**
 * The list shown, after its first page was fetched anew: the page as it came, then what was shown beyond its last
 * story. `isWhole`: nothing comes after the page.
 */
export function mergeInbox<Story extends Ordered>(
  shown: readonly Story[],
  page: readonly Story[],
  isWhole: boolean,
): readonly Story[] {
  const last = page.at(-1);
  if (isWhole || last === undefined) return page;
  const fresh = new Set(page.map(({ id }) => id));
  return [...page, ...shown.filter((story) => !fresh.has(story.id) && compareStories(last, story) < 0)];
}

/** A page fetched after the list; a story that has moved meanwhile stands once. */
export function appendInbox<Story extends Ordered>(
  shown: readonly Story[],
  page: readonly Story[],
): readonly Story[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...page.filter(({ id }) => !known.has(id))];
}

/** Which story is chosen when the list has changed: the same, or the one that stands in its place. */
export function keepChosen(
  before: readonly Ordered[],
  after: readonly Ordered[],
  chosen: string | null,
): string | null {
  if (after.some(({ id }) => id === chosen)) return chosen;
  const place = before.findIndex(({ id }) => id === chosen);
  return after[Math.min(Math.max(place, 0), after.length - 1)]?.id ?? null;
}

/** The story so many steps from the chosen one; at the ends it stays. */
export function step(stories: readonly Ordered[], chosen: string | null, by: number): string | null {
  const place = stories.findIndex(({ id }) => id === chosen);
  return stories[Math.min(Math.max(place + by, 0), stories.length - 1)]?.id ?? null;
}
