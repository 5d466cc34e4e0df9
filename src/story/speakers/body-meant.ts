import { rememberWhileHeld } from '../../lexicon/starred.ts';
import type { Person } from '../people/person.ts';
import { bodyThatStandsOut, isNamedBody, isPaper, isSortOfBody } from './body-nouns.ts';
import type { Discourse } from './discourse.ts';
import type { View } from './view.ts';

/** Whether somebody has reported what others say, as papers do. */
function hasReported({ quotes, spoken }: Discourse, person: Person): boolean {
  return quotes.some((quote) => {
    const who = quote.reports ? spoken.get(quote) : undefined;
    return who?.kind === 'person' && who.person === person;
  });
}

/**
 * Whom a noun for some sort of body stands for: "avisen" for the one that reported last, "selskapet" for the one that was
 * spoken of last, here or right before, else for the one that the story is about.
 */
export const bodyMeant = rememberWhileHeld((view: View): Person | 'none' => {
  if (!isSortOfBody(view.noun)) return 'none';
  const paper = isPaper(view.noun);
  for (const person of view.centre.keys()) {
    const sight = view.discourse.sights.get(person);
    // "som kom fra |Nordlyn|": only mentioned.
    const near = sight !== undefined && sight.weight > 0 && sight.part >= view.here - 1;
    const reports = hasReported(view.discourse, person);
    if (isNamedBody(person) && (paper || near) && reports === paper) return person;
  }
  return bodyThatStandsOut(view.discourse.people.people);
});
