import { bodyMeant } from '../body-meant.ts';
import { holdsNoun } from '../body-nouns.ts';
import { isSame } from '../discourse.ts';
import type { Evidence } from '../evidence.ts';
import { isSameParty } from '../parties.ts';
import { isEpithet } from '../unnamed.ts';
import type { View } from '../view.ts';
import { aboutPerson, isBody, isPersonNoun } from './about-person.ts';

/** Whether somebody holds the very role that is asked for. */
function isHeld({ stem, discourse }: View): boolean {
  return discourse.people.people.some(({ roles }) => roles.some((role) => role.stem === stem));
}

/** Whether a role, an age or a party is somebody's. */
export const roleEvidence: readonly Evidence[] = [
  aboutPerson('role', 'the role is theirs', (view, person) =>
    view.stem !== '' && person.roles.some(({ stem }) => stem === view.stem) ? 1 : 0,
  ),
  aboutPerson('role in part', 'the role is theirs', (view, person) =>
    view.stem.length > 3 &&
    !isHeld(view) &&
    person.roles.some(
      ({ stem }) => stem !== view.stem && (stem.endsWith(view.stem) || view.stem.endsWith(stem)),
    )
      ? 1
      : 0,
  ),
  aboutPerson('owner', 'the role and whose it is are theirs', (view, person) => {
    if (view.owner === null) return 0;
    const same = person.roles.filter(({ stem }) => stem.endsWith(view.stem));
    if (same.length === 0) return 0;
    return same.some(({ owner }) => owner === null || owner === view.owner) ? 1 : -1;
  }),
  aboutPerson('other role', 'has no other role', (view, person) =>
    view.stem !== '' &&
    person.roles.length > 0 &&
    !person.roles.some(({ stem }) =>
      // Beside a leader the deputy leader is none.
      isHeld(view) ? stem === view.stem : stem.endsWith(view.stem) || view.stem.endsWith(stem),
    )
      ? -1
      : 0,
  ),
  aboutPerson('age', 'the age is theirs', (view, person) => {
    const age = /^(\d+)-åring/.exec(view.noun)?.[1];
    if (age === undefined) return 0;
    if (person.age === null) return 0;
    return person.age === age ? 1 : -1;
  }),
  aboutPerson('party', 'the party is theirs', (view, person) => {
    const party = /^(\p{L}+)-/u.exec(view.noun)?.[1];
    if (party === undefined || person.party === null) return 0;
    return isSameParty(party, person.party) ? 1 : 0;
  }),
  aboutPerson('name holds noun', 'the name holds the word', (view, person) =>
    holdsNoun(person, view.noun, view.stem) ? 1 : 0,
  ),
  aboutPerson('a body of the sort', 'the body that was spoken of last', (view, person) =>
    bodyMeant(view) === person ? 1 : 0,
  ),
  aboutPerson('epithet', 'spoke last', (view, person, candidate) =>
    isEpithet(view.ask, view.noun) && person.named && person.odds > 0 && isSame(view.last, candidate) ? 1 : 0,
  ),
  aboutPerson('kind', 'such a one', (view, person, candidate) => {
    if (view.noun === '' || candidate.kind === 'phrase') return 0;
    const personal = person.named ? person.odds > 0 : person.kind === 'person';
    // "i Vik": what stands mostly for a place is a person least of all.
    if (isPersonNoun(view.noun)) return personal ? 1 : person.named && person.placed > 0.5 ? -2 : -1;
    return isBody(view.noun) && personal ? -1 : 0;
  }),
];
