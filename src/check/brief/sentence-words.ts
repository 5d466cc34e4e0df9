import { isFounded } from '../answers.ts';
import { rangeOf, shareOf } from '../stretch-words.ts';
import { type Lookup, lookupOf, type TargetReading } from '../view.ts';

/** The words of a sentence, `[from, to)`, to look others up in: English in English, so none by its consonants alone. */
export function lookUp(reading: TargetReading, from: number, to: number): Lookup {
  const lookup = lookupOf(reading.tokens.slice(from, to), reading.words.slice(from, to));
  return { ...lookup, skeletons: new Set<string>() };
}

/** What share of a sentence's telling words stands elsewhere; 0 where they are too few to tell. */
export function shareFounded(reading: TargetReading, from: number, to: number, lookup: Lookup): number {
  const isElsewhere = (at: number) => isFounded(lookup, reading, at);
  const { part, weight } = shareOf(reading, rangeOf(reading, from, to), isElsewhere, 1);
  return weight < 3 ? 0 : part;
}

/** The text of a run of tokens, `[from, to)`. */
export const textOf = ({ text, tokens }: TargetReading, [from, to]: readonly [number, number]): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end);
