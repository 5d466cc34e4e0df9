import { firstFrom, type Token } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import { type EnglishWord, isCommonEnglish, type NorwegianWord } from './match/words.ts';
import { lookupOf, type Reading, type SourceReading, type TargetReading } from './view.ts';

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
export function fitOf(source: SourceReading, target: TargetReading, enough = Infinity): number {
  let sum = 0;
  for (let at = 0; at < source.tokens.length; at++) {
    const token = source.tokens[at];
    const word = source.words[at];
    if (token === undefined || token.kind === 'mark' || (word && word.weight < 1)) continue;
    const kind = evidence[kindOf(token, source.tokens[at - 1], (word?.stems.length ?? 0) > 0)];
    sum += isAnswered(source, at, target) ? kind.found : kind.missing;
    if (sum > 1.5 * enough) return sum;
  }
  if (sum > enough) return sum;
  for (let at = 0; at < target.tokens.length; at++) {
    const token = target.tokens[at];
    const word = target.words[at];
    if (token === undefined || token.kind === 'mark' || (word && word.weight < 1)) continue;
    const kind = evidence[kindOf(token, target.tokens[at - 1], isCommonEnglish(token.lower))];
    sum += isFounded(source, target, at) ? kind.found : kind.missing;
  }
  return sum;
}

type Range = { readonly start: number; readonly end: number };

/** What stands of a Norwegian text in some stretches of it. */
export const cutSource = (reading: SourceReading, stretches: readonly Range[]): SourceReading => ({
  ...reading,
  ...cut(reading, stretches),
});

/** What stands of an English text in some stretches of it. */
export const cutTarget = (reading: TargetReading, stretches: readonly Range[]): TargetReading => ({
  ...reading,
  ...cut(reading, stretches),
});

function cut<Word extends NorwegianWord | EnglishWord>(reading: Reading<Word>, stretches: readonly Range[]) {
  const tokens: Token[] = [];
  const words: (Word | null)[] = [];
  for (const { start, end } of stretches) {
    for (let at = firstFrom(reading.tokens, start); at < reading.tokens.length; at++) {
      const token = reading.tokens[at];
      if (token === undefined || token.end > end) break;
      tokens.push(token);
      words.push(reading.words[at] ?? null);
    }
  }
  return { tokens, words, ...lookupOf(tokens, words) };
}
