import firstNames from '../lexicon/first-names.json' with { type: 'json' };

/** Every first name with who bears it: 1 men, 2 women, 3 both; 0 where the lists do not say. */
const bearers = new Map(firstNames.other.split(' ').map((name) => [name, 0]));
for (const [names, bearer] of [
  [firstNames.male, 1],
  [firstNames.female, 2],
] as const)
  for (const name of names.split(' ')) bearers.set(name, (bearers.get(name) ?? 0) | bearer);

/** A double name is known by its first half: "Per-Espen". */
function firstHalf(name: string): string {
  const hyphen = name.indexOf('-');
  return hyphen < 0 ? name : name.slice(0, hyphen);
}

/** What a first name tells of who bears it. */
export function genderOf(firstName: string): 'male' | 'female' | null {
  const bearer = bearers.get(firstHalf(firstName));
  return bearer === 1 ? 'male' : bearer === 2 ? 'female' : null;
}

/** Whether people are called so. */
export function isFirstName(word: string): boolean {
  return bearers.has(firstHalf(word));
}
