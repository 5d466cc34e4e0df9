import { lazily } from '../../lazily.ts';
import nouns from '../../lexicon/sources.json' with { type: 'json' };
import { remember } from '../../lexicon/starred.ts';
import { isFirstName } from '../first-names.ts';
import { nounOdds } from '../letters.ts';
import { is, type Token } from './tokens.ts';

type NounClass = 'person' | 'group' | 'organisation' | 'document' | 'female' | 'male' | 'family';

const classes = ['person', 'group', 'organisation', 'document', 'female', 'male', 'family'] as const;
const bitOf = Object.fromEntries(classes.map((kind, at) => [kind, 1 << at])) as Record<NounClass, number>;
// Short nouns for women and men end too many other words.
const least = (kind: NounClass): number => (kind === 'female' || kind === 'male' ? 5 : 4);

const whole = new Map<string, number>();
const asEnding = new Map<string, number>();
for (const kind of classes)
  for (const noun of nouns[kind]) {
    whole.set(noun, (whole.get(noun) ?? 0) | bitOf[kind]);
    if (noun.length >= least(kind)) asEnding.set(noun, (asEnding.get(noun) ?? 0) | bitOf[kind]);
  }

// What ends in such a noun by chance: "seier", "offentlege", "slaget".
const alike = new Set(
  'vert lege gleder seier seieren greier pleier dreier veier feier kjente tjente skilde svakt traktor faktor stoffer kristoffer koffer erklærer forklåring tempoet skokk militante fordommer fordommar ungdommer ungdommar sykdommer sjukdommar eiendommer rikdommer lærdommar ungdommen sykdommen sjukdommen eiendommen rikdommen barndommen alderdommen kristendommen jødedommen fattigdommen lærdommen ytringsfridommen sekundene blanda slaget grunnlaget underlaget nederlaget klaget plaget området utstyret sambandet sigaretten antall flertall mindretall metall kontekst'.split(
    ' ',
  ),
);
/** Who is meant by these only behind a hyphen: "Ap-topp", not "fjelltopp". */
const figures = /-(?:topp|profil)(?:en)?$/;

// No word is looked up further back than the longest noun is long.
const longest = Math.max(...[...whole.keys()].map(({ length }) => length));

const classesOf = remember((word) => {
  let bits = whole.get(word) ?? 0;
  if (figures.test(word)) bits |= bitOf.person;
  for (let at = Math.max(0, word.length - longest); at <= word.length - 4; at++) {
    const ending = word.slice(at);
    if (alike.has(ending)) break;
    bits |= asEnding.get(ending) ?? 0;
  }
  return bits;
});

/** Whether a noun, or what it is compounded with ("utenriks-minister"), is of the class. */
export function isNoun(word: string, kind: NounClass): boolean {
  return (classesOf(word) & bitOf[kind]) !== 0;
}

/** Whether a noun is of any class that says something of who is meant. */
export function isWho(word: string): boolean {
  return classesOf(word) !== 0;
}

/** Whether a noun without an article is a body's, as its definite form tells: "tingrett", "museum", "politidistrikt". */
export function isBodyNoun(word: string): boolean {
  if (isNoun(word, 'organisation')) return true;
  const stem = word.replace(/um$/, '');
  return ['en', 'et', 'a', 'n'].some((ending) => isNoun(stem + ending, 'organisation'));
}

/** A role noun without its definite ending, so that "ordføreren" and "ordfører" are one. */
export function roleStem(word: string): string {
  const from = word.lastIndexOf('-') + 1;
  const long = word.endsWith('en') || word.endsWith('et');
  const short = long || word.endsWith('a') || word.endsWith('e');
  return word.slice(from, long ? -2 : short ? -1 : undefined);
}

/** A definite noun in the singular: "ordføreren", "kvinna", "46-åringen". */
export function isDefinite(word: string): boolean {
  return /(?:en|et|a)$/.test(word);
}

/** A word with a capital only through what stands before its hyphen or its place: "NATO-talsmann", "Venninnen". */
export function isRoleWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const hyphen = token.text.lastIndexOf('-');
  if (hyphen >= 0) return isNoun(token.text.slice(hyphen + 1), 'person') || figures.test(token.text);
  // "Hermann" is no "-mann".
  if (isFirstName(token.text)) return false;
  // A title with a capital inside a sentence is a title only as it stands.
  if (token.capital && !token.opens) return is(token, 'person');
  return isNoun(token.lower, 'person') || is(token, 'group');
}

const inSmallLetters = lazily(() => /-\p{Ll}{4,}$/u);

/** A compound that tells what the name behind it is, whatever its noun: "United-|stjernen| Amina Moe", "SV-|leder| Per Vik". */
export function isTitle(token: Token | undefined): boolean {
  return token?.text.includes('-') === true && (isRoleWord(token) || inSmallLetters().test(token.text));
}

/** From where a word's letters tell a noun: 89 % of nouns and 4 % of given names are over it (tools/train/train-letters.ts). */
const leastNounOdds = 2;

/** What somebody is, with a capital only because it opens a sentence before a whole name: "|Trebarnsmor| Vilgunn Bakken". */
export function opensAsNoun(tokens: readonly Token[], at: number): boolean {
  const [token, given, family] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token?.opens || token.text.slice(1) !== token.lower.slice(1) || isFirstName(token.text)) return false;
  if (!given?.capital || given.opens || !family?.capital || family.opens) return false;
  // "|Redd| Barnas Thale Moe": a body that owns what follows.
  return !/[^s]s$/.test(given.text) && nounOdds(token.lower) > leastNounOdds;
}

/**
 * What a text says somebody is: the words from one token up to another, which begin in small letters where their capital
 * only opens a sentence ("Ordfører", "Tidligere"; not "USAs", "SV-leder", "Oslos").
 */
export function roleWords(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const words = text.slice(first?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s*,$/u, '');
  if (first === undefined || !first.opens || first.text.slice(1) !== first.lower.slice(1)) return words;
  if (first.text.includes('-') || isFirstName(first.text)) return words;
  const common =
    isNoun(first.lower, 'person') ||
    is(first, 'group') ||
    isNoun(first.lower, 'organisation') ||
    /...(?:ende|ande|ere|are|ig|leg)$|..ske?$/.test(first.lower);
  return common ? first.lower.charAt(0) + words.slice(1) : words;
}
