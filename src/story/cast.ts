import { describePerson, weigh } from './beside-names.ts';
import { genderOf, isFirstName } from './first-names.ts';
import { isCountry, type Name, readNames } from './names.ts';
import { isNoun, isRoleWord } from './roles.ts';
import { is, type Token } from './tokens.ts';

/** One of the story's people: the fullest name it gives, and all it says of who that is. */
export interface Person {
  name: string;
  words: readonly string[];
  gender: 'male' | 'female' | null;
  role: string | null;
  age: string | null;
  /** How often each form of the name is written. */
  readonly spellings: Map<string, number>;
  /** Stems of the role nouns given, with whom they belong to ("usas", "utenriksminister"). */
  readonly roles: { readonly stem: string; readonly owner: string | null }[];
}

/** Where the text speaks of one of its people. */
export interface Mention {
  readonly person: Person;
  readonly name: Name;
  readonly start: number;
  /** How likely the sentence is about this person: 2 beside its verb, 0 in the genitive or after a preposition. */
  readonly weight: 0 | 1 | 2;
}

export interface Cast {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** The people whose name holds a word. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** Bearers of one word that are looked at: more are no news story's. */
const most = 30;

function isPerson(tokens: readonly Token[], name: Name): boolean {
  const first = tokens[name.from];
  if (isCountry(first) || is(first, 'organisation')) return false;
  const [firstWord = '', ...rest] = name.words;
  if (isRoleWord(tokens[name.from - 1]) || isFirstName(firstWord)) return true;
  const bracketed = tokens[name.to]?.text === '(' && tokens[name.to + 2]?.text === ')';
  return bracketed && rest.length > 0 && !isShort(firstWord);
}

/** A name of two words or more that a reporting verb puts beside somebody's words, unless it looks like a body's. */
function isNamedSpeaker(
  tokens: readonly Token[],
  name: Name,
  speaking: ReadonlySet<number>,
  spokenBy: ReadonlySet<string>,
): boolean {
  const first = tokens[name.from];
  const speaks = speaking.has(name.from) || spokenBy.has(name.words.at(-1) ?? '');
  if (!speaks || isCountry(first) || is(first, 'organisation')) return false;
  return !name.words.some((word) => isShort(word) || isNoun(word.toLowerCase(), 'organisation'));
}

/** Whether a lone name beside direct speech is a person's: not a body's, a country's, an address or an abbreviation. */
function isSurname(tokens: readonly Token[], name: Name): boolean {
  const [word = ''] = name.words;
  if (isCountry(tokens[name.from]) || isShort(word) || /[.\d]/.test(word) || /(?:ene|ane|et|a)$/.test(word))
    return false;
  return !(['organisation', 'group', 'document'] as const).some((kind) => isNoun(word.toLowerCase(), kind));
}

/** An abbreviation in capitals. */
function isShort(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** A name's first and last word, by which spellings and fuller forms of it are known for one. */
function keyOf(words: readonly string[]): string {
  return `${words[0]} ${words.at(-1)}`;
}

/**
 * Gathers the people of a text: their full names, roles, ages and genders, and every place that names them.
 * `speaking` are the tokens at which names stand that reporting verbs go with, `aloud` those beside direct speech.
 */
export function readCast(
  text: string,
  tokens: readonly Token[],
  speaking: ReadonlySet<number>,
  aloud: ReadonlySet<number>,
): Cast {
  const names = readNames(text, tokens);
  const people: Person[] = [];
  const byKey = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  const learn = (name: Name): Person => {
    const key = keyOf(name.words);
    let person = byKey.get(key);
    if (person === undefined) {
      const gender = genderOf(name.words[0] ?? '');
      person = {
        name: name.text,
        words: name.words,
        gender,
        role: null,
        age: null,
        roles: [],
        spellings: new Map(),
      };
      byKey.set(key, person);
      people.push(person);
    }
    spell(person, name);
    for (const word of name.words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [person]);
      else if (known.at(-1) !== person && known.length < most) known.push(person);
    }
    return person;
  };
  const spokenBy = new Set<string>();
  for (const name of names) {
    const [word = '', more] = name.words;
    if (more === undefined && speaking.has(name.from)) spokenBy.add(word);
  }
  for (const name of names)
    if (name.words.length > 1 && (isPerson(tokens, name) || isNamedSpeaker(tokens, name, speaking, spokenBy)))
      describePerson(text, tokens, name, learn(name));
  for (const name of names) {
    const word = name.words[0] ?? '';
    if (name.words.length > 1 || byWord.has(word)) continue;
    if (isPerson(tokens, name) || (aloud.has(name.from) && isSurname(tokens, name))) learn(name);
  }
  const mentions = readMentions(tokens, names, byWord);
  for (const { person, name } of mentions)
    if (name.words.length === 1 && byWord.get(name.words[0] ?? '')?.length === 1)
      describePerson(text, tokens, name, person);
  return { people, mentions, byWord };
}

/** Keeps the fullest form of a name, and of forms as full the one most often written. */
function spell(person: Person, name: Name): void {
  const times = (person.spellings.get(name.text) ?? 0) + 1;
  person.spellings.set(name.text, times);
  const longer = name.words.length - person.words.length;
  if (longer < 0 || (longer === 0 && times <= (person.spellings.get(person.name) ?? 0))) return;
  person.name = name.text;
  person.words = name.words;
}

function readMentions(
  tokens: readonly Token[],
  names: readonly Name[],
  byWord: ReadonlyMap<string, readonly Person[]>,
): Mention[] {
  const mentions: Mention[] = [];
  for (const name of names) {
    const person = matchPerson(byWord, name.words, mentions.at(-1)?.person ?? null);
    const start = tokens[name.from]?.start;
    if (person === null || start === undefined) continue;
    const credited =
      tokens[name.from - 1]?.text === ':' && /foto|^tekst|^ill/.test(tokens[name.from - 2]?.lower ?? '');
    if (credited) continue;
    mentions.push({ person, name, start, weight: weigh(tokens, name) });
  }
  return mentions;
}

/** The person some words of a name stand for: surname before first name, then the one spoken of last. */
export function matchPerson(
  byWord: Cast['byWord'],
  words: readonly string[],
  latest: Person | null,
): Person | null {
  const last = words.at(-1) ?? '';
  const candidates = (byWord.get(last) ?? []).filter((person) =>
    words.every((word) => person.words.includes(word)),
  );
  const surnamed = candidates.filter((person) => person.words.at(-1) === last);
  const among = surnamed.length > 0 ? surnamed : candidates;
  if (latest === null || !among.includes(latest)) return among[0] ?? null;
  const [main] = [...surnamed].sort((a, b) => timesNamed(b) - timesNamed(a));
  // The story's own Moe is meant though another Moe was named in passing.
  return main !== undefined && timesNamed(main) >= 3 * timesNamed(latest) ? main : latest;
}

/** How often the text gives somebody's full name. */
function timesNamed(person: Person): number {
  let times = 0;
  for (const count of person.spellings.values()) times += count;
  return times;
}
