import { type Name, withoutGenitive } from '../language/en/index.ts';
import { bodyWords } from '../lexicon/body-nouns.ts';
import { openers } from '../lexicon/glossary.ts';
import { capitals, nameParts } from '../lexicon/name-parts.ts';
import { isCommonEnglish, stemEnglish } from './match/words.ts';
import { isSameName, rootOf, withoutAccents } from './name-match.ts';
import { isSamePeople } from './peoples.ts';
import { places } from './placing.ts';
import type { SourceReading, View } from './view.ts';

/** Endings of common nouns and adjectives, which stand in names that are translations: "Disaster Prevention". */
const common = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ing|ism|ology|ical|ional|ative|ary|ory|ics)s?$/;

/** Whether a word is somebody's own: no part of an institution's name, no common noun. */
const isOwn = (word: string): boolean =>
  !nameParts.has(word) &&
  !nameParts.has(word.replace(/s$/, '')) &&
  !openers.has(word) &&
  !isCommonEnglish(word) &&
  !isCommonEnglish(stemEnglish(word)) &&
  !common.test(word);

const isAcronym = ({ text }: Name): boolean => text === text.toUpperCase();

/** Whether a name is made of words that any institution's name may be made of. */
export const isGeneral = (name: Name): boolean => isAcronym(name) || !name.words.some(isOwn);

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

const people = /(?:i?an|ese|ish|ic|i|er)?s?$/;
const folk = /(?:i?ske?|i?[ea]r(?:en|ne|ar|ane|e)?)$/;

/** "Canadian" and "kanadieren", "Iranian" and "senioriranske", "Cosmonaut" and "kosmonaut", "Greenlander" and Grønland. */
export function isDerived(word: string, source: SourceReading): boolean {
  const bare = rootOf(withoutAccents(word));
  const root = rootOf(withoutAccents(word).replace(people, ''));
  for (const stem of source.stems) if (stem.length > 4 && word.startsWith(stem)) return true;
  return source.tokens.some((token) => {
    const other = withoutAccents(token.lower);
    if (token.text === token.lower && isSamePeople(word, token.lower)) return true;
    if (bare.length > 4 && rootOf(other).startsWith(bare.slice(0, Math.max(5, bare.length - 2)))) return true;
    const stem = rootOf(other.replace(folk, ''));
    const isRoot = [stem, `${stem}i`].includes(root) || (root.length > 3 && stem.endsWith(root));
    return root.length > 1 && isRoot && folk.test(other);
  });
}

/** “Coastal Fisheries Committee” for "Kystfiskeutvalget": a body of the Norwegian under a name made of English words. */
const isTranslatedBody = (name: Name, source: SourceReading): boolean =>
  name.words.length > 1 &&
  source.tokens.some(({ lower }) => bodyWords(lower).some((word) => name.words.includes(word)));

/** "Washington" for "amerikanske myndigheter". */
const isGovernment = (word: string, source: SourceReading): boolean =>
  capitals.get(word)?.some((country) => source.stems.has(country)) === true;

/**
 * The names of the English that are in no part of the Norwegian story, and names of two words and more that are not in
 * this one: a pronoun may become “Moe”, hardly “Kari Moe”.
 */
export function findForeign(unfounded: readonly Name[], source: SourceReading, view: View): readonly Name[] {
  return unfounded.filter((name) => {
    const own = isAcronym(name)
      ? []
      : name.words.filter((word) => word.length > 3 && isOwn(word) && !source.lowers.has(word));
    // A Norwegian story may be explained to readers elsewhere: “the Storting, Norway’s parliament”.
    if (
      own.length === 0 ||
      isTranslatedBody(name, source) ||
      places(own[0] ?? '', source) ||
      own.some((word) => isDerived(word, source) || isGovernment(word, source))
    )
      return false;
    return own.length > 1 || !own.some((word) => standsInStory(word, view));
  });
}
