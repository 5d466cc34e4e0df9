import { withoutGenitive } from '../language/en/index.ts';
import { isNoun } from '../language/nb/index.ts';
import { glossary } from '../lexicon/glossary.ts';
import { rememberSpelling } from '../lexicon/starred.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { classesOf } from './match/english-senses.ts';
import { isCommonEnglish, readNorwegianWord, stemEnglish } from './match/words.ts';
import { comparing, type PairDraft } from './rule.ts';
import { articles, counting, findSubjects } from './subjects.ts';
import type { Pair } from './view.ts';

/** A single person or thing is not made several, nor several one: “sources” for "en kilde", “they” for "hun". */
export const oneMadeMany = comparing({ name: 'one-made-many' }, function* (pair) {
  const told = findOneOf(pair) ?? findNouns(pair) ?? findSubjects(pair) ?? findPronoun(pair);
  if (told !== null) yield told;
});

/** What points to one that is known: "den savnede passasjeren". "Passasjeren" alone may be any. */
const pointers = wordSet('den denne');
const singular = wordSet('a an one');
/** What picks one of several. */
const picksOne = /\b(?:one|1|another|either|among|amongst|member|part|single|some)\b/iu;
/** "En av …", wherever it stands; -1 where it does not. */
const findOneIn = ({ tokens }: Pair['source']): number =>
  tokens.findIndex(({ lower }, at) => lower === 'av' && articles.has(tokens[at - 1]?.lower ?? '')) - 1;

/** "En av spillerne" is none of “the players”, and may be “a player”. */
function findOneOf({ source, target }: Pair): PairDraft | null {
  const at = source.lowers.has('av') ? findOneIn(source) : -1;
  const [one, , several] = source.tokens.slice(at, at + 3);
  if (at < 0 || !/^(?:de|dei|det|.+(?:ene|ane|erne|a))$/.test(several?.lower ?? '')) return null;
  if (picksOne.test(target.text)) return null;
  const expected = source.text.slice(one?.start, several?.end);
  const others = source.tokens.filter(
    ({ lower }, at) => articles.has(lower) && source.tokens[at + 1]?.lower !== 'av',
  );
  if (target.tokens.filter(({ lower }) => singular.has(lower)).length > others.length) return null;
  return {
    level: 'remark',
    message: `“${expected}” is one of several, the English tells of no one`,
    expected,
    odds: 1,
  };
}

const noun = 0;
const adjective = 2;
const describes = (stems: readonly string[]): boolean => stems.some((stem) => classesOf(stem).has(adjective));

/** An English word as the noun that it may be; what an English noun is of one its ending does not always tell. */
const readEnglishNoun = rememberSpelling((word) => {
  const lower = withoutGenitive(word);
  const one = lower === 'people' ? 'person' : lower === 'children' ? 'child' : lower.replace(/men$/, 'man');
  const stem = stemEnglish(one);
  const classes = classesOf(stem);
  const ends = lower.length > 3 && /[^su]s$/.test(lower) && !/(?:is|ics)$/.test(lower);
  return {
    stem,
    isNoun: classes.size === 0 || classes.has(noun),
    isPlural: one !== lower || (ends && !isCommonEnglish(lower)),
  };
});

/** The English words that stand for a noun, of a compound for its last part. */
function answersOf({ source, target }: Pair, at: number) {
  const word = source.words[at];
  const stems = word?.stems.filter((stem) => !word.first.includes(stem)) ?? [];
  const found: { readonly text: string; readonly isPlural: boolean; readonly isOne: boolean }[] = [];
  if (stems.length === 0) return found;
  for (const [place, { text, lower, spelling }] of target.tokens.entries()) {
    if (spelling === null || (text !== lower && target.tokens[place - 1]?.kind === 'word')) continue;
    const { stem, isPlural, isNoun } = readEnglishNoun(spelling);
    if (!isNoun || !stems.includes(stem)) continue;
    const before = target.tokens.slice(Math.max(0, place - 3), place);
    found.push({ text, isPlural, isOne: before.some((each) => singular.has(each.lower)) });
  }
  return found;
}

const isPerson = (lower: string): boolean =>
  lower === 'person' || (['person', 'male', 'female'] as const).some((kind) => isNoun(lower, kind));

/** What may be left of a plural without its ending: "kild" and "kilde" of "kilder". */
const basesOf = (lower: string): readonly string[] => {
  const bare = /^(.{2,}?)(?:er|ar|ere|arar|ene|ane|erne)$/.exec(lower)?.[1];
  return bare === undefined ? [] : [bare, `${bare}e`, `${bare}er`];
};

/** "Advokater", "kildene", and no "lærer" or "arbeider". */
const isSeveral = (lower: string): boolean =>
  basesOf(lower).length === 0 || glossary.has(lower)
    ? /menn(?:ene)?$/.test(lower)
    : !/[ea]r$/.test(lower) ||
      !readNorwegianWord(lower).stems.some((stem) => /(?:er|or|employe|ist)$/.test(stem));

/** "Passasjeren", "legen": a person that is known. */
const isTheOne = (lower: string): boolean => {
  const bare = /^(.{2,})en$/.exec(lower)?.[1];
  return bare !== undefined && !glossary.has(lower) && [bare, `${bare}e`].some(isPerson);
};

/** What a Norwegian word has to do with number: it opens what is one, is several persons, or nothing. */
const numberOf = rememberSpelling((lower) => ({
  opens: articles.has(lower) || pointers.has(lower),
  isSeveral: basesOf(lower).some(isPerson) && isSeveral(lower),
}));

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

const passive = wordSet('ble blei vart blir vert bli verte blitt blive verta vorte er var');

/** Whether what a text tells of is a person, or the thing that does what is done; other things are told in either number. */
function matters({ tokens }: Pair['source'], opening: number, noun: string): boolean {
  if (pointers.has(tokens[opening]?.lower ?? '')) return isTheOne(noun);
  const before = tokens[opening - 1]?.lower;
  return (
    isPerson(noun) ||
    before === undefined ||
    (before === 'av' && tokens.some(({ lower }, at) => at < opening && passive.has(lower)))
  );
}

function findNouns(pair: Pair): PairDraft | null {
  const { source, target } = pair;
  for (const [at, { lower, text, spelling }] of source.tokens.entries()) {
    if (spelling === null) continue;
    const { opens: isOne, isSeveral: areMany } = numberOf(spelling);
    if (
      !isOne &&
      (!areMany || (text !== lower && at > 0) || articles.has(source.tokens[at - 1]?.lower ?? ''))
    )
      continue;
    const place = isOne ? nounAfter(source, at) : at;
    const noun = source.tokens[place ?? -1]?.lower;
    if (place === null || noun === undefined) continue;
    if (isOne && (isSeveral(noun) || !matters(source, at, noun))) continue;
    const found = answersOf(pair, place);
    const [first] = found;
    if (first === undefined || found.some(({ isPlural }) => isPlural !== isOne)) continue;
    const own = source.words[place]?.stems ?? [];
    const isTwice = source.words.some(
      (word, other) => other !== place && word?.stems.some((stem) => own.includes(stem)),
    );
    if (isTwice) continue;
    const isSingle = first.isOne || (countOf(heOrShe, target) > 0 && countOf(oneOnly, source) === 0);
    if (!isOne && (!isSingle || findOneIn(source) >= 0)) continue;
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
