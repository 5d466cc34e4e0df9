import { wordSet } from '../lexicon/word-set.ts';
import type { Draft, Rule } from './rule.ts';
import type { Pair } from './view.ts';

const oneOnly = wordSet('han ham hun ho henne hennes hennar hans');
const many = wordSet('de dei dem deres deira vi oss vår våre vårt flere fleire alle noen nokre begge folk');
const they = wordSet('they them their theirs themselves');
const heOrShe = wordSet('he him his himself she her hers herself');

const hasOf = (words: ReadonlySet<string>, { lowers }: Pair['source' | 'target']): boolean => {
  for (const word of words) if (lowers.has(word)) return true;
  return false;
};

/** A single person is not made several: “they” for "hun". */
export const oneMadeMany: Rule = {
  name: 'one-made-many',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const draft = findPronoun(pair);
      if (draft !== null) yield draft;
    }
  },
};

/** "Dei som" and "de andre" only point. */
const pointing = wordSet('som andre fleste færreste to tre fire første siste');
const countOf = (words: ReadonlySet<string>, { tokens }: Pair['source' | 'target']): number =>
  tokens.filter(({ lower }, at) => words.has(lower) && !pointing.has(tokens[at + 1]?.lower ?? '')).length;

function findPronoun({ source, target, index }: Pair): Draft | null {
  if (
    countOf(oneOnly, source) === 0 ||
    hasOf(heOrShe, target) ||
    countOf(they, target) <= countOf(many, source)
  )
    return null;
  const message = 'one person in the Norwegian, “they” in the English';
  return { level: 'remark', at: index, message };
}
