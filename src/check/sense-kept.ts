import { isSureEnglish, isSureNorwegian } from '../lexicon/negation.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { isAnswered, isFounded } from './answers.ts';
import { isSure } from './match/opposites.ts';
import { denials, findPoles, findTurned, type Poles } from './opposites.ts';
import { comparing, type PairDraft } from './rule.ts';
import type { Pair } from './view.ts';

const norwegianDenying = wordSet('uten utan neppe nei knapt');
const englishDenying = wordSet('no nor without hardly barely unable fail failed fails');
const deniesInNorwegian = (lower: string): boolean => isSureNorwegian(lower) || norwegianDenying.has(lower);
export const deniesInEnglish = (lower: string): boolean => isSureEnglish(lower) || englishDenying.has(lower);

/**
 * A word turned into its opposite: rose for “falt”, acquitted for “dømt”, before for “etter”. PairDraft only where neither
 * word has a match across; and where one text denies more than the other, opposites say the same.
 */
export const senseKept = comparing({ name: 'sense-kept' }, function* (pair) {
  const draft = readTurned(pair);
  if (draft !== null) yield draft;
});

function readTurned({ source, target }: Pair): PairDraft | null {
  const said = findPoles(source.tokens, source.words);
  const told = said.length === 0 ? said : findPoles(target.tokens, target.words);
  const from: Poles = { all: said, isAlone: (at) => !isAnswered(source, at, target) };
  const to: Poles = {
    all: told,
    // “at most” has nothing of the Norwegian "at".
    isAlone: (at) => target.tokens[at]?.lower === 'at' || !isFounded(source, target, at),
  };
  const turned = findTurned(from, to);
  if (turned === null) return null;
  const [one, other] = turned;
  if (denials(source.tokens, one, deniesInNorwegian) !== denials(target.tokens, other, deniesInEnglish))
    return null;
  const wordsAt = ({ text, tokens }: Pair['source'] | Pair['target'], at: number, length: number) =>
    text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
  const expected = wordsAt(source, one.at, one.length);
  const actual = wordsAt(target, other.at, other.length);
  const message = `“${expected}” became its opposite, “${actual}”`;
  return { level: isSure(one.row) ? 'error' : 'warning', message, expected, actual };
}
