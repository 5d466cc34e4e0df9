import { type Name, soundsLike, withoutGenitive } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { remember, rememberWhileHeld } from '../lexicon/starred.ts';
import {
  type EnglishWord,
  isCommonEnglish,
  isCommonNorwegian,
  type NorwegianWord,
  skeletonOf,
} from './match/words.ts';
import { isRuler, readRulers } from './rulers.ts';
import type { Lookup, Pair, SourceReading, View } from './view.ts';

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

/** The capitalised words of a text, each as often as it stands, without genitives; of one letter there are none. */
const capitalsOf = rememberWhileHeld((tokens: readonly Token[]): readonly string[] =>
  tokens
    .filter((token) => token.text !== token.lower)
    .map((token) => withoutGenitive(token.lower))
    .filter((word) => word.length > 1),
);

/** Words in capitals throughout, in lower case: NATO, SWE. */
const acronymsOf = rememberWhileHeld(
  (tokens: readonly Token[]): ReadonlySet<string> =>
    new Set(
      tokens
        .filter(({ text, lower }) => text !== lower)
        .map(({ text }) => withoutGenitive(text))
        .filter((text) => text.length > 1 && text === text.toUpperCase())
        .map((text) => text.toLowerCase()),
    ),
);

const initialsOf = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
const isUpper = (name: Name) => name.text.length > 1 && name.text === name.text.toUpperCase();
const isAcronym = (name: Name) => name.words.length === 1 && isUpper(name);
/** Shouted words are no names. */
const isShouted = (name: Name) => isUpper(name) && name.text.length > 6;
const isInside = (letters: string, word: string): boolean => {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length && letters.charAt(0) === word.charAt(0);
};

/** "Kyoto" and "Kyotoprotokollen", "Titicaca" and "Titicacasjøen". */
const opens = (word: string, longer: string) =>
  word.length > 3 && longer.startsWith(word.slice(0, Math.max(4, word.length - 1)));

/**
 * Greek and Latin names are spelt otherwise by rule: Mikronesia and Micronesia, Pytagoras and Pythagoras, Kristus and
 * Christ, Dominikus and Dominic.
 */
export const inEnglish = (word: string): string =>
  word
    .replace(/(?<=.{4})us$/, '')
    .replace(/ch(?=r)/g, 'k')
    .replace(/ck|c|qu/g, 'k')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ou/g, 'o')
    .replace(/e$/, '');

/** The same without plural, genitive, doubled letters or z, for comparing what is formed of a name. */
export const rootOf = remember((word) =>
  inEnglish(word)
    .replace(/z/g, 's')
    .replace(/([^aeiou])\1/g, '$1')
    .replace(/e?s$/, ''),
);

/** A text as names are looked for in another's: what of it is seldom needed is read when it is. */
interface Side {
  readonly names: readonly Name[];
  readonly tokens: readonly Token[];
  readonly known: ReadonlySet<string>;
  readonly titleCase: boolean;
  /** Common words of a name ("Street", "partiet") count half. */
  readonly isCommon: (lower: string) => boolean;
}

/** Whether a word of a name, in lower case, at a place among the tokens finds an answer. */
type Answers = (lower: string, at: number) => boolean;

/** The names of a side that less than half of finds an answer among the tokens of the other. */
function unanswered(
  side: Side,
  other: readonly Token[],
  exonyms: () => readonly string[],
  answers: Answers,
): Name[] {
  if (side.titleCase) return [];
  return side.names.filter((name) => {
    const isKnown = name.words.some((word) => side.known.has(word));
    if (isShouted(name) || (name.initial && !isAcronym(name) && !isKnown)) return false;
    const words = name.words.filter((word) => !titles.has(word) && !notNames.has(word));
    let answered = 0;
    let whole = 0;
    for (let at = name.from; at < name.to; at++) {
      const lower = side.tokens[at]?.lower ?? '';
      const bare = withoutGenitive(lower);
      if (!words.includes(bare)) continue;
      const weight = side.isCommon(bare) ? 0.5 : 1;
      whole += weight;
      if (answers(lower, at) || capitalsOf(other).some((word) => isSameName(bare, word))) answered += weight;
    }
    return answered < whole / 2 && !isShortened(name, new Set(words), other, exonyms);
  });
}

/** Whether a name is told by its letters across, or letters by their words: UN, "Det norske arbeiderparti". */
function isShortened(
  name: Name,
  words: ReadonlySet<string>,
  other: readonly Token[],
  exonyms: () => readonly string[],
): boolean {
  const own = initialsOf(name.words);
  const capitals = capitalsOf(other);
  if (words.size > 1) {
    const acronyms = acronymsOf(other);
    const isLetters = (word: string) => own.includes(word) || (acronyms.has(word) && word.startsWith(own));
    if (capitals.some((word) => word.length < 6 && isLetters(word))) return true;
  }
  if (!isAcronym(name)) return false;
  const letters = initialsOf(capitals);
  return [...words].some(
    (word) => letters.includes(word) || isAbbreviated(word, [...capitals, ...exonyms()]),
  );
}

/** Countries as sport abbreviates them, where the letters are of another language than English. */
const codes: Readonly<Record<string, string>> = { esp: 'spain', sui: 'switzerland', gbr: 'britain' };

/** AZ for Arizona, SWE for Sweden. */
const isAbbreviated = (letters: string, words: readonly string[]): boolean =>
  letters.length < 4 && words.some((word) => codes[letters] === word || isInside(letters, word));

export const withoutAccents = remember((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

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
    opens(rootOf(word), rootOf(other)) ||
    opens(rootOf(other), rootOf(word)) ||
    (word.length > 3 && other.length > 3 && skeletonOf(word) === skeletonOf(other))
  );
}

/** Matches the names of a pair by spelling, exonym, institution, abbreviation and sound. */
export function matchNames({ source, target }: Pair, view: View): NameMatch {
  if (source.names.length + target.names.length === 0) return { unfounded: [], missing: [] };
  const rulers = readRulers(target.tokens);
  const ruled = (lower: string) =>
    isRuler(withoutGenitive(lower), rulers) || isRuler(lower.replace(/s$/, ''), rulers);
  const isRuled = rulers.size > 0 && source.tokens.some(({ lower }) => ruled(lower));
  const exonyms = () =>
    source.words.flatMap((word, at) =>
      word && source.tokens[at]?.text !== source.tokens[at]?.lower ? word.stems : [],
    );
  const unfounded = unanswered(
    { ...target, known: view.targetNames, isCommon: isCommonEnglish },
    source.tokens,
    exonyms,
    (lower, at) =>
      isNameFounded(lower, target.words[at], source) || (isRuled && rulers.has(withoutGenitive(lower))),
  );
  const missing = unanswered(
    { ...source, known: view.sourceNames, isCommon: isCommonNorwegian },
    target.tokens,
    () => [],
    (lower, at) =>
      isNameAnswered(lower, source.words[at], target) ||
      (rulers.size > 0 && ruled(lower)) ||
      [...acronymsOf(target.tokens)].some((letters) => isAbbreviated(letters, source.words[at]?.stems ?? [])),
  );
  return { unfounded, missing };
}

/** A name is answered by itself or by what the glossary makes of it; a cognate in small letters answers none. */
function isNameAnswered(lower: string, word: NorwegianWord | null | undefined, target: Lookup): boolean {
  if (target.lowers.has(lower) || target.lowers.has(lower.replace(/s$/, ''))) return true;
  return !!word && word.stems.some((stem) => target.stems.has(stem));
}

function isNameFounded(lower: string, word: EnglishWord | null | undefined, source: SourceReading): boolean {
  if (!word) return false;
  if (source.lowers.has(lower) || source.stems.has(word.stem)) return true;
  // Peoples and what is formed of names are written small: “thaiene”, “afroamerikansk”, “venuspassasje”.
  return (
    lower.length > 3 &&
    source.tokens.some(
      ({ text, lower: other }) =>
        text === other &&
        (other.startsWith(lower.slice(0, 4)) || (lower.length > 4 && other.includes(lower.slice(0, 5)))),
    )
  );
}
