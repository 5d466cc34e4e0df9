import { genderOf, isFirstName, type Name, readNames } from './names.ts';
import { isNoun, isRoleWord, roleStem } from './roles.ts';
import { describes } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** One of the story's people: the fullest name it gives, and all it says of who that is. */
export interface Person {
  name: string;
  readonly words: readonly string[];
  gender: 'male' | 'female' | null;
  role: string | null;
  age: string | null;
  /** Stems of the role nouns given, with whom they belong to ("usas", "utenriksminister"). */
  readonly roles: { readonly stem: string; readonly owner: string | null }[];
}

/** Where the text speaks of one of its people. */
export interface Mention {
  readonly person: Person;
  readonly start: number;
  /** How likely the sentence is about this person: not so in the genitive or after a preposition. */
  readonly weight: 0 | 1;
}

export interface Cast {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** The people whose name holds a word. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** The token a role phrase before a name begins at: "USAs tidligere utenriksminister |Antony Blinken". */
function roleStart(tokens: readonly Token[], name: Name): number {
  let from = name.outer;
  while (from > 0) {
    const before = tokens[from - 1];
    const last = tokens[from];
    if (before === undefined || last === undefined || before.kind !== 'word') break;
    const owner = before.capital && /s$/.test(before.text) && from < name.from;
    if (!owner && (before.capital || !describes(before) || is(before, 'determiner'))) break;
    if (name.from - from > 5) break;
    from--;
  }
  const first = tokens[from];
  return first !== undefined && is(first, 'adverb') ? from + 1 : from;
}

function isPerson(tokens: readonly Token[], name: Name): boolean {
  const first = tokens[name.from];
  if (first === undefined || is(first, 'countries') || is(first, 'organisation')) return false;
  const before = tokens[name.from - 1];
  if (
    before !== undefined &&
    before.kind === 'word' &&
    (isRoleWord(before) || isNoun(before.lower, 'person'))
  )
    return true;
  const [firstWord = '', ...rest] = name.words;
  if (isFirstName(firstWord)) return true;
  if (rest.length === 0) return false;
  if (tokens[name.to]?.text === '(' && tokens[name.to + 2]?.text === ')') return !isShort(firstWord);
  return (
    is(before, 'cue') &&
    !name.words.some(isShort) &&
    !name.words.some((word) => isNoun(word.toLowerCase(), 'organisation'))
  );
}

/** An abbreviation in capitals. */
function isShort(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Gathers the people of a text: their full names, roles, ages and genders, and every place that names them. */
export function readCast(text: string, tokens: readonly Token[]): Cast {
  const names = readNames(tokens);
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  const learn = (name: Name): void => {
    const full = name.words.join(' ');
    let person = byName.get(full);
    if (person === undefined) {
      const gender = genderOf(name.words[0] ?? '');
      person = { name: full, words: name.words, gender, role: null, age: null, roles: [] };
      byName.set(full, person);
      people.push(person);
      for (const word of name.words) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [person]);
        else if (!known.includes(person)) known.push(person);
      }
    }
    describePerson(text, tokens, name, person);
  };
  for (const name of names) if (name.words.length > 1 && isPerson(tokens, name)) learn(name);
  for (const name of names) {
    const word = name.words[0] ?? '';
    if (name.words.length === 1 && !byWord.has(word) && isPerson(tokens, name)) learn(name);
  }
  return { people, mentions: readMentions(tokens, names, byWord), byWord };
}

/** Keeps what the text says of a person beside the name: role before it, party or age behind it. */
function describePerson(text: string, tokens: readonly Token[], name: Name, person: Person): void {
  const from = roleStart(tokens, name);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[name.from - 1]?.end ?? 0;
  if (from < name.from && end > start) {
    const role = text.slice(start, end);
    let owner: string | null = null;
    let told = false;
    for (let at = from; at < name.from; at++) {
      const token = tokens[at];
      if (token === undefined || token.kind !== 'word') continue;
      if (token.capital && /s$/.test(token.text) && !isRoleWord(token)) owner = token.lower;
      else if (isNoun(token.lower, 'person') || isRoleWord(token)) {
        person.roles.push({ stem: roleStem(token.lower), owner });
        if (person.gender === null)
          person.gender = isNoun(token.lower, 'female')
            ? 'female'
            : isNoun(token.lower, 'male')
              ? 'male'
              : null;
        told = true;
      }
    }
    if (told && person.role === null) person.role = role;
  }
  let next = name.to;
  if (tokens[next]?.text === '(' && tokens[next + 2]?.text === ')') {
    const inside = tokens[next + 1];
    if (inside?.kind === 'number' && inside.text.length <= 3) person.age = inside.text;
    else if (inside !== undefined && person.role === null && inside.text.length < 12)
      person.role = inside.text;
    next += 3;
  }
  if (tokens[next]?.text !== ',') return;
  for (let at = next + 1; at < next + 6; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      token.capital ||
      is(token, 'finite') ||
      is(token, 'preposition')
    )
      return;
    if (token.kind === 'word' && isNoun(token.lower, 'person')) {
      person.roles.push({ stem: roleStem(token.lower), owner: null });
      return;
    }
  }
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
      tokens[name.from - 1]?.text === ':' && /^(?:foto|tekst|ill)/.test(tokens[name.from - 2]?.lower ?? '');
    if (credited) continue;
    const before = tokens[roleStart(tokens, name) - 1];
    mentions.push({ person, start, weight: name.genitive || is(before, 'preposition') ? 0 : 1 });
  }
  return mentions;
}

/** The person some words of a name stand for: surname before first name, the one spoken of last before another. */
export function matchPerson(
  byWord: Cast['byWord'],
  words: readonly string[],
  latest: Person | null,
): Person | null {
  const last = words.at(-1) ?? '';
  const candidates = (byWord.get(last) ?? []).filter((person) =>
    words.every((word) => person.words.includes(word)),
  );
  if (candidates.length < 2) return candidates[0] ?? null;
  const surnamed = candidates.filter((person) => person.words.at(-1) === last);
  const among = surnamed.length > 0 ? surnamed : candidates;
  return latest !== null && among.includes(latest) ? latest : (among[0] ?? null);
}
