import type { Mention, Person } from './cast.ts';
import type { Name } from './names.ts';
import { isNoun, isRoleWord, roleStem, roleWords } from './roles.ts';
import { describes, isFormer } from './source-words.ts';
import { readSource } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** The token a role phrase before a name begins at: "USAs tidligere utenriksminister |Antony Blinken". */
function roleStart(tokens: readonly Token[], name: Name): number {
  let from = name.outer;
  while (from > 0) {
    const before = tokens[from - 1];
    const last = tokens[from];
    if (before === undefined || last === undefined || before.kind !== 'word') break;
    const owner = before.capital && /s$/.test(before.text) && from < name.from;
    const former = isFormer(tokens, from - 1);
    if (!owner && !former && (before.capital || !describes(before) || is(before, 'determiner'))) break;
    if (name.from - from > 5) break;
    from--;
  }
  const first = tokens[from];
  const adverb = first !== undefined && is(first, 'adverb') && !describes(first) && !isFormer(tokens, from);
  return adverb ? from + 1 : from;
}

/** Where a title begins in the words before a name: not with the verb or the noun before it ("ringt |president"). */
function titleStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const titled =
      isRoleWord(token) || isNoun(token.lower, 'person') || /(?:[^s]s|e|sk|ig|leg)$/.test(token.lower);
    if (titled) return at;
  }
  return from;
}

/** Keeps what the text says of a person beside the name: role before it, party or age behind it. */
export function describePerson(text: string, tokens: readonly Token[], name: Name, person: Person): void {
  const from = titleStart(tokens, roleStart(tokens, name), name.from);
  if (from < name.from) {
    const role = roleWords(text, tokens, from, name.from);
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
      const phrase = person.role === null ? readSource(tokens, next + 1, next + 14, true) : null;
      const end = phrase?.kind === 'role' ? tokens[phrase.to - 1]?.end : undefined;
      if (end !== undefined) person.role = text.slice(tokens[next + 1]?.start ?? end, end);
      return;
    }
  }
}

function isVerb(token: Token | undefined): boolean {
  return is(token, 'finite') || is(token, 'cue') || is(token, 'voice');
}

/** How likely the sentence of a name is about its bearer. */
export function weigh(tokens: readonly Token[], name: Name): Mention['weight'] {
  if (name.genitive) return 0;
  const before = roleStart(tokens, name) - 1;
  const after = tokens[name.to]?.text === '(' ? name.to + 3 : name.to;
  if (is(tokens[before], 'preposition')) return 0;
  if (tokens[before]?.lower === 'og' && is(tokens[before - 2], 'preposition')) return 0;
  return isVerb(tokens[after]) || isVerb(tokens[before]) ? 2 : 1;
}
