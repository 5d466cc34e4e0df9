import { wordSet } from '../lexicon/word-set.ts';
import { comparedOf } from './left-out.ts';
import { stemEnglish } from './read/words.ts';
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

/** "En nabo", "naboen": one, by the article or the ending. */
const article = wordSet('en ei et ein eit éin én');
const one = /(?<!(?:e|a)n)(?<!ing|heit|het|skap)(?:eren|aren|mannen|kvinna|kvinnen|ingen|isten|isten)$/u;

/** A single source is not made several: “neighbours” for "en nabo", “they” for "hun". */
export const oneMadeMany: Rule = {
  name: 'one-made-many',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const draft = findPronoun(pair) ?? findNoun(pair);
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

function findNoun(pair: Pair): Draft | null {
  const { source, target, index } = pair;
  for (const link of comparedOf(pair).alignment.byTo) {
    if (link === undefined || link.strength < 2.5) continue;
    const own = source.tokens[link.from];
    const other = target.tokens[link.to];
    if (
      own === undefined ||
      other === undefined ||
      (own.text !== own.lower && link.from > 1) ||
      other.text !== other.lower
    )
      continue;
    const isPlural =
      /[^suia'’]s$/.test(other.lower) &&
      stemEnglish(other.lower) !== other.lower &&
      own.lower !== other.lower;
    if (!isPlural || target.tokens[link.to + 1]?.text === '-') continue;
    const isOne = article.has(source.tokens[link.from - 1]?.lower ?? '')
      ? !/(?:er|ar|ene|ane)$/.test(own.lower)
      : one.test(own.lower);
    if (!isOne || target.words[link.to]?.weight !== 1) continue;
    const message = `“${own.text}” is one, “${other.text}” are several`;
    return { level: 'remark', at: index, message, expected: own.text, actual: other.text, odds: -1.5 };
  }
  return null;
}
