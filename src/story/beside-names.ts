import { is, isNoun, type Name, roleStem, roleWords, type Token } from '../language/nb/index.ts';
import type { Mention, Person } from './people/person.ts';
import { describes, isFormer } from './source-words.ts';
import { readSource } from './sources.ts';

/** The token a role phrase before a name begins at: "USAs tidligere utenriksminister |Antony Blinken". */
function roleStart(tokens: readonly Token[], name: Name): number {
  let from = name.outer;
  for (let before = tokens[from - 1]; before?.kind === 'word'; before = tokens[from - 1]) {
    // A headline has no full stop.
    if (tokens[from]?.opens) break;
    const owner = before.capital && before.text.endsWith('s') && from < name.from;
    const says = !before.capital && describes(before) && !is(before, 'determiner');
    if (!owner && !says && !isFormer(tokens, from - 1)) break;
    from--;
  }
  return from;
}

/** Where a title begins in the words before a name: not with the verb or the noun before it ("ringt |president"). */
function titleStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const noun = tokens[at]?.lower ?? '';
    if (isNoun(noun, 'person') || /(?:[^s]s|e|sk|ig|leg)$/.test(noun)) return at;
  }
  return to;
}

/** Keeps what the text says of a person beside the name: role before it, party or age behind it. */
export function describePerson(text: string, tokens: readonly Token[], name: Name, person: Person): void {
  const from = titleStart(tokens, roleStart(tokens, name), name.from);
  let owner: string | null = null;
  let told = false;
  for (const token of tokens.slice(from, name.from)) {
    const noun = token.lower;
    // "|Ap|-leder Moe".
    if (token.capital && noun.includes('-')) person.party ??= noun.slice(0, noun.indexOf('-'));
    if (isNoun(noun, 'person') || is(token, 'group')) {
      person.roles.push({ stem: roleStem(noun), owner });
      person.gender ??= isNoun(noun, 'female') ? 'female' : isNoun(noun, 'male') ? 'male' : null;
      told = true;
    } else if (token.capital && noun.endsWith('s')) owner = noun;
  }
  const before = tokens[name.from - 1];
  const owns = owner ?? (before?.capital && before.lower.endsWith('s') ? before.lower : null);
  if (owns !== null) person.party ??= owns.slice(0, -1);
  if (told) person.role ??= roleWords(text, tokens, from, name.from);
  let next = name.to;
  if (tokens[next]?.text === '(' && tokens[next + 2]?.text === ')') {
    const inside = tokens[next + 1];
    if (inside?.kind === 'number') {
      // A year is no age.
      if (inside.text.length < 4) person.age = inside.text;
    } else if (inside !== undefined && inside.text.length < 12) {
      person.role ??= inside.text;
      person.party = inside.lower;
    }
    next += 3;
  }
  learnBeing(tokens, next, person);
  if (tokens[next]?.text !== ',') return;
  for (let at = next + 1; at < next + 6; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      token.capital ||
      isVerb(token) ||
      is(token, 'preposition')
    )
      return;
    if (isNoun(token.lower, 'person')) {
      person.roles.push({ stem: roleStem(token.lower), owner: null });
      const phrase = person.role === null ? readSource(tokens, next + 1, next + 14) : null;
      const end = phrase?.kind === 'role' ? tokens[phrase.to - 1]?.end : undefined;
      if (end !== undefined) person.role = text.slice(tokens[next + 1]?.start ?? end, end);
      return;
    }
  }
}

/** The role that somebody is said to have: "Moe (47) |ny rektor|", "Moe blir |leder|". */
function learnBeing(tokens: readonly Token[], from: number, person: Person): void {
  let at = from;
  if (is(tokens[at], 'copula')) at++;
  else if (tokens[at - 1]?.text !== ')') return;
  while (tokens[at]?.tag === 'adjective' || tokens[at]?.tag === 'determiner') at++;
  const noun = tokens[at];
  if (noun?.tag === 'noun' && isNoun(noun.lower, 'person'))
    person.roles.push({ stem: roleStem(noun.lower), owner: null });
}

const subjects = new Set<Token['tag']>(['name', 'pronoun', 'noun']);

/** Whether what stands behind a verb is its subject: something else than a subject stands before it. */
function isInverted(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  if (before === undefined || before.kind === 'mark' || !subjects.has(before.tag)) return true;
  let from = verb - 1;
  while (from > 0 && !tokens[from]?.opens && tokens[from]?.kind !== 'mark') from--;
  const first = tokens[from]?.kind === 'mark' ? tokens[from + 1] : tokens[from];
  return first?.tag === 'preposition' || first?.tag === 'adverb' || is(first, 'time');
}

function isVerb(token: Token | undefined): boolean {
  return is(token, 'finite') || is(token, 'cue') || is(token, 'voice');
}

/** Words of an aside behind a name that are looked over for its second comma. */
const longestAside = 10;

/** What stands behind the aside that a name is or has: "sjefen, |Anne Vik|, er", "|Anne Vik|, sjef i Nordlys, er"; else -1. */
function behindAside(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[to]?.text !== ',') return -1;
  if (tokens[from - 1]?.text === ',') return to + 1;
  for (let at = to + 1; at < to + longestAside; at++) {
    const token = tokens[at];
    if (token === undefined || token.opens || isVerb(token)) return -1;
    if (token.text === ',') return at + 1;
  }
  return -1;
}

/** How likely the sentence of a name is about its bearer. */
export function weigh(tokens: readonly Token[], name: Name): Mention['weight'] {
  if (name.genitive) return 0;
  const before = roleStart(tokens, name) - 1;
  const after = tokens[name.to]?.text === '(' ? name.to + 3 : name.to;
  if (is(tokens[before], 'preposition')) return 0;
  if (tokens[before]?.lower === 'og' && is(tokens[before - 2], 'preposition')) return 0;
  if (isVerb(tokens[after]) || isVerb(tokens[behindAside(tokens, name.outer, after)])) return 2;
  return isVerb(tokens[before]) && isInverted(tokens, before) ? 2 : 1;
}
