import { isAnswered, isFounded } from './answers.ts';
import type { Token } from './read/tokens.ts';
import { isCommonEnglish } from './read/words.ts';
import type { Reading, SourceReading, TargetReading } from './view.ts';

/**
 * How much one word says, found on the other side and not found, in natural logarithms of how much likelier that is
 * where two texts answer each other than where they are neighbours. Counted on good translations, rounded, and halved
 * because most words are counted from both sides.
 */
const evidence = {
  digits: { found: 1.5, missing: -0.7 },
  name: { found: 1, missing: -0.8 },
  known: { found: 1.1, missing: -0.5 },
  other: { found: 1.3, missing: -0.08 },
} as const;

type Kind = keyof typeof evidence;

function kindOf(token: Token, before: Token | undefined, isKnown: boolean): Kind {
  if (token.kind === 'digits') return 'digits';
  if (token.text !== token.lower && before?.kind === 'word') return 'name';
  return isKnown ? 'known' : 'other';
}

/**
 * Whether an English text is the English of a Norwegian one: above 0 it rather is, below it rather is not. Words too
 * common to tell are left out.
 */
export function fitOf(source: SourceReading, target: TargetReading): number {
  let sum = 0;
  for (const [at, token] of source.tokens.entries()) {
    const word = source.words[at];
    if (token.kind === 'mark' || (word && word.weight < 1)) continue;
    const kind = evidence[kindOf(token, source.tokens[at - 1], (word?.stems.length ?? 0) > 0)];
    sum += isAnswered(source, at, target) ? kind.found : kind.missing;
  }
  for (const [at, token] of target.tokens.entries()) {
    const word = target.words[at];
    if (token.kind === 'mark' || (word && word.weight < 1)) continue;
    const kind = evidence[kindOf(token, target.tokens[at - 1], isCommonEnglish(token.lower))];
    sum += isFounded(source, target, at) ? kind.found : kind.missing;
  }
  return sum;
}

type Range = { readonly start: number; readonly end: number };

/** What stands of a Norwegian text in some stretches of it. */
export const cutSource = (reading: SourceReading, stretches: readonly Range[]): SourceReading => ({
  ...reading,
  ...cutWords(reading, stretches, (word) => word.stems),
});

/** What stands of an English text in some stretches of it. */
export const cutTarget = (reading: TargetReading, stretches: readonly Range[]): TargetReading => ({
  ...reading,
  ...cutWords(reading, stretches, (word) => [word.stem]),
});

function cutWords<Word extends { readonly skeleton: string }>(
  reading: Reading<Word>,
  stretches: readonly Range[],
  stemsOf: (word: Word) => readonly string[],
) {
  const inside = (token: Token) =>
    stretches.some(({ start, end }) => token.start >= start && token.end <= end);
  const kept = reading.tokens.flatMap((token, at) =>
    inside(token) ? [{ token, word: reading.words[at] ?? null }] : [],
  );
  const words = kept.map(({ word }) => word);
  const known = words.filter((word) => word !== null);
  return {
    tokens: kept.map(({ token }) => token),
    words,
    stems: new Set(known.flatMap(stemsOf)),
    skeletons: new Set(known.map(({ skeleton }) => skeleton).filter((skeleton) => skeleton.length > 2)),
    lowers: new Set(kept.flatMap(({ token }) => (token.kind === 'mark' ? [] : [token.lower]))),
  };
}
