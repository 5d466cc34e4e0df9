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
  /** How likely those are women of whom a pronoun told more than their names. */
  readonly women: Map<Person, number>;
  /** Those of no name, by the stem of their noun. */
  readonly unnamed: Map<string, Person>;
}

export function see(discourse: Discourse, person: Person, sight: Sight): void {
  discourse.sights.delete(person);
  discourse.sights.set(person, sight);
  discourse.times.set(person, (discourse.times.get(person) ?? 0) + 1);
}

/** How likely somebody is a woman, by all that is known so far. */
export function womanOdds({ women }: Discourse, person: Person): number {
  return women.get(person) ?? person.female;
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
