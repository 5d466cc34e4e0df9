import { firstFrom, type Stretch, type Token } from '../language/index.ts';
import type { EnglishWord, NorwegianWord } from './match/words.ts';
import { type Lookup, lookupOf, type Reading } from './view.ts';

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
export function lookupInside(
  { tokens, words }: Reading<NorwegianWord | EnglishWord>,
  stretches: readonly Stretch[],
): Lookup {
  const waiting = [...stretches].sort((one, other) => other.start - one.start);
  let next = waiting.pop();
  let inside = 0;
  const own: Token[] = [];
  const ownWords: (NorwegianWord | EnglishWord | null)[] = [];
  for (const [at, token] of tokens.entries()) {
    while (next !== undefined && next.start <= token.start) {
      inside = Math.max(inside, next.end);
      next = waiting.pop();
    }
    if (token.end > inside) continue;
    own.push(token);
    ownWords.push(words[at] ?? null);
  }
  return lookupOf(own, ownWords);
}

/** Where the words of a stretch stand among the tokens, which are in the text's order. */
export function* wordPlaces({ tokens }: Reading<unknown>, { start, end }: Stretch): Generator<number> {
  for (let at = firstFrom(tokens, start); (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    if (tokens[at]?.kind !== 'mark') yield at;
}
