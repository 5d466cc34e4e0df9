import { isDefinite, isNoun, roleStem } from '../../language/nb/index.ts';
import { firstWords } from '../first-mentions.ts';
import { type Person, somebody } from '../people/person.ts';
import { isAgent } from '../somebody.ts';
import type { Source } from '../source-phrase.ts';
import type { SpeakerKind } from '../types.ts';
import type { Ask, Candidate, Weighed } from './ask.ts';
import type { Discourse } from './discourse.ts';

/** What kind of speaker a noun tells of. */
export function kindOfNoun(noun: string): SpeakerKind {
  if (isNoun(noun, 'person') || isAgent(noun) || noun.includes('åring')) return 'person';
  if (isNoun(noun, 'document')) return 'document';
  if (isNoun(noun, 'organisation')) return 'organisation';
  return isNoun(noun, 'group') || /(?:ene|erne|ane|ere|arar|er|ar)$/.test(noun) ? 'group' : 'organisation';
}

const origins =
  /^(?:nordmann|svensk|dansk|finn|brit|fransk(?:mann)?|tysk|ir|skott|spanjol|polakk|kroat|serb|tyrk|grek)en$|(?:(?:trønd|bergens|russ|italien|sveits|ikan|japan|kines|østerrik|nederlend|utlend)[ea]r|lending|døl|\d-åring)en$/;

/** A definite noun for where somebody is from, or how old: "svensken", "trønderen", "45-åringen". */
export function isOrigin(noun: string): boolean {
  return isDefinite(noun) && origins.test(noun);
}

/**
 * A definite noun of no known class, or one for where somebody is from, alone beside speech: it may be said of any
 * person, as "midtbaneeleganten" and "svensken" may. Neuters ("hotellet") are seldom people.
 */
export function isEpithet({ quote, source }: Ask, noun: string): boolean {
  if (source === null || (quote !== null && quote.kind !== 'direct') || source.to - source.from > 1)
    return false;
  if (isOrigin(noun)) return true;
  const classes = ['person', 'document', 'organisation', 'group'] as const;
  return (
    isDefinite(noun) && !noun.endsWith('et') && !isAgent(noun) && !classes.some((kind) => isNoun(noun, kind))
  );
}

/** The phrase itself as somebody: the fullest words that the story gave for it, the same for the same noun. */
export function phraseOf(
  discourse: Discourse,
  source: Source,
  kind: SpeakerKind,
): Candidate & { kind: 'phrase' } {
  const { unnamed, tokens } = discourse;
  const noun = source.head === null ? '' : (tokens[source.head]?.lower ?? '');
  // An age or a party may stand behind the name.
  const name = firstWords(discourse, source).replace(/ \((?:\d+|\p{Lu}\p{L}{0,3})\)/gu, '');
  const stem = noun === '' ? name.toLowerCase() : roleStem(noun);
  const known = unnamed.get(stem);
  // "Mannen" in the middle of a sentence is "mannen".
  if (known?.kind === 'person' && known.name !== name && known.name.toLowerCase() === name) known.name = name;
  const same = known !== undefined && name.toLowerCase() === known.name.toLowerCase();
  if (known !== undefined && (same || source.to - source.from === 1))
    return { kind: 'phrase', person: known };
  const person = somebody(name, [], false);
  person.kind = kind;
  person.female = isNoun(noun, 'female') ? 0.97 : isNoun(noun, 'male') ? 0.03 : 0.5;
  if (!unnamed.has(stem)) unnamed.set(stem, person);
  return { kind: 'phrase', person };
}

/** Those of whom the story gives this role, or this age: "ordføreren", "46-åringen". */
export function holdersOf({ people }: Discourse, noun: string): Person[] {
  const age = /^(\d+)-åring/.exec(noun)?.[1];
  const stem = roleStem(noun);
  return people.people.filter(({ roles, age: years, odds }) =>
    age === undefined ? odds > 0 && roles.some((role) => role.stem === stem) : years === age,
  );
}

/** What a pronoun that was told for somebody says of them. */
export function learnGender(
  { genders }: Discourse,
  weighed: readonly Weighed[],
  male: boolean,
  at: number,
): void {
  for (const { candidate, probability } of weighed) {
    if (candidate.kind !== 'person' && candidate.kind !== 'phrase') continue;
    const told = genders.get(candidate.person) ?? { at: new Map<number, number>(), sum: 0 };
    const before = told.at.get(at) ?? 0;
    if (probability < 0.2) {
      if (told.at.delete(at)) genders.set(candidate.person, { at: told.at, sum: told.sum - before });
      continue;
    }
    const { person } = candidate;
    if (probability >= 0.7) person.kind = 'person';
    const others = (1 - probability) / 2;
    const odds = Math.log((probability + others) / (0.02 * probability + others)) * (male ? -1 : 1);
    told.at.set(at, odds);
    genders.set(person, { at: told.at, sum: told.sum - before + odds });
  }
}
