import type { Stretch } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import type { Draft } from './rule.ts';
import { cut, shareOf, total } from './stretch-words.ts';
import type { Lookup, Pair, TargetReading } from './view.ts';

/** How much of a marked stretch's words stand in a text of the Norwegian. */
export const foundedIn = (source: Lookup, target: TargetReading, stretch: Stretch) =>
  shareOf(target, stretch, (at) => isFounded(source, target, at));

/** The marked stretches of the English that have none of the Norwegian's marked words in them. */
export function findUnfounded({ source, target }: Pair, stretches: readonly Stretch[]): readonly Stretch[] {
  const inSource = cut(source, source.marked);
  return stretches.filter((stretch) => {
    const { part, weight } = foundedIn(inSource, target, stretch);
    return weight > 0 && part < 0.25;
  });
}

/** A stretch that is much shorter than it should be, in words. */
export const shorter = (kept: number, length: number) =>
  `what stands in quotation marks is much shorter than in the Norwegian: ${kept} words for ${length}`;

/** A quote whose English is short and lacks what the Norwegian says towards its end. */
export function findShortened(
  { index, source, target }: Pair,
  from: readonly Stretch[],
  to: readonly Stretch[],
): Draft | null {
  const last = from.at(-1);
  const length = total(source, from);
  const kept = total(target, to);
  if (last === undefined) return null;
  if (length > 3 && kept * 4 <= length) return { level: 'error', at: index, message: shorter(kept, length) };
  if (length < 8 || kept >= 0.66 * length) return null;
  // A quotation nobody closed may go on by mistake.
  if (!last.closes && to.some((stretch) => stretch.closes)) return null;
  const tail = { ...last, start: last.start + (last.end - last.start) * 0.55 };
  const inside = cut(target, to);
  const end = shareOf(source, tail, (at) => isAnswered(source, at, inside));
  return kept < 0.4 * length || end.part < 0.25
    ? { level: 'error', at: index, message: shorter(kept, length) }
    : null;
}
