import firstNames from '../lexicon/first-names.json' with { type: 'json' };

const male = new Set(firstNames.male.split(' '));
const female = new Set(firstNames.female.split(' '));
const other = new Set(firstNames.other.split(' '));

/** What a first name tells of who bears it; a double name tells by its first half. */
export function genderOf(firstName: string): 'male' | 'female' | null {
  const name = male.has(firstName) || female.has(firstName) ? firstName : (firstName.split('-')[0] ?? '');
  const he = male.has(name);
  if (he === female.has(name)) return null;
  return he ? 'male' : 'female';
}

/** Whether people are called so. */
export function isFirstName(word: string): boolean {
  if (male.has(word) || female.has(word) || other.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && isFirstName(word.slice(0, hyphen));
}
