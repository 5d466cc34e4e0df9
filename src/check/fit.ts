import type { Token } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import { isCommonEnglish } from './match/words.ts';
import type { SourceReading, TargetReading } from './view.ts';

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
