import { femaleLetterOdds, genderOf } from '../../language/index.ts';

/** Names from elsewhere end otherwise: never surer than three to one; 0.85 and 0.92 gave no more (bench:split). */
const most = 0.75;

/** How likely a given name is a woman's: all but sure where the lists are, else by its letters. */
export function femaleOdds(name: string): number {
  const listed = genderOf(name);
  if (listed !== null) return listed === 'female' ? 0.99 : 0.01;
  const odds = 1 / (1 + Math.exp(-femaleLetterOdds(name.split('-')[0] ?? name)));
  return Math.min(most, Math.max(1 - most, odds));
}
