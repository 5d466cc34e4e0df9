import names from './english-names.json' with { type: 'json' };
import data from './glossary.json' with { type: 'json' };
import historic from './historic-names.json' with { type: 'json' };
import cldr from './unicode-names.json' with { type: 'json' };
import { wordSet } from './word-set.ts';

const split = (words: string) => words.split(' ');

/** Norwegian words (lower case, uninflected where regular) and the English words that may stand for them. */
export const glossary: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.words).map(([word, english]) => [word, split(english)]),
);
/** Norwegian words that stand for a name of a country, people, institution or office, and the English name's words. */
export const englishNames: ReadonlyMap<string, readonly string[]> = joinNames([
  names.words,
  historic.words,
  cldr.words,
]);
/** English words too common to tell which texts answer each other. */
export const lightEnglish: ReadonlySet<string> = wordSet(data.light);
/** Words of either language that join and point, and tell nothing by themselves. */
export const particles = {
  norwegian: wordSet(data.particles.norwegian),
  english: wordSet(data.particles.english),
};
/** Common Norwegian words that are no English words. */
export const onlyNorwegian: ReadonlySet<string> = wordSet(data.onlyNorwegian);
/** English words that open sentences with a capital and are no names. */
export const openers: ReadonlySet<string> = wordSet(data.openers);

/** What any of the lists calls a name. */
function joinNames(
  lists: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, readonly string[]>();
  for (const [word, english] of lists.flatMap((list) => Object.entries(list)))
    joined.set(word, [...new Set([...(joined.get(word) ?? []), ...split(english)])]);
  return joined;
}
