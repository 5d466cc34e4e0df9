import { isNoun } from '../../../language/nb/index.ts';
import type { Person } from '../../people/person.ts';
import { isAgent } from '../../somebody.ts';
import type { Candidate } from '../ask.ts';
import type { Evidence } from '../evidence.ts';
import type { View } from '../view.ts';

const personOf = (candidate: Candidate): Person | null =>
  candidate.kind === 'person' || candidate.kind === 'phrase' ? candidate.person : null;

/** Evidence about somebody of the story; it says nothing of the reporter or nobody. */
export function aboutPerson(
  name: string,
  because: string,
  weigh: (view: View, person: Person, candidate: Candidate) => number,
): Evidence {
  return {
    name,
    because,
    weigh: (view, candidate) => {
      const person = personOf(candidate);
      return person === null ? 0 : weigh(view, person, candidate);
    },
  };
}

/** A noun for a body, a group or a text. */
export const isBody = (noun: string): boolean =>
  isNoun(noun, 'organisation') ||
  isNoun(noun, 'document') ||
  isNoun(noun, 'group') ||
  /(?:ene|ane)$/.test(noun);

/** A noun for a person. */
export const isPersonNoun = (noun: string): boolean =>
  isNoun(noun, 'person') || isAgent(noun) || noun.includes('åring');
