import { isAnswered, isFounded } from './answers.ts';
import { type Name, soundsLike, withoutGenitive } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import { isCommonEnglish, isCommonNorwegian, readEnglishWord, readNorwegianWord } from './read/words.ts';
import type { Pair, View } from './view.ts';

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

const capitals = (tokens: readonly Token[]): string[] => {
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

interface Side {
  readonly names: readonly Name[];
  readonly tokens: readonly Token[];
  readonly known: ReadonlySet<string>;
  readonly titleCase: boolean;
  /** Common words of a name ("Street", "partiet") count half. */
  readonly isCommon: (lower: string) => boolean;
}

/** The names of a side that less than half of finds an answer, `answers` being asked of each word. */
function unanswered(side: Side, other: readonly string[], answers: (at: number) => boolean): Name[] {
  if (side.titleCase) return [];
  const letters = initialsOf(other);
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
      if (answers(at) || other.some((word) => matches(bare, word))) answered += weight;
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

const plain = (word: string) =>
  /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

function matches(first: string, second: string): boolean {
  const word = plain(first);
  const other = plain(second);
  return (
    soundsLike(word, other) ||
    soundsLike(word.replace(/s$/, ''), other) ||
    soundsLike(word, other.replace(/s$/, '')) ||
    opens(word, other) ||
    opens(other, word)
  );
}

/** Matches the names of a pair by spelling, exonym, institution, abbreviation and sound. */
export function matchNames({ source, target }: Pair, view: View): NameMatch {
  if (source.names.length === 0 && target.names.length === 0) return { unfounded: [], missing: [] };
  const inSource = capitals(source.tokens);
  const inTarget = capitals(target.tokens);
  const unfounded = unanswered(
    { ...target, known: view.targetNames, isCommon: isCommonEnglish },
    inSource,
    (at) => isFounded(source, target, at) || sharesRoot(source.tokens, target.tokens[at]),
  );
  const missing = unanswered(
    { ...source, known: view.sourceNames, isCommon: isCommonNorwegian },
    inTarget,
    (at) => isAnswered(source, at, target),
  );
  return { unfounded, missing };
}

/** Peoples and their like are written small in Norwegian: "kroatisk" is behind "Croatian", "maorier" behind "Maori". */
function sharesRoot(tokens: readonly Token[], token: Token | undefined): boolean {
  if (token === undefined || token.lower.length < 4) return false;
  const root = readEnglishWord(token.lower).skeleton.slice(0, 3);
  const start = token.lower.slice(0, 4);
  return tokens.some((other) => {
    if (other.kind !== 'word' || other.text !== other.lower || other.lower.length < 4) return false;
    return (
      other.lower.startsWith(start) ||
      (root.length > 2 && readNorwegianWord(other.lower).skeleton.startsWith(root)) ||
      (token.lower.length > 4 && other.lower.includes(token.lower.slice(0, 5)))
    );
  });
}
