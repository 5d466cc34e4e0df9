import { glossary } from '../lexicon/glossary.ts';
import { rememberSpelling } from '../lexicon/starred.ts';
import { countOf, wordSet } from '../lexicon/word-set.ts';
import { classesOf } from './match/english-senses.ts';
import { stemEnglish } from './match/words.ts';
import { sourcesOf, sourcesOfEnglish } from './other-source.ts';
import type { PairDraft } from './rule.ts';
import type { Pair } from './view.ts';

type Side = Pair['source' | 'target'];
type Number = 'one' | 'several' | null;

export const articles = wordSet('en ein et eit ei én éin éi ett eitt éitt');
export const englishArticles = wordSet('a an');
const counted = {
  norwegian: wordSet(
    'to tre fire fem seks sju syv åtte ni ti flere fleire noen nokre mange enkelte begge alle',
  ),
  english: wordSet('two three four five six seven eight nine ten several some many few both all'),
};
/** "Et par", "ei rekkje": what follows is several. */
export const counting = wordSet(
  'par rekke rekkje mengd mengde antall antal tal del gruppe gjeng serie haug flokk halv halvt av annen annan anna',
);
const englishCounting = wordSet(
  'few number lot series group couple handful third quarter host range total of dozen pair majority minority team half string hundred thousand million',
);

/** "Advokater", "geofysikarar": what can hardly be one. */
const isSeveral = rememberSpelling(
  (lower) => lower.length > 4 && /(?:er|ar|ere|ene|ane|erne)$/.test(lower) && !glossary.has(lower),
);
/** “Lawyers”: a noun with the ending of several. */
const isPlural = rememberSpelling((lower) => {
  if (lower.length < 5 || !/[^su]s$/.test(lower) || /(?:is|ics|ws|['’]s)$/.test(lower)) return false;
  const classes = classesOf(stemEnglish(lower));
  return classes.size === 0 || classes.has(0);
});

/** How many words from where a subject opens its noun may stand. */
const most = 3;

/** What the words that open at a place tell of: one, several, or what they do not say. */
function numberAt({ tokens, names }: Side, from: number, isEnglish: boolean): Number {
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first === undefined || second === undefined) return null;
  const isOne = isEnglish
    ? englishArticles.has(first.lower) || first.lower === 'one'
    : articles.has(first.lower);
  if (isOne) return (isEnglish ? englishCounting : counting).has(second.lower) ? null : 'one';
  if ((isEnglish ? counted.english : counted.norwegian).has(first.lower))
    return second.lower === 'of' || second.lower === 'av' ? null : 'several';
  for (let at = from; at <= from + most; at++) {
    const token = tokens[at];
    if (!token?.spelling) return null;
    if (isEnglish ? isPlural(token.spelling) : isSeveral(token.spelling)) {
      const isName = at > 0 && names.some((name) => name.from <= at && at < name.to);
      return tokens[at + 1]?.kind === 'word' && !isName ? 'several' : null;
    }
    // “Political experts”, "politiske eksperter".
    if (!isEnglish && !token.lower.endsWith('e')) return null;
  }
  return null;
}

/** Where the subjects open that answer each other: of both texts, and of their verbs of saying, one by one. */
function* opening({ source, target }: Pair): Iterable<readonly [from: number, to: number]> {
  yield [0, 0];
  const said = sourcesOf(source);
  const told = said.length === 0 ? [] : sourcesOfEnglish(target);
  if (said.length === told.length)
    for (const [at, { from }] of said.entries()) yield [from, told[at]?.from ?? 0];
}

/**
 * A subject that is one in one text and several in the other, where the whole text has an article fewer or more: whoever
 * says or does it, the noun need not be known.
 */
export function findSubjects(pair: Pair): PairDraft | null {
  const { source, target } = pair;
  const more =
    countOf(englishArticles, target.tokens) +
    Number(/^one /iu.test(target.text)) -
    countOf(articles, source.tokens);
  if (more === 0) return null;
  for (const [from, to] of opening(pair)) {
    const number = numberAt(source, from, false);
    const other = number === null ? null : numberAt(target, to, true);
    if (other === null || number === other || (number === 'one') !== more < 0) continue;
    const wordsAt = ({ text, tokens }: Side, at: number) =>
      text.slice(tokens[at]?.start, tokens[at + 1]?.end);
    const [expected, actual] = [wordsAt(source, from), wordsAt(target, to)];
    const message =
      number === 'one'
        ? `one, “${expected} …”, became several, “${actual} …”`
        : `several, “${expected} …”, became one, “${actual} …”`;
    return { level: 'remark', message, expected, actual, odds: 1 };
  }
  return null;
}
