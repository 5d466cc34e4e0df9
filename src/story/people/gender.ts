import { genderOf } from '../../language/index.ts';
import people from '../../lexicon/people.json' with { type: 'json' };

const weights: ReadonlyMap<string, number> = new Map(Object.entries(people.female));

/** What of a given name tells women from men, as short strings. */
export function genderFeatures(name: string): string[] {
  const lower = name.toLowerCase();
  return [
    'given',
    `1 ${lower.slice(-1)}`,
    `2 ${lower.slice(-2)}`,
    `3 ${lower.slice(-3)}`,
    `4 ${lower.slice(-4)}`,
    `< ${lower.slice(0, 2)}`,
  ];
}

/** How likely a given name is a woman's: 1 or 0 where the lists are sure, else by how such names end. */
export function femaleOdds(name: string): number {
  const listed = genderOf(name);
  if (listed !== null) return listed === 'female' ? 0.99 : 0.01;
  let sum = 0;
  for (const one of genderFeatures(name.split('-')[0] ?? name)) sum += weights.get(one) ?? 0;
  // Names from elsewhere end otherwise: never surer than three to one.
  return Math.min(0.75, Math.max(0.25, 1 / (1 + Math.exp(-sum / 100))));
}
