import firstNames from '../lexicon/first-names.json' with { type: 'json' };

const male = new Set(firstNames.male.split(' '));
const female = new Set(firstNames.female.split(' '));
const other = new Set(firstNames.other.split(' '));

/** A double name is known by its first half: "Per-Espen". */
function firstHalf(name: string): string {
  const hyphen = name.indexOf('-');
  return hyphen < 0 ? name : name.slice(0, hyphen);
}

/** What a first name tells of who bears it. */
export function genderOf(firstName: string): 'male' | 'female' | null {
  const name = firstHalf(firstName);
  const he = male.has(name);
  if (he === female.has(name)) return null;
  return he ? 'male' : 'female';
}

/** Whether people are called so. */
export function isFirstName(word: string): boolean {
  const name = firstHalf(word);
  return male.has(name) || female.has(name) || other.has(name);
}
