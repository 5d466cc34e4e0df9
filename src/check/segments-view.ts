import { align, type Group } from './align.ts';
import { clip } from './rule.ts';
import { type Grouped, readView, type View } from './view.ts';

/**
 * Reads two lists of texts for the rules; where their lengths differ they are first aligned by content. They are not made
 * a story first: a sentence by itself is no paragraph, and a story's reader misses every fifth quote in such.
 */
export function readSegments(
  source: readonly string[],
  target: readonly string[],
  more: Partial<View> = {},
): View {
  const isEven = source.length === target.length;
  const groups = isEven
    ? source.map((_, index): Group => ({ source: [index], target: [index] }))
    : align(source, target);
  const whole = groups.filter((group) => group.source.length > 0 && group.target.length > 0);
  const joined = (texts: readonly string[], indexes: readonly number[]) =>
    indexes.map((index) => texts[index]).join(' ');
  let next = 0;
  const grouped = (isEven ? [] : groups).map((group): Grouped => {
    // What is lost is told where it would stand, and behind the last segment at that.
    const place = group.target[0] ?? Math.min(next, target.length - 1);
    next += group.target.length;
    return {
      place: String(place),
      source: group.source.length,
      target: group.target.length,
      from: clip(joined(source, group.source), 40),
      to: clip(joined(target, group.target), 40),
    };
  });
  return readView(
    whole.map((group) => joined(source, group.source)),
    whole.map((group) => joined(target, group.target)),
    undefined,
    { places: whole.map((group) => String(group.target[0] ?? 0)), groups: grouped, ...more },
  );
}
