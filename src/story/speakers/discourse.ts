import type { Token } from '../../language/nb/index.ts';
import type { PartQuotes } from '../part-quotes.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { RawQuote } from '../raw-quote.ts';
import type { Candidate } from './ask.ts';

/** Where the narration last spoke of somebody. */
export interface Sight {
  readonly position: number;
  readonly part: number;
  readonly sentence: number;
  /** 2 as the subject beside its verb, 0 in the genitive or after a preposition. */
  readonly weight: 0 | 1 | 2;
  readonly byName: boolean;
}

/** What pronouns told of somebody: log odds of being a woman by where each stands, and all of them together. */
export interface GenderTold {
  readonly at: Map<number, number>;
  readonly sum: number;
}

/** Somebody who speaks, and how many quotes are theirs. */
export interface Voice {
  readonly who: Candidate;
  readonly times: number;
}

/** Keeps who spoke a quote. */
export function hear({ spoken, voices }: Discourse, quote: RawQuote, candidate: Candidate): void {
  for (const [one, more] of [
    [spoken.get(quote), -1],
    [candidate, 1],
  ] as const) {
    if (one?.kind !== 'person' && one?.kind !== 'phrase') continue;
    voices.set(one.person, { who: one, times: (voices.get(one.person)?.times ?? 0) + more });
  }
  spoken.set(quote, candidate);
}

/** All that a question is weighed by: the story, and what is known so far of who is spoken of and who spoke. */
export interface Discourse {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly people: People;
  readonly parts: readonly PartQuotes[];
  readonly quotes: readonly RawQuote[];
  /** Who is in view, the one last seen last. */
  readonly sights: Map<Person, Sight>;
  /** How often each was spoken of so far. */
  readonly times: Map<Person, number>;
  /** Who has spoken each quote, as far as it is told. */
  readonly spoken: Map<RawQuote, Candidate>;
  /** How often each has spoken so far, as they are told. */
  readonly voices: Map<Person, Voice>;
  /** What pronouns told of gender: log odds of being a woman, by where the pronoun stands. */
  readonly genders: Map<Person, GenderTold>;
  /** Those of no name, by the stem of their noun. */
  readonly unnamed: Map<string, Person>;
}

export function see(discourse: Discourse, person: Person, sight: Sight): void {
  discourse.sights.delete(person);
  discourse.sights.set(person, sight);
  discourse.times.set(person, (discourse.times.get(person) ?? 0) + 1);
}

/** What the ending of a name tells of gender, beside what pronouns tell. */
const guessed = 0.5;

/** How likely somebody is a woman, by all that is known but for what the pronoun that is asked about told itself. */
export function womanOdds({ genders }: Discourse, person: Person, asked: number): number {
  const told = genders.get(person);
  if (person.female < 0.25 || person.female > 0.75) return person.female;
  const others = told === undefined ? 0 : told.sum - (told.at.get(asked) ?? 0);
  const odds = guessed * Math.log(person.female / (1 - person.female)) + others;
  return 1 / (1 + Math.exp(-odds));
}

/** The weight of a sight where it can be no more than `most`. */
export function atMost(weight: Sight['weight'], most: 1 | 2): Sight['weight'] {
  return weight > most ? most : weight;
}

/** Whether two candidates are one. */
export function isSame(one: Candidate | undefined, other: Candidate): boolean {
  if (one === undefined) return false;
  if (one.kind === 'reporter' || one.kind === 'nobody') return one.kind === other.kind;
  return (other.kind === 'person' || other.kind === 'phrase') && one.person === other.person;
}
