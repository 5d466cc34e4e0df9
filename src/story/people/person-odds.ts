import type { Name, Token } from '../../language/nb/index.ts';
import people from '../../lexicon/people.json' with { type: 'json' };
import { personFeatureSet, personFeatures } from './person-features.ts';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(people.person));
if (people.featureSet !== personFeatureSet)
  throw new Error('people.json was trained with other features than these: train it anew.');

/** How much speaks for a name being a person's where it stands, as log odds. */
export function personOdds(tokens: readonly Token[], name: Name): number {
  let sum = 0;
  for (const one of personFeatures(tokens, name)) sum += weights.get(one) ?? 0;
  return sum / 100;
}
