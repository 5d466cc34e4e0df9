import { isNoun } from '../../../language/nb/index.ts';
import type { Person } from '../../people/person.ts';
import { womanOdds } from '../discourse.ts';
import type { Evidence } from '../evidence.ts';
import type { View } from '../view.ts';
import { aboutPerson } from './about-person.ts';

function asked(view: View): 'male' | 'female' | null {
  const kind = view.ask.source?.kind;
  if (kind === 'he') return 'male';
  if (kind === 'she') return 'female';
  if (isNoun(view.noun, 'female')) return 'female';
  return isNoun(view.noun, 'male') ? 'male' : null;
}

/** Whether the gender is told by a role or a listed name, rather than guessed by how the name ends. */
const isTold = ({ female }: Person): boolean => female < 0.25 || female > 0.75;

/** How much likelier the pronoun is of them than of anybody: what conflicts tells far more than what agrees. */
function agreement(view: View, person: Person, least: number): number {
  const gender = asked(view);
  if (gender === null) return 0;
  const woman = womanOdds(view.discourse, person, view.ask.position);
  return Math.max(least, Math.log(2 * (gender === 'female' ? woman : 1 - woman)));
}

/** Whether a pronoun, or a noun for women or men, agrees. */
export const genderEvidence: readonly Evidence[] = [
  aboutPerson('gender', 'the pronoun agrees', (view, person) =>
    isTold(person) ? agreement(view, person, -2) : 0,
  ),
  aboutPerson('gender learned', 'the pronoun was used of them before', (view, person) =>
    isTold(person) ? 0 : agreement(view, person, -3),
  ),
];
