import { openers } from '../lexicon/glossary.ts';
import { capitals, nameParts } from '../lexicon/name-parts.ts';
import { isSameName, rootOf, withoutAccents } from './name-match.ts';
import { type Name, withoutGenitive } from './read/names.ts';
import { isCommonEnglish, stemEnglish } from './read/words.ts';
import type { SourceReading, View } from './view.ts';

/** Endings of common nouns and adjectives, which stand in names that are translations: "Disaster Prevention". */
const common = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ings?|ism|ology|ical|ional|ative|ary|ory|ics)s?$/;

/** The words of a name that are somebody's own: no part of an institution's name, no acronym, no common noun. */
function ownWords({ words, text }: Name): readonly string[] {
  if (text === text.toUpperCase()) return [];
  return words.filter(
    (word) =>
      word.length > 3 &&
      !nameParts.has(word) &&
      !nameParts.has(word.replace(/s$/, '')) &&
      !openers.has(word) &&
      !isCommonEnglish(word) &&
      !isCommonEnglish(stemEnglish(word)) &&
      !common.test(word) &&
      !/['’]/.test(word),
  );
}

/** Whether a word stands, however spelt, in some Norwegian part of the story. */
function standsInStory(word: string, { pairs }: View): boolean {
  return pairs.some(
    ({ source }) =>
      source.lowers.has(word) ||
      source.tokens.some(
        (token) => token.text !== token.lower && isSameName(word, withoutGenitive(token.lower)),
      ),
  );
}

const people = /(?:ians?|eans?|ans?|ese|ish|ics?|is?|ers?|s)$/;
const folk = /(?:iske?|ske?|sk|i?er(?:en|ne|ar|ane|e)?|i?ar(?:en|ane)?)$/;

/** "Canadian" and "kanadieren", "Iranian" and "senioriranske", "Cosmonaut" and "kosmonaut", "Greenlander" and Grønland. */
export function isDerived(word: string, source: SourceReading): boolean {
  const bare = rootOf(withoutAccents(word));
  const root = rootOf(withoutAccents(word).replace(people, ''));
  for (const stem of source.stems) if (stem.length > 4 && word.startsWith(stem)) return true;
  return source.tokens.some((token) => {
    if (token.lower.length < 4) return false;
    const other = rootOf(withoutAccents(token.lower));
    if (bare.length > 4 && other.startsWith(bare.slice(0, Math.max(5, bare.length - 2)))) return true;
    const national = withoutAccents(token.lower);
    const stem = rootOf(national.replace(folk, ''));
    if (root.length < 2 || stem.length === national.length) return false;
    return stem === root || `${stem}i` === root || (root.length > 3 && stem.endsWith(root));
  });
}

/** "Washington" for "amerikanske myndigheter". */
const isGovernment = (word: string, source: SourceReading): boolean =>
  capitals.get(word)?.some((country) => source.stems.has(country)) ?? false;

/** Whether a name is made of words that any institution's name may be made of. */
export const isGeneral = (name: Name): boolean => ownWords(name).length === 0;

/**
 * The names of the English that are in no part of the Norwegian story, and names of two words and more that are not in
 * this one: a pronoun may become “Moe”, hardly “Kari Moe”.
 */
export function findForeign(unfounded: readonly Name[], source: SourceReading, view: View): readonly Name[] {
  return unfounded.filter((name) => {
    const own = ownWords(name);
    // A Norwegian story may be explained to readers elsewhere: “the Storting, Norway’s parliament”.
    if (
      own.length === 0 ||
      own[0] === 'norway' ||
      own[0] === 'norwegian' ||
      own.some((word) => isDerived(word, source) || isGovernment(word, source))
    )
      return false;
    return own.length > 1 || !own.some((word) => standsInStory(word, view));
  });
}
