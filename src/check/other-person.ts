import { soundsLike, withoutGenitive } from '../language/en/index.ts';
import { isFirstName } from '../language/index.ts';
import { englishNumbers } from '../lexicon/numbers.ts';
import { skeletonOf } from './match/words.ts';

/** Whether two words in lower case are one name, spelt alike or nearly so ("Sergej", "Sergei"). */
export const isSpeltAlike = (a: string, b: string): boolean =>
  soundsLike(a, b) || (a.length > 3 && skeletonOf(a) === skeletonOf(b));

/** Bjarne and Bjørn have the same consonants, and are two first names all the same; Mohammed is Muhammad. */
const areTwoNames = (a: string, b: string): boolean =>
  [a, b].every(isGivenName) && !soundsLike(a, b) && firstVowel(a) !== firstVowel(b);

const isGivenName = (lower: string): boolean => isFirstName(lower.charAt(0).toUpperCase() + lower.slice(1));
const firstVowel = (lower: string): string =>
  lower
    .replaceAll('u', 'o')
    .replaceAll('i', 'e')
    .replace(/[^aeoæøå]/gu, '')
    .charAt(0);

/** The words of a text in lower case, without genitives. */
export const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[\p{L}’'-]+/gu)].map(([word]) => withoutGenitive(word));

/** “Kari said Monday”, but also “Kari Monday”. */
const { weekdays } = englishNumbers;

/**
 * Another person's name in an English attribution, half of it right: “Kari Holm” or “Per Dahl” for “Kari Dahl”. Takes
 * the names of who speaks, as the story has them and as the English renders them. Null where there is none: a surname
 * alone, a title, a name more or less in the middle is the same person, and what stands in `norwegian` is somebody else.
 */
export function otherPersonIn(english: string, names: readonly string[], norwegian = ''): string | null {
  const own = names.map(nameIn).filter((words) => words.length > 1);
  const firsts = own.flatMap((words) => words.slice(0, 1));
  const lasts = own.flatMap((words) => words.slice(-1));
  // Of three letters no one may differ: Lid is not Liv.
  const isOwn = (word: string, among: readonly string[]) =>
    among.some(
      (name) =>
        word === name ||
        (Math.max(word.length, name.length) > 3 && isSpeltAlike(word, name) && !areTwoNames(word, name)),
    );
  const words = nameIn(english);
  const hasFirst = words.some((word) => isOwn(word, firsts));
  const hasLast = words.some((word) => isOwn(word, lasts));
  if (hasFirst === hasLast) return null;
  for (const [run] of english.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu)) {
    const parts = run.split(/[ -]/u);
    const lower = parts.map((part) => nameIn(part)[0] ?? part);
    const at = lower.findIndex((word) => isOwn(word, hasFirst ? firsts : lasts));
    // Beside the half that is right stands one that is nobody's in the story: a surname after, a first name before.
    const beside = hasFirst ? at + 1 : at - 1;
    const other = lower[beside];
    if (
      at < 0 ||
      other === undefined ||
      weekdays.has(other) ||
      isOwn(other, [...own.flat(), ...nameIn(norwegian)])
    )
      continue;
    const opens = parts[Math.min(at, beside)] ?? run;
    if (hasFirst || isFirstName(opens)) return run.slice(run.indexOf(opens));
  }
  return null;
}

/** Jong-un and Jong Un, Anne-Grethe and Anne Grethe are the same words, and so are Bjørn and Bjørns. */
export function nameIn(text: string): string[] {
  return wordsOf(text).flatMap((word) => word.split('-').map((part) => part.replace(/(?<=...)s$/u, '')));
}
