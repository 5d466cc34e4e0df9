import type { Stretch } from './read/marks.ts';
import type { Lookup, Reading } from './view.ts';

/** The words of a stretch; "all-nighter" is one. */
export function wordsIn({ tokens }: Reading<unknown>, { start, end }: Stretch): number {
  let count = 0;
  let before = '';
  for (const token of tokens) {
    if (token.start >= start && token.end <= end && token.kind !== 'mark' && (token.spaced || before !== '-'))
      count++;
    before = token.text;
  }
  return count;
}

/** What share of a stretch's words, by weight, passes a test. */
export function shareOf(
  reading: Reading<{ readonly weight: number }>,
  { start, end }: Stretch,
  passes: (at: number) => boolean,
): { readonly part: number; readonly weight: number } {
  let weight = 0;
  let passed = 0;
  for (const [at, token] of reading.tokens.entries()) {
    if (token.kind === 'mark' || token.start < start || token.end > end) continue;
    const each = reading.words[at]?.weight ?? 1;
    weight += each;
    if (passes(at)) passed += each;
  }
  return { part: weight === 0 ? 0 : passed / weight, weight };
}

export function lookupInside(reading: Reading<unknown>, stretches: readonly Stretch[]): Lookup {
  const stems = new Set<string>();
  const skeletons = new Set<string>();
  const lowers = new Set<string>();
  for (const [at, token] of reading.tokens.entries()) {
    if (
      token.kind === 'mark' ||
      !stretches.some(({ start, end }) => token.start >= start && token.end <= end)
    )
      continue;
    lowers.add(token.lower);
    const word = reading.words[at] as { stem?: string; stems?: readonly string[]; skeleton: string } | null;
    if (word === null) continue;
    for (const stem of word.stems ?? [word.stem ?? '']) stems.add(stem);
    if (word.skeleton.length > 2) skeletons.add(word.skeleton);
  }
  return { stems, skeletons, lowers };
}

/** The words of several stretches. */
export const total = (reading: Reading<unknown>, stretches: readonly Stretch[]) =>
  stretches.reduce((sum, stretch) => sum + wordsIn(reading, stretch), 0);
