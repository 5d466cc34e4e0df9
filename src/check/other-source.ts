import { shortTitles } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { englishReporting, norwegianReporting } from '../lexicon/reporting.ts';
import { rememberSpelling, rememberWhileHeld } from '../lexicon/starred.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { isAnswered, isFounded } from './answers.ts';
import { relate } from './match/english-senses.ts';
import { isCommonEnglish } from './match/words.ts';
import { isSamePerson } from './names-kept.ts';
import type { Draft } from './rule.ts';
import { inside } from './told.ts';
import type { Pair, View } from './view.ts';

/** The words that say who speaks, `[from, to)`. */
interface Source {
  readonly from: number;
  readonly to: number;
}

type Side = Pair['source' | 'target'];

/** How many words say who speaks, at most. */
const most = 8;

/** What ends the words that say who speaks, in both languages. */
const ends = wordSet(
  'at som og men da når mens fordi om under denne that who which and but when while because as during this have has had was were is are will would har hadde er var blir ble',
);
/** What joins two nouns (“a spokesman for the police”) and opens no subject. */
const joins = wordSet('i på fra frå for av ved til med hos hjå etter of in on at from for by with to after');
/** Whose words they are that nobody names. */
const unnamed = wordSet(
  'jeg eg du vi dere dykk han hun ho hen de dei den det man mange noen nokre andre annen annan anna alle ingen i you we he she they it who one someone others another many some all none there everyone nobody',
);
const endsPhrase = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || ends.has(token.lower)) return true;
  const isTitle = token.text === '.' && shortTitles.has(tokens[at - 1]?.lower ?? '');
  return token.kind === 'mark' && !isTitle && !/^[-–'’]$/.test(token.text);
};

/** The words from a place on, one way, until something ends them; behind a verb a preposition does. */
function phraseFrom(tokens: readonly Token[], start: number, step: 1 | -1): Source | null {
  let at = start;
  while (
    Math.abs(at - start) < most &&
    !endsPhrase(tokens, at) &&
    (step < 0 || !joins.has(tokens[at]?.lower ?? ''))
  )
    at += step;
  if (at === start || Math.abs(at - start) === most) return null;
  const [from, to] = step === 1 ? [start, at] : [at + 1, start + 1];
  const isNamed = tokens
    .slice(from, to)
    .every(({ lower, kind }) => kind !== 'digits' && (lower === 'i' || !unnamed.has(lower)));
  return isNamed && !joins.has(tokens[from]?.lower ?? '') ? { from, to } : null;
}

const perfect = wordSet('har hadde have has had also også òg');
const standing = wordSet('står stod sto heter heiter het');

/** Where "ifølge", “according to”, "står det i" and "går fram av" have their source; null for other words. */
function namesSourceAt(tokens: readonly Token[], at: number): number | null {
  const [two, one, here, next] = [-2, -1, 0, 1].map((far) => tokens[at + far]?.lower ?? '');
  if (here === 'ifølge' || here === 'ifølgje') return at + 1;
  if (here === 'according') return next === 'to' ? at + 2 : null;
  if (here === 'i') return one === 'det' && standing.has(two ?? '') ? at + 1 : null;
  return here === 'av' && (one === 'fram' || one === 'frem') ? at + 1 : null;
}

/** Every phrase that names a source, and what stands right before or right behind a verb of saying. */
function readSources({ tokens, marked }: Side, verbs: ReadonlySet<string>): readonly Source[] {
  const found: Source[] = [];
  const mayTell = verbs === norwegianReporting ? mayTellInNorwegian : mayTellInEnglish;
  for (const [at, token] of tokens.entries()) {
    if (token.spelling === null || !mayTell(token.spelling)) continue;
    const start = namesSourceAt(tokens, at);
    if ((start === null && (!verbs.has(token.lower) || token.lower.endsWith('ing'))) || inside(token, marked))
      continue;
    let before = at - 1;
    while (perfect.has(tokens[before]?.lower ?? '')) before--;
    const phrase =
      start === null
        ? (phraseFrom(tokens, before, -1) ?? phraseFrom(tokens, at + 1, 1))
        : phraseFrom(tokens, start, 1);
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

const naming = wordSet('ifølge ifølgje i av');
const mayTellInNorwegian = rememberSpelling((lower) => norwegianReporting.has(lower) || naming.has(lower));
const mayTellInEnglish = rememberSpelling((lower) => englishReporting.has(lower) || lower === 'according');
export const sourcesOf = rememberWhileHeld((source: Pair['source']) =>
  readSources(source, norwegianReporting),
);
export const sourcesOfEnglish = rememberWhileHeld((target: Pair['target']) =>
  readSources(target, englishReporting),
);

const isCapital = (side: Side, at: number) => side.tokens[at]?.text !== side.tokens[at]?.lower;
const wordsOf = ({ text, tokens }: Side, { from, to }: Source) =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end);
const namesOf = (side: Side, { from, to }: Source) => ({
  words: side.names.filter((name) => name.from >= from && name.to <= to).flatMap(({ words }) => words),
});

/**
 * A source of which nothing is in the English, where the English names one of which nothing is in the Norwegian: what the
 * police said is hung on a neighbour.
 */
export function findOtherSource(pair: Pair, view: View): Draft | null {
  const { source, target, index } = pair;
  const tellsInEnglish = (at: number) =>
    (target.words[at]?.weight ?? 0) >= 1 &&
    (isCapital(target, at) || isCommonEnglish(target.tokens[at]?.lower ?? '')) &&
    !target.tokens[at]?.lower.endsWith('ly');
  const isNameIn = (at: number) =>
    isCapital(source, at) &&
    (source.tokens[at - 1]?.kind === 'word' || view.sourceNames.has(source.tokens[at]?.lower ?? ''));
  const sources = sourcesOf(source);
  for (const told of sources.length === 0 ? [] : sourcesOfEnglish(target)) {
    const actual = placesIn(told).filter(tellsInEnglish);
    if (actual.length === 0 || actual.some((at) => isFounded(source, target, at))) continue;
    const isName = actual.some((at) => at > told.from && isCapital(target, at));
    const stems = actual.flatMap((at) => target.words[at]?.stem ?? []);
    const isIn = (at: number) =>
      isAnswered(source, at, target) ||
      source.words[at]?.guesses.some((stem) => target.stems.has(stem)) ||
      source.words[at]?.stems.some((stem) => stems.some((other) => relate(stem, other) === 'same'));
    for (const said of sources) {
      const expected = placesIn(said).filter((at) => (source.words[at]?.weight ?? 0) >= 1);
      // A word that is only taken apart may be called anything, but no name.
      const isKnown = expected.some((at) => {
        const { stems: known = [], first = [] } = source.words[at] ?? {};
        return isNameIn(at) || (known.length > 0 && (first.length === 0 || isName));
      });
      if (!isKnown || expected.some(isIn)) continue;
      if (isSamePerson(namesOf(source, said), namesOf(target, told), view)) continue;
      const [one, other] = [wordsOf(source, said), wordsOf(target, told)];
      const message = `“${one}” is the source in the Norwegian, “${other}” in the English`;
      return { level: 'warning', at: index, message, expected: one, actual: other };
    }
  }
  return null;
}

const placesIn = ({ from, to }: Source) => Array.from({ length: to - from }, (_, far) => from + far);
