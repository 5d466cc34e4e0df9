import { withoutGenitive } from '../language/en/index.ts';
import { isNoun, mayBe } from '../language/nb/index.ts';
import { glossary } from '../lexicon/glossary.ts';
import { remember } from '../lexicon/starred.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { classesOf } from './match/english-senses.ts';
import { isCommonEnglish, stemEnglish } from './match/words.ts';
import { comparing, type PairDraft } from './rule.ts';
import type { Pair } from './view.ts';

/** A single person or thing is not made several, nor several one: “sources” for "en kilde", “they” for "hun". */
export const oneMadeMany = comparing({ name: 'one-made-many' }, function* (pair) {
  const told = findOneOf(pair) ?? findNouns(pair) ?? findPronoun(pair);
  if (told !== null) yield told;
});

const articles = wordSet('en ein et eit ei én éin éi ett eitt éitt');
/** What picks one of several. */
const picksOne = /\b(?:one|1|another|either|among|amongst|member|part|single|some)\b/iu;
const oneOf =
  /(?<![\p{L}-])(?:en|ein|et|eit|ei|én|éin|éi|ett|eitt|éitt) av (?:de|dei|det|\p{L}+(?:ene|ane|erne|a))(?!\p{L})/iu;

const anyOf = /(?<!\p{L})(?:en|ein|et|eit|ei|én|éin|éi|ett|eitt) av(?!\p{L})/iu;

/** "En av spillerne" is none of “the players”. */
function findOneOf({ source, target }: Pair): PairDraft | null {
  const expected = oneOf.exec(source.text)?.[0];
  if (expected === undefined || picksOne.test(target.text)) return null;
  return {
    level: 'remark',
    message: `“${expected}” is one of several, the English tells of no one`,
    expected,
    odds: 1,
  };
}

/** What an English noun is of one, where its ending does not tell. */
const singularOf = (lower: string): string =>
  lower === 'people' ? 'person' : lower === 'children' ? 'child' : lower.replace(/men$/, 'man');
const isPlural = remember(
  (lower): boolean =>
    singularOf(lower) !== lower ||
    (lower.length > 3 && /[^su]s$/.test(lower) && !/(?:is|ics)$/.test(lower) && !isCommonEnglish(lower)),
);

const isPerson = (lower: string): boolean =>
  lower === 'person' || (['person', 'male', 'female'] as const).some((kind) => isNoun(lower, kind));

const singular = wordSet('a an one');

/** The English words that stand for a noun, of a compound for its last part. */
function answersOf({ source, target }: Pair, at: number) {
  const word = source.words[at];
  const stems = word?.stems.filter((stem) => !word.first.includes(stem)) ?? [];
  return target.tokens.flatMap((token, place) => {
    const lower = withoutGenitive(token.lower);
    if (token.text !== token.lower && place > 0 && target.tokens[place - 1]?.kind === 'word') return [];
    const stem = stemEnglish(singularOf(lower));
    const classes = classesOf(stem);
    if (!stems.includes(stem) || (classes.size > 0 && !classes.has(noun))) return [];
    const isOne = target.tokens.slice(Math.max(0, place - 3), place).some((each) => singular.has(each.lower));
    return [{ text: token.text, lower, isOne }];
  });
}

/** What may be left of a plural without its ending: "kild" and "kilde" of "kilder". */
const basesOf = remember((lower): readonly string[] => {
  const bare = /^(.{2,}?)(?:er|ar|ere|arar|ene|ane|erne)$/.exec(lower)?.[1];
  return bare === undefined ? [] : [bare, `${bare}e`, `${bare}er`];
});

/** "Advokater", "kildene", and no "lærer" or "arbeider". */
const isSeveral = (lower: string, stems: readonly string[]): boolean => {
  const bases = basesOf(lower);
  if (bases.length === 0 || glossary.has(lower)) return /menn(?:ene)?$/.test(lower);
  return !(/[ea]r$/.test(lower) && stems.some((stem) => /(?:er|or|employe|ist)$/.test(stem)));
};

/** "Et par", "ei rekkje": what follows is several. */
const counting = wordSet(
  'par rekke rekkje mengd mengde antall antal tal del gruppe gjeng serie haug flokk halv halvt',
);
const noun = 0;
const adjective = 2;
const describes = (stems: readonly string[]): boolean => stems.some((stem) => classesOf(stem).has(adjective));

/** "Passasjeren", "legen": a person that is known. */
const isTheOne = remember((lower): boolean => {
  const bare = /^(.{2,})en$/.exec(lower)?.[1];
  return bare !== undefined && !glossary.has(lower) && [bare, `${bare}e`].some(isPerson);
});

/** The noun of "en …", "et nytt …" and "ein ny amerikansk …": its place, or null. */
function nounAfter({ tokens, words }: Pair['source'], article: number): number | null {
  for (let at = article + 1; at <= article + 3; at++) {
    const word = words[at];
    if (counting.has(tokens[at]?.lower ?? '')) return null;
    if (!word || word.weight < 1 || tokens[at]?.text !== tokens[at]?.lower) return null;
    const next = words[at + 1];
    const isLast = !next || next.weight < 1 || !describes(word.stems) || isPerson(tokens[at]?.lower ?? '');
    if (isLast) return at;
  }
  return null;
}

/** Whether what a text tells of is a person, or stands where the doer stands: things "i et klima" are told in either number. */
function matters({ tokens }: Pair['source'], article: number, noun: string): boolean {
  const before = tokens[article - 1]?.lower;
  return (
    isPerson(noun) ||
    isTheOne(noun) ||
    before === undefined ||
    before === 'av' ||
    !mayBe(before, 'preposition')
  );
}

function findNouns(pair: Pair): PairDraft | null {
  const { source } = pair;
  for (const [at, { lower, text }] of source.tokens.entries()) {
    const isOne = articles.has(lower) || isTheOne(lower);
    const place = articles.has(lower) ? nounAfter(source, at) : at;
    const noun = source.tokens[place ?? -1]?.lower;
    if (place === null || noun === undefined) continue;
    const several = isSeveral(noun, source.words[place]?.stems ?? []);
    if (
      isOne
        ? several || !matters(source, at, noun)
        : (text !== lower && at > 0) ||
          !several ||
          !basesOf(noun).some(isPerson) ||
          articles.has(source.tokens[at - 1]?.lower ?? '')
    )
      continue;
    const found = answersOf(pair, place);
    const [first] = found;
    if (first === undefined || found.some((each) => isPlural(each.lower) !== isOne)) continue;
    const own = source.words[place]?.stems ?? [];
    const isTwice = source.words.some(
      (word, other) => other !== place && word?.stems.some((stem) => own.includes(stem)),
    );
    if (isTwice) continue;
    const isSingle = first.isOne || (countOf(heOrShe, pair.target) > 0 && countOf(oneOnly, source) === 0);
    if (!isOne && (!isSingle || anyOf.test(source.text))) continue;
    const message = isOne
      ? `one “${noun}” became several, “${first.text}”`
      : `several “${noun}” became one, “${first.text}”`;
    return { level: 'remark', message, expected: noun, actual: first.text, odds: 1 };
  }
  return null;
}

const oneOnly = wordSet('han ham hun ho henne hennes hennar hans');
const many = wordSet('de dei dem deres deira vi oss vår våre vårt flere fleire alle noen nokre begge folk');
const they = wordSet('they them their theirs themselves');
const heOrShe = wordSet('he him his himself she her hers herself');

/** "Dei som" and "de andre" only point. */
const pointing = wordSet('som andre fleste færreste to tre fire første siste');
const countOf = (words: ReadonlySet<string>, { tokens }: Pair['source' | 'target']): number =>
  tokens.filter(({ lower }, at) => words.has(lower) && !pointing.has(tokens[at + 1]?.lower ?? '')).length;

function findPronoun({ source, target }: Pair): PairDraft | null {
  if (
    countOf(oneOnly, source) === 0 ||
    countOf(heOrShe, target) > 0 ||
    countOf(they, target) <= countOf(many, source)
  )
    return null;
  return { level: 'remark', message: 'one person in the Norwegian, “they” in the English' };
}
