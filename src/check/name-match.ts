import { remember } from '../lexicon/starred.ts';
import { type Name, soundsLike, withoutGenitive } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import { isCommonEnglish, isCommonNorwegian, readNorwegianWord, skeletonOf } from './read/words.ts';
import type { Pair, SourceReading, TargetReading, View } from './view.ts';

/** Names of the English that nothing in the Norwegian stands behind, and Norwegian names the English lacks. */
export interface NameMatch {
  readonly unfounded: readonly Name[];
  readonly missing: readonly Name[];
}

/** Titles and the like, which may come and go with a name and are no part of it. */
const titles = new Set(
  'president judge justice senator representative congressman congresswoman minister prime secretary king queen prince princess pope chief chairman captain capt coach sir lady lord ambassador governor mayor inspector detective sergeant officer general colonel dame father mother saint the although while but and when as if herr fru'.split(
    ' ',
  ),
);
/** Written in capitals, but neither a person, a place nor an organisation. */
const notNames = new Set(
  'tv tvs pc kr usd eur nok gbp bst utc gmt et est edt pst bc bce ad ce am pm ok url gps dna hiv id no nr it ceo q a så i ph atm mp mps ai faq faqs gp phd vs'.split(
    ' ',
  ),
);

const capitalised = (tokens: readonly Token[]): string[] => {
  const found: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'word' && token.text !== token.lower && token.lower.length > 1)
      found.push(withoutGenitive(token.lower));
  }
  return found;
};

const initialsOf = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
const isUpper = (name: Name) => name.text.length > 1 && name.text === name.text.toUpperCase();
const isAcronym = (name: Name) => name.words.length === 1 && isUpper(name);
/** Shouted words are no names. */
const isShouted = (name: Name) => isUpper(name) && name.text.length > 6;
/** AZ for Arizona. */
const isInside = (letters: string, word: string): boolean => {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length && letters.charAt(0) === word.charAt(0);
};

/** "Kyoto" and "Kyotoprotokollen", "Titicaca" and "Titicacasjøen". */
const opens = (word: string, longer: string) =>
  word.length > 3 && longer.startsWith(word.slice(0, Math.max(4, word.length - 1)));

/** Greek and Latin names are spelt otherwise by rule: Mikronesia and Micronesia, Pytagoras and Pythagoras. */
export const inEnglish = (word: string): string =>
  word
    .replace(/ck|c|qu/g, 'k')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ou/g, 'o')
    .replace(/e$/, '');

/** The same without plural, genitive or doubled letters, for comparing what is formed of a name. */
export const rootOf = remember((word) =>
  inEnglish(word)
    .replace(/([^aeiou])\1/g, '$1')
    .replace(/(?:s|es)$/, ''),
);

/** Letters that begin one sound: Kypros and Cyprus, Filippinene and the Philippines. Saves comparing most words. */
const beginnings = new Map<string, string>();
for (const [group, letters] of [
  ['k', 'ckqxs'],
  ['f', 'pvw'],
  ['i', 'yj'],
  ['a', 'åæ'],
  ['o', 'ø'],
] as const)
  for (const letter of letters) beginnings.set(letter, group);
const mayStartAlike = (word: string, other: string): boolean => {
  const one = word.charAt(0);
  const two = other.charAt(0);
  return one === two || (beginnings.get(one) ?? one) === (beginnings.get(two) ?? two);
};

interface Side {
  readonly names: readonly Name[];
  readonly tokens: readonly Token[];
  readonly known: ReadonlySet<string>;
  readonly titleCase: boolean;
  /** Common words of a name ("Street", "partiet") count half. */
  readonly isCommon: (lower: string) => boolean;
}

/** The names of a side that less than half of finds an answer, `answers` being asked of each word. */
function unanswered(side: Side, capitals: readonly string[], answers: (at: number) => boolean): Name[] {
  if (side.titleCase || side.names.length === 0) return [];
  const letters = initialsOf(capitals);
  const other = [...new Set(capitals)];
  return side.names.filter((name) => {
    if (name.initial && !isAcronym(name) && !side.known.has(name.words[0] ?? '')) return false;
    const words = name.words.filter((word) => !titles.has(word) && !notNames.has(word));
    if (words.length === 0 || isShouted(name)) return false;
    let answered = 0;
    let whole = 0;
    for (let at = name.from; at < name.to; at++) {
      const token = side.tokens[at];
      if (token?.kind !== 'word') continue;
      const bare = withoutGenitive(token.lower);
      if (!words.includes(bare)) continue;
      const weight = side.isCommon(bare) ? 0.5 : 1;
      whole += weight;
      if (answers(at) || other.some((word) => isSameName(bare, word))) answered += weight;
    }
    if (answered >= whole / 2) return false;
    const own = initialsOf(name.words);
    if (
      words.length > 1 &&
      other.some((word) => word.length < 6 && word.length > 1 && (own.includes(word) || word.startsWith(own)))
    )
      return false;
    const letter = name.words[0] ?? '';
    return (
      !isAcronym(name) ||
      !(letters.includes(letter) || (letter.length < 4 && other.some((word) => isInside(letter, word))))
    );
  });
}

export const withoutAccents = (word: string) =>
  /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Whether two words, in lower case, may be spellings of one name: Pytagoras and Pythagoras, Kongressen and Congress. */
export function isSameName(first: string, second: string): boolean {
  const word = withoutAccents(first);
  const other = withoutAccents(second);
  return (
    soundsLike(word, other) ||
    soundsLike(word.replace(/s$/, ''), other) ||
    soundsLike(word, other.replace(/s$/, '')) ||
    opens(word, other) ||
    opens(other, word) ||
    (word.length > 3 &&
      other.length > 3 &&
      mayStartAlike(word, other) &&
      (opens(rootOf(word), rootOf(other)) ||
        opens(rootOf(other), rootOf(word)) ||
        skeletonOf(word) === skeletonOf(other)))
  );
}

/** Matches the names of a pair by spelling, exonym, institution, abbreviation and sound. */
export function matchNames({ source, target }: Pair, view: View): NameMatch {
  if (source.names.length === 0 && target.names.length === 0) return { unfounded: [], missing: [] };
  const inSource = capitalised(source.tokens);
  const inTarget = capitalised(target.tokens);
  const small = source.tokens
    .filter((token) => token.kind === 'word' && token.text === token.lower)
    .map((token) => token.lower);
  const unfounded = unanswered(
    { ...target, known: view.targetNames, isCommon: isCommonEnglish },
    inSource,
    (at) => isNameFounded(source, target, at, small),
  );
  const missing = unanswered(
    { ...source, known: view.sourceNames, isCommon: isCommonNorwegian },
    inTarget,
    (at) => isNameAnswered(source, at, target),
  );
  return { unfounded, missing };
}

/** A name is answered by itself or by what the glossary makes of it; a cognate in small letters answers none. */
function isNameAnswered(source: SourceReading, at: number, target: TargetReading): boolean {
  const token = source.tokens[at];
  if (token === undefined) return false;
  if (target.lowers.has(token.lower) || target.lowers.has(token.lower.replace(/s$/, ''))) return true;
  return source.words[at]?.stems.some((stem) => target.stems.has(stem)) ?? false;
}

/** Peoples, languages and the like, which Norwegian writes small: "kroatisk" is behind "Croatian". */
const isPeople = /(?:an|ans|ese|ish|ic|i|is|ch|s)$/;

function isNameFounded(
  source: SourceReading,
  target: TargetReading,
  at: number,
  small: readonly string[],
): boolean {
  const token = target.tokens[at];
  const word = target.words[at];
  if (token === undefined || !word) return false;
  if (source.lowers.has(token.lower) || source.stems.has(word.stem)) return true;
  if (isCommonEnglish(token.lower) && source.skeletons.has(word.skeleton)) return true;
  if (token.lower.length < 4) return false;
  const start = token.lower.slice(0, 4);
  const root = isPeople.test(token.lower) && word.skeleton.length > 2 ? word.skeleton.slice(0, 3) : null;
  return small.some(
    (other) =>
      other.length > 3 &&
      (other.startsWith(start) ||
        (token.lower.length > 4 && other.includes(token.lower.slice(0, 5))) ||
        (root !== null && isNational.test(other) && readNorwegianWord(other).skeleton.startsWith(root))),
  );
}

const isNational = /(?:sk|ske|er|ere|ar|arar|erne|ane|ene|mann|menn)$/;
