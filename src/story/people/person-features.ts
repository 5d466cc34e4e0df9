import { genderOf, isFirstName } from '../../language/index.ts';
import { is, isCountry, isNoun, isRoleWord, type Name, type Token } from '../../language/nb/index.ts';
import { lazily } from '../../lazily.ts';

/**
 * What tells a person's name from a body's or a place's, shared by its reader and its trainer: change anything and the
 * weights must be trained anew.
 */
export const personFeatureSet = 1;

/** A word as most names are; the letters of all alphabets take longer to ask for. */
const latin = /^[A-ZÆØÅ][a-zæøåéèöäü]+$/;

function tail(word: string, length: number): string {
  return word.slice(-length).toLowerCase();
}

const plain = lazily(() => /^\p{Lu}[\p{Ll}\p{M}’']+(?:-\p{Lu}\p{Ll}+)?$/u);

/** The features of a name where it stands, as short strings. */
export function personFeatures(tokens: readonly Token[], name: Name): string[] {
  const first = name.words[0] ?? '';
  const last = name.words.at(-1) ?? '';
  const before = tokens[name.from - 1];
  const after = tokens[name.to];
  const size = Math.min(name.words.length, 4);
  const found = [
    `size ${size}`,
    `last3 ${tail(last, 3)} ${Math.min(size, 2)}`,
    `last4 ${tail(last, 4)}`,
    `last2 ${tail(last, 2)} ${Math.min(size, 2)}`,
    `before ${before?.lower ?? ''}`,
    `after ${after?.lower ?? ''}`,
    `before tag ${before?.tag ?? ''} ${Math.min(size, 2)}`,
    `after tag ${after?.tag ?? ''}`,
  ];
  if (size > 1) found.push(`first3 ${tail(first, 3)}`, `first2 ${tail(first, 2)}`);
  if (isFirstName(first))
    found.push(`listed ${size > 1}`, genderOf(first) === null ? 'either' : 'given name');
  if (isRoleWord(before) || (before !== undefined && isNoun(before.lower, 'person')))
    found.push('role before');
  if (before !== undefined && before.tag === 'noun')
    found.push(`before3 ${tail(before.text, 3)}`, `before4 ${tail(before.text, 4)}`);
  if (name.genitive) found.push('genitive');
  if (after?.text === '(' && tokens[name.to + 2]?.text === ')')
    found.push(
      tokens[name.to + 1]?.kind === 'number' ? 'age behind' : `bracket ${tokens[name.to + 1]?.lower}`,
    );
  if (after?.tag === 'finite' || before?.tag === 'finite') found.push('verb beside');
  if (is(after, 'cue') || is(before, 'cue')) found.push('cue beside');
  if (isCountry(tokens[name.from])) found.push('country');
  if (name.words.some((word) => isNoun(word.toLowerCase(), 'organisation'))) found.push('body');
  if (name.words.some((word) => word.length > 1 && word === word.toUpperCase())) found.push('capitals');
  if (name.words.some((word) => /\d|\./.test(word))) found.push('figures');
  if (name.words.every((word) => latin.test(word) || plain().test(word))) found.push(`plain ${size}`);
  if (name.to - name.from > name.words.length) found.push('marks inside');
  return found;
}
