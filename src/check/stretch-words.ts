import { firstFrom, type Token } from '../language/index.ts';
import type { EnglishWord, NorwegianWord } from './match/words.ts';
import { lookupOf, type Reading } from './view.ts';

/** From where to where in a text. */
export type Bounds = Readonly<Record<'start' | 'end', number>>;

/** The words of a stretch; "all-nighter" is one. */
export function wordsIn(reading: Reading<unknown>, stretch: Bounds): number {
  const { tokens } = reading;
  let count = 0;
  for (const at of wordPlaces(reading, stretch))
    if (tokens[at]?.spaced === true || tokens[at - 1]?.text !== '-') count++;
  return count;
}

/** The words of several stretches. */
export const total = (reading: Reading<unknown>, stretches: readonly Bounds[]) =>
  stretches.reduce((sum, stretch) => sum + wordsIn(reading, stretch), 0);

/** What share of a stretch's words, by weight, passes a test; of those that weigh enough. */
export function shareOf(
  reading: Reading<{ readonly weight: number }>,
  stretch: Bounds,
  passes: (at: number) => boolean,
  least = 0,
): { readonly part: number; readonly weight: number } {
  let weight = 0;
  let passed = 0;
  for (const at of wordPlaces(reading, stretch)) {
    const each = reading.words[at]?.weight ?? 1;
    if (each < least) continue;
    weight += each;
    if (passes(at)) passed += each;
  }
  return { part: weight === 0 ? 0 : passed / weight, weight };
}

/** Where a run of tokens, `[from, to)`, stands in its text. */
export const rangeOf = ({ tokens }: Reading<unknown>, from: number, to: number): Bounds => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** A text with those of its words alone that stand in some stretches. */
export function cut<Of extends Reading<NorwegianWord | EnglishWord>>(
  reading: Of,
  stretches: readonly Bounds[],
): Of {
  const tokens: Token[] = [];
  const words: (NorwegianWord | EnglishWord | null)[] = [];
  for (const { start, end } of stretches) {
    for (let at = firstFrom(reading.tokens, start); at < reading.tokens.length; at++) {
      const token = reading.tokens[at];
      if (token === undefined || token.end > end) break;
      tokens.push(token);
      words.push(reading.words[at] ?? null);
    }
  }
  return { ...reading, tokens, words, ...lookupOf(tokens, words) };
}

/** Where the words of a stretch stand among the tokens, which are in the text's order. */
export function* wordPlaces({ tokens }: Reading<unknown>, { start, end }: Bounds): Generator<number> {
  for (let at = firstFrom(tokens, start); (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    if (tokens[at]?.kind !== 'mark') yield at;
}
