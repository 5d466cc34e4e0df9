import { type Name, soundsLike, withoutGenitive } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { regions } from '../lexicon/name-parts.ts';
import { rememberWhileHeld } from '../lexicon/starred.ts';
import { countOf, wordSet } from '../lexicon/word-set.ts';
import { findForeign, isDerived, isGeneral } from './foreign-names.ts';
import { inEnglish, matchNames } from './name-match.ts';
import { isBehindTown, isPlacing } from './placing.ts';
import { ofPairs, type PairDraft } from './rule.ts';
import type { Pair, View } from './view.ts';

/** Names of a part that are looked for all over the story; no part of any story has so many that are wrong. */
const most = 40;

/** People, places and organisations are those of the Norwegian part, under their English names. */
export const namesKept = ofPairs({ name: 'names-kept', about: 'who' }, function* (pair, view) {
  const { source, target } = pair;
  const { unfounded, missing: all } = matchNames(pair, view);
  const missing = all.slice(0, most);
  const added = unfounded
    .slice(0, most)
    .filter((name) => !name.words.every((word) => isDerived(word, source)) && !isBehindTown(name, pair));
  const lost =
    missing.find((name) => !added.some((other) => isSamePerson(name, other, view))) ??
    (missing.length > 0 ? undefined : source.names.find((name) => !name.initial && isRarer(name, pair)));
  const instead =
    lost === undefined
      ? undefined
      : (added.find((name) => !isPlacing(name, pair)) ??
        (target.titleCase ? undefined : target.names.find((name) => !name.initial && isOftener(name, pair))));
  for (const foreign of findForeign(added, source, view)) {
    if (foreign !== instead) yield tellForeign(foreign.text);
  }
  if (lost === undefined) {
    const misspelt = findMisspelt(pair, view);
    if (misspelt !== null) yield { level: 'warning', ...misspelt };
    return;
  }
  if (instead !== undefined) yield tellChanged(pair, lost.text, instead);
  const gone = missing.filter((name) => isGone(name, pair) && (instead === undefined || name !== lost));
  for (const { text } of gone) {
    yield {
      level: 'warning',
      message: `the name “${text}” is not in the English`,
      expected: text,
    };
  }
});

function tellChanged({ target }: Pair, expected: string, instead: Name): PairDraft {
  const isUnsure = isCalled(instead, target.tokens) || (instead.words.length > 1 && isGeneral(instead));
  return {
    level: isUnsure ? 'warning' : 'error',
    message: `“${expected}” became “${instead.text}”`,
    expected,
    actual: instead.text,
  };
}

const tellForeign = (actual: string): PairDraft => ({
  level: 'warning',
  message: `the name “${actual}” is not in the Norwegian of this part`,
  actual,
});

/** "Sharon" and "Ms Davis" are one where the story has a Sharon Davis; of a full name each word must be right. */
export function isSamePerson(
  name: Pick<Name, 'words'>,
  other: Pick<Name, 'words'>,
  { pairs }: View,
): boolean {
  const [one, two] = [name.words.join(' '), other.words.join(' ')];
  const knows = ({ words }: Name) =>
    words.length < 4 && words.includes(two) && (words.includes(one) || words.includes(one.replace(/s$/, '')));
  return pairs.some(({ source, target }) => source.names.some(knows) || target.names.some(knows));
}

const norwegianPronouns = wordSet('han ham hans hun ho henne hennes hennar de dei dem deres deira');
const englishPronouns = wordSet('he him his she her hers they them their theirs it its');

/** Whether what stands for a single name may be a pronoun, or another name or letters that none of the Norwegian answers. */
const mayStandElse = ({ source, target }: Pair): boolean =>
  countOf(englishPronouns, target.tokens) > countOf(norwegianPronouns, source.tokens) ||
  target.tokens.some(
    ({ text, lower }, at) => at > 0 && text !== lower && !source.lowers.has(withoutGenitive(lower)),
  );
const isLongName = ({ initial, text }: Name) =>
  !initial && (text.replaceAll('.', '').length > 3 || text !== text.toUpperCase());

/** A name of which no word is left in the English; for one word a pronoun may stand, if it has one more. */
const isGone = (name: Name, pair: Pair): boolean =>
  (name.words.length > 1 || (isLongName(name) && !mayStandElse(pair))) &&
  !isGloss(name, pair.source.tokens) &&
  name.words.every(
    (word) =>
      countWord(word, pair.target.tokens) === 0 &&
      (name.words.length > 1 ||
        !pair.target.tokens.some(({ lower }) => inEnglish(lower).startsWith(inEnglish(word).slice(0, 4)))),
  );

/** "i Londonderry, Nord-Irland": a region that only says where the town is. */
function isGloss({ from, words }: Name, tokens: readonly Token[]): boolean {
  const town = tokens[from - 2];
  return regions.has(words.join(' ')) && tokens[from - 1]?.text === ',' && town?.text !== town?.lower;
}

const courtesies = new Set(['mr', 'mrs', 'ms', 'miss']);

/** "Ms Davis" may be the Sharon of the Norwegian: a look is due, no more. */
function isCalled(name: Name, tokens: readonly Token[]): boolean {
  const before = tokens[name.from - 1];
  const title = before?.text === '.' ? tokens[name.from - 2] : before;
  return title !== undefined && courtesies.has(title.lower);
}

/** The words of a text that have a capital, without genitive, and how often each stands. */
const capitalsOf = rememberWhileHeld((tokens: readonly Token[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.text === token.lower) continue;
    const bare = withoutGenitive(token.lower);
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
});

const countWord = (word: string, tokens: readonly Token[]): number => {
  let count = 0;
  for (const [bare, times] of capitalsOf(tokens)) {
    if (bare.charCodeAt(0) !== word.charCodeAt(0)) continue;
    // “Macedonians” is a spelling of “Makedonia”, and “Aas” of itself.
    if (soundsLike(bare, word) || soundsLike(bare.replace(/s$/, ''), word.replace(/s$/, ''))) count += times;
  }
  return count;
};

/** A name that stands more often in the English than in the Norwegian has come in somebody else's place. */
function isOftener(name: Name, { source, target }: Pair): boolean {
  const [last = name.text] = name.words.slice(-1);
  const before = countWord(last, source.tokens);
  return last.length > 2 && before > 0 && countExactly(last, target.tokens) > before;
}

/** A name that stands in both, but less often in the English; exonyms cannot be counted. */
function isRarer(name: Name, { source, target }: Pair): boolean {
  const [last = name.text] = name.words.slice(-1);
  const after = countWord(last, target.tokens);
  return last.length > 2 && after > 0 && countWord(last, source.tokens) > after;
}

const countExactly = (word: string, tokens: readonly Token[]): number =>
  tokens.filter((token) => token.text !== token.lower && withoutGenitive(token.lower) === word).length;

/** Letters by which Norwegian and English write Russian, Arabic and other names differently. */
const transliterated = /j|kh|zh|sh|tsj|[^a-z]/;

/** “Elizabeth” is no misspelt “Elisabet”. */
const spelt = (word: string): string => inEnglish(word).replace(/z/g, 's');

/** A name that stands in the English with a letter changed. */
function findMisspelt(
  { source, target }: Pair,
  view: View,
): { message: string; expected: string; actual: string } | null {
  for (const name of source.names) {
    if (name.initial) continue;
    for (let at = name.from; at < name.to; at++) {
      const token = source.tokens[at];
      if (token === undefined || token.lower.length < 5 || transliterated.test(token.lower)) continue;
      const word = token.lower.replace(/s$/, '');
      // “Kongressen” is no misspelt “Congress”.
      const isTranslated = source.words[at]?.stems.some((stem) => target.stems.has(stem)) ?? false;
      if (isTranslated || startsIn(target.tokens, word)) continue;
      const other = target.tokens.find(
        (each) =>
          each.text !== each.lower &&
          !transliterated.test(withoutGenitive(each.lower)) &&
          soundsLike(word, withoutGenitive(each.lower)),
      );
      if (
        other === undefined ||
        [word, token.lower].some(
          (own) => spelt(own) === spelt(withoutGenitive(other.lower).replace(/s$/, '')),
        ) ||
        startsIn(source.tokens, withoutGenitive(other.lower)) ||
        isSpeltSoElsewhere(withoutGenitive(other.lower), view)
      )
        continue;
      return {
        message: `the name “${token.text}” is spelt “${other.text}”`,
        expected: token.text,
        actual: other.text,
      };
    }
  }
  return null;
}

/** The Norwegian itself spells the name as the English does in another part: the English has mended a slip. */
const isSpeltSoElsewhere = (word: string, { pairs }: View): boolean =>
  pairs.some(({ source }) => source.lowers.has(word) || source.lowers.has(`${word}s`));

const startsIn = (tokens: readonly Token[], word: string): boolean =>
  tokens.some(({ lower }) => lower.startsWith(word));
