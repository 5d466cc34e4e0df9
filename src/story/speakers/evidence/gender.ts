import { isNoun } from '../../roles.ts';
import type { Evidence } from '../evidence.ts';
import type { View } from '../view.ts';
import { aboutPerson } from './about-person.ts';

function asked(view: View): 'male' | 'female' | null {
  const kind = view.ask.source?.kind;
  if (kind === 'he') return 'male';
  if (kind === 'she') return 'female';
  if (view.noun === '') return null;
  if (isNoun(view.noun, 'female')) return 'female';
  return isNoun(view.noun, 'male') ? 'male' : null;
}

/** How much likelier the pronoun is of them than of anybody: what conflicts tells far more than what agrees. */
function agrees(view: View, female: number): number {
  const gender = asked(view);
  if (gender === null) return 0;
  return Math.max(-2, Math.log(2 * (gender === 'female' ? female : 1 - female)));
}

/** Whether gender is told: by a listed given name, a noun or a pronoun before; else it is only guessed from a name. */
const isTold = (female: number): boolean => female < 0.1 || female > 0.9;

/** Whether a pronoun, or a noun for women or men, agrees. */
export const genderEvidence: readonly Evidence[] = [
  aboutPerson('gender', 'the pronoun agrees', (view, { female }) =>
    isTold(female) ? agrees(view, female) : 0,
  ),
  aboutPerson('gender guessed', 'the pronoun agrees', (view, { female }) =>
    isTold(female) ? 0 : agrees(view, female),
  ),
];
