import type { Stretch } from './read/marks.ts';
import type { Lookup, Reading } from './view.ts';

/** The words of a stretch; "all-nighter" is one. */
export function wordsIn(reading: Reading<unknown>, stretch: Stretch): number {
  const { tokens } = reading;
  let count = 0;
  for (const at of wordPlaces(reading, stretch))
    if (tokens[at]?.spaced === true || tokens[at - 1]?.text !== '-') count++;
  return count;
}

/** The words of several stretches. */
export const total = (reading: Reading<unknown>, stretches: readonly Stretch[]) =>
  stretches.reduce((sum, stretch) => sum + wordsIn(reading, stretch), 0);

/** What share of a stretch's words, by weight, passes a test. */
export function shareOf(
  reading: Reading<{ readonly weight: number }>,
  stretch: Stretch,
  passes: (at: number) => boolean,
): { readonly part: number; readonly weight: number } {
  let weight = 0;
  let passed = 0;
  for (const at of wordPlaces(reading, stretch)) {
    const each = reading.words[at]?.weight ?? 1;
    weight += each;
    if (passes(at)) passed += each;
  }
  return { part: weight === 0 ? 0 : passed / weight, weight };
}

/** What to look words up in, of those alone that stand in one of the stretches. */
export function lookupInside(reading: Reading<unknown>, stretches: readonly Stretch[]): Lookup {
  const stems = new Set<string>();
  const skeletons = new Set<string>();
  const lowers = new Set<string>();
  const inOrder = [...stretches].sort((one, other) => one.start - other.start);
  let next = 0;
  let inside = 0;
  for (const [at, token] of reading.tokens.entries()) {
    for (; (inOrder[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start; next++)
      inside = Math.max(inside, inOrder[next]?.end ?? 0);
    if (token.kind === 'mark' || token.end > inside) continue;
    lowers.add(token.lower);
    const word = reading.words[at] as { stem?: string; stems?: readonly string[]; skeleton: string } | null;
    if (word === null) continue;
    for (const stem of word.stems ?? [word.stem ?? '']) stems.add(stem);
    if (word.skeleton.length > 2) skeletons.add(word.skeleton);
  }
  return { stems, skeletons, lowers };
}

/** Where the words of a stretch stand among the tokens, which are in the text's order. */
function* wordPlaces({ tokens }: Reading<unknown>, { start, end }: Stretch): Generator<number> {
  let from = 0;
  for (let to = tokens.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  for (let at = from; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    if (tokens[at]?.kind !== 'mark') yield at;
}
