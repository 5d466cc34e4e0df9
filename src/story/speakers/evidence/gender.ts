import { isNoun } from '../../../language/nb/index.ts';
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

/** Whether a pronoun, or a noun for women or men, agrees. */
export const genderEvidence: readonly Evidence[] = [
  aboutPerson('gender', 'the pronoun agrees', (view, person) => {
    const gender = asked(view);
    if (gender === null) return 0;
    const woman = womanOdds(view.discourse, person);
    const p = gender === 'female' ? woman : 1 - woman;
    // How much likelier the pronoun is of them than of anybody: what conflicts tells far more than what agrees.
    return Math.max(-2, Math.log(2 * p));
  }),
];
