import { genderOf } from '../../language/index.ts';
import { isCountry, isNoun, type Name, readNames, roleStem, type Token } from '../../language/nb/index.ts';
import { lazily } from '../../lazily.ts';
import { describePerson, weigh } from '../beside-names.ts';
import { femaleOdds } from './gender.ts';
import { isForm, isMisspelt, isShortened, isSlip } from './name-forms.ts';
import { type Mention, type Person, somebody } from './person.ts';
import { personOdds } from './person-odds.ts';
import { readShortNames, standsFor } from './short-names.ts';

/** Whom a text names, and where. */
export interface People {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** Who is named by the token. */
  readonly at: ReadonlyMap<number, Person>;
  /** Those whose name holds a word, written evenly. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
}

/** Bearers of one word that are looked at: more are no news story's. */
const most = 30;
/** What a title beside a name tells for a person. */
const titled = 3;

/** What it tells for a person that the story goes on with the last word of the name: bodies keep the first. */
const surnamed = 1.5;

/** Whether the last word of a name stands alone elsewhere, and the first does not. */
function isCalledBySurname(name: readonly string[], alone: ReadonlySet<string>): boolean {
  return name.length > 1 && alone.has(name.at(-1) ?? '') && !alone.has(name[0] ?? '');
}

/** A word of a name without accents, in small letters: "Martínez" and "Martinez" are one. */
export function evenWord(word: string): string {
  const lower = word.toLowerCase().replace(/\.(?:no|com|org|net|se|dk)$/, '');
  if (/^[a-zæøå-]*$/.test(lower)) return lower;
  return lower.replace(/[^a-zæøå]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

const letters = lazily(() => /^\p{Lu}{2,5}$/u);

/**
 * Gathers whom a text names: one for all forms of a name. `aloud` are the tokens of names beside direct speech, whose
 * bearers are likelier people, `speaking` those beside any report.
 */
export function readPeople(
  text: string,
  tokens: readonly Token[],
  aloud: ReadonlySet<number>,
  speaking: ReadonlySet<number>,
): People {
  const names = readNames(text, tokens);
  const words = names.map((name) => name.words.map(evenWord));
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const evenOf = new Map<Person, readonly string[]>();
  const who = new Map<number, Person>();

  const known = (word: string): readonly Person[] => byWord.get(word) ?? [];
  const learn = (at: number): Person => {
    const name = names[at] as Name;
    const even = words[at] ?? [];
    const person = somebody(name.text, name.words, true);
    people.push(person);
    evenOf.set(person, even);
    for (const word of new Set(even)) {
      const bearers = byWord.get(word);
      if (bearers === undefined) byWord.set(word, [person]);
      else if (bearers.length < most) bearers.push(person);
    }
    return person;
  };
  // The longest forms first, so that shorter ones find them; of forms as long, those that stand first.
  const order = names
    .map((_, at) => at)
    .sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0) || a - b);
  for (const at of order) {
    const even = words[at] ?? [];
    if (even.length < 2) break;
    const found = known(even.at(-1) ?? '').filter((one) => {
      const form = evenOf.get(one) ?? [];
      return isForm(even, form) || isMisspelt(even, form) || isShortened(even, form);
    });
    const person = found[0] ?? learn(at);
    who.set(at, person);
    spell(person, names[at] as Name);
  }
  for (const [at, name] of names.entries()) {
    const person = who.get(at);
    if (person !== undefined) describePerson(text, tokens, name, person);
  }
  const full = readShortNames(text, tokens);
  const lastNamed = new Map<Person, number>();
  for (const [at, name] of names.entries()) {
    const even = words[at] ?? [];
    if (even.length < 2) {
      const [word = ''] = even;
      const bearers = known(word);
      const surnamed = bearers.filter((one) => evenOf.get(one)?.at(-1) === word);
      const among = surnamed.length > 0 ? surnamed : bearers;
      const person =
        meant(tokens[name.from - 1], among, lastNamed) ?? slipOf(word, people, evenOf) ?? learn(at);
      who.set(at, person);
      spell(person, name);
    }
    const person = who.get(at);
    if (person !== undefined) lastNamed.set(person, at);
  }

  const alone = new Set(words.flatMap((one) => (one.length === 1 ? one : [])));
  const mentions: Mention[] = [];
  const at = new Map<number, Person>();
  const evidence = new Map<Person, { sum: number; most: number; times: number; placed: number }>();
  for (const [place, name] of names.entries()) {
    const person = who.get(place);
    if (person === undefined) continue;
    for (let token = name.from; token < name.to; token++) at.set(token, person);
    let odds = personOdds(tokens, name);
    if (aloud.has(name.from)) odds += 1.5;
    else if (name.words.length > 1 && speaking.has(name.from)) odds += 0.7;
    if (isCalledBySurname(words[place] ?? [], alone)) odds += surnamed;
    const sofar = evidence.get(person) ?? { sum: 0, most: -9, times: 0, placed: 0 };
    if (isPlace(tokens, name)) sofar.placed++;
    sofar.sum += odds;
    sofar.times++;
    sofar.most = Math.max(sofar.most, odds);
    evidence.set(person, sofar);
    const start = tokens[name.from]?.start;
    const credited =
      tokens[name.from - 1]?.text === ':' && /foto|^tekst|^ill/.test(tokens[name.from - 2]?.lower ?? '');
    if (start !== undefined && !credited) mentions.push({ person, name, start, weight: weigh(tokens, name) });
  }
  for (const person of people) {
    const { sum, times, placed } = evidence.get(person) ?? { sum: 0, times: 1, placed: 0 };
    person.placed = placed / times;
    // Two mentions tell more than one, ten hardly more than three.
    person.odds = (sum / times) * Math.min(2, Math.sqrt(times));
    person.kind = person.odds > 0 ? 'person' : 'organisation';
  }
  for (const { person, name } of mentions)
    if (name.words.length === 1) describePerson(text, tokens, name, person);
  for (const person of people) {
    if (person.gender !== null) person.female = person.gender === 'female' ? 0.97 : 0.03;
    else if (person.words.length > 1) person.female = femaleOdds(person.words[0] ?? '');
    else if (person.words.length === 1 && known(evenWord(person.words[0] ?? '')).length > 0)
      person.female = listedOdds(person.words[0] ?? '');
    if (person.roles.some(({ stem }) => isNoun(stem, 'person'))) person.odds += titled;
    if (person.odds > 0) person.kind = 'person';
  }
  for (const person of people) {
    const others = letters().test(person.name)
      ? people.filter((one) => one !== person && one.odds <= 0 && standsFor(person.name, one.words))
      : [];
    person.name = full.get(person.name) ?? (others.length === 1 ? others[0]?.name : null) ?? person.name;
  }
  return { people, mentions, at, byWord };
}

/** Whether a name stands where places do: "i |Bodø|", or is a country. */
function isPlace(tokens: readonly Token[], { from, to, outer }: Name): boolean {
  return (
    /^(?:i|på|til|fr[aå])$/.test(tokens[outer - 1]?.lower ?? '') ||
    (to - from === 1 && isCountry(tokens[from]))
  );
}

/** Whom of some bearers a lone name means: whose role stands before it, whom the story is mostly about, the one named last. */
function meant(
  before: Token | undefined,
  among: readonly Person[],
  lastNamed: ReadonlyMap<Person, number>,
): Person | undefined {
  if (among.length < 2) return among[0];
  const given = among.filter((one) => isGivenRole(before, one));
  if (given.length === 1) return given[0];
  const times = (one: Person): number => [...one.spellings.values()].reduce((sum, count) => sum + count, 0);
  const [main, second] = [...among].sort((a, b) => times(b) - times(a));
  if (main !== undefined && second !== undefined && times(main) >= 3 * times(second)) return main;
  const named = among.filter((one) => lastNamed.has(one));
  return named.sort((a, b) => (lastNamed.get(b) ?? 0) - (lastNamed.get(a) ?? 0))[0] ?? among[0];
}

/** Whether the word before a name is a role that the story gives to this bearer: "|pappa| Svindal". */
function isGivenRole(before: Token | undefined, person: Person | undefined): boolean {
  if (before === undefined || person === undefined || !isNoun(before.lower, 'person')) return false;
  const stem = roleStem(before.lower);
  return person.roles.some((role) => role.stem === stem);
}

/** A lone word may be a surname: only a listed given name tells of gender. */
function listedOdds(word: string): number {
  return genderOf(word) === null ? 0.5 : 0.5 + (femaleOdds(word) - 0.5) * 0.8;
}

/** Whose name a lone word misspells by a letter: "Jocobsen" for Jacobsen; only of people with two names. */
function slipOf(
  word: string,
  people: readonly Person[],
  evenOf: ReadonlyMap<Person, readonly string[]>,
): Person | undefined {
  if (word.length < 6) return undefined;
  return people.find((one) => {
    const even = evenOf.get(one) ?? [];
    return even.length > 1 && isSlip(word, even.at(-1) ?? '');
  });
}

/** Keeps the fullest form of a name, and of forms as full the one most often written. */
function spell(person: Person, name: Name): void {
  const times = (person.spellings.get(name.text) ?? 0) + 1;
  person.spellings.set(name.text, times);
  const longer = name.words.length - person.words.length;
  // A form with a title in it is not taken for fuller: "Pater Moe", "RIP Kari Moe".
  const untitled = isTitled(person.words) && !isTitled(name.words) && name.words.length > 1;
  const more = times - (person.spellings.get(person.name) ?? 0);
  const fuller =
    longer > 0 ||
    (longer === 0 && (more > 0 || (more === 0 && name.text.length > person.name.length))) ||
    person.name === name.text;
  const first = person.spellings.size === 1;
  if (!untitled && (!fuller || (isTitled(name.words) && !first))) return;
  person.name = name.text;
  person.words = name.words;
}

const capitals = lazily(() => /^\p{Lu}{3,}$/u);

function isTitled([first = '', ...others]: readonly string[]): boolean {
  return (
    others.length > 0 &&
    (isNoun(first.toLowerCase(), 'person') || (first === first.toUpperCase() && capitals().test(first)))
  );
}
