import nouns from '../lexicon/sources.json' with { type: 'json' };
import { isFirstName } from './first-names.ts';
import { is, type Token } from './tokens.ts';

type NounClass = 'person' | 'group' | 'organisation' | 'document' | 'female' | 'male' | 'family';

const sets: Record<NounClass, ReadonlySet<string>> = {
  person: new Set(nouns.person),
  group: new Set(nouns.group),
  organisation: new Set(nouns.organisation),
  document: new Set(nouns.document),
  female: new Set(nouns.female),
  male: new Set(nouns.male),
  family: new Set(nouns.family),
};

const longest = Math.max(...Object.values(sets).flatMap((set) => [...set].map(({ length }) => length)));

/** Whether a noun, or what it is compounded with ("utenriks-minister"), is of the class. */
export function isNoun(word: string, kind: NounClass): boolean {
  const set = sets[kind];
  if (set.has(word)) return true;
  const least = kind === 'female' || kind === 'male' ? 5 : 4;
  for (let at = Math.max(1, word.length - longest); at <= word.length - least; at++)
    if (set.has(word.slice(at))) return true;
  return false;
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
  if (token === undefined || token.kind !== 'word') return false;
  const last = token.text.slice(token.text.lastIndexOf('-') + 1);
  const hyphenated = last !== token.text;
  if (hyphenated && last !== last.toLowerCase()) return false;
  // A title with a capital inside a sentence is a title only as it stands; "Hermann" is no "-mann".
  if (!hyphenated && token.capital && isFirstName(token.text)) return false;
  if (!hyphenated && token.capital && !token.opens) return is(token, 'person');
  return isNoun(last.toLowerCase(), 'person') || is(token, 'group');
}
