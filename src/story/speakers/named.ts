import { is, isDefinite, isNoun, roleStem, roleWords } from '../../language/nb/index.ts';
import { firstWords } from '../first-mentions.ts';
import { evenWord } from '../people/people.ts';
import { type Person, somebody } from '../people/person.ts';
import type { Source } from '../source-phrase.ts';
import type { Candidate } from './ask.ts';
import type { Discourse } from './discourse.ts';
import { kindOfNoun } from './unnamed.ts';

/** Who is named at a quote; the story learns the role that is given there. */
export function readNamed(discourse: Discourse, source: Source): Candidate | null {
  const { tokens, text, people } = discourse;
  const { name } = source;
  if (name === null) return null;
  const noun = source.head === null ? '' : (tokens[source.head]?.lower ?? '');
  const words = tokens.slice(name.from, name.to).flatMap((one) => (one.kind === 'word' ? one.text : []));
  let person = noun === '' ? null : ofRole(discourse, noun, words);
  for (let at = name.to - 1; at >= name.from && person === null; at--) person = people.at.get(at) ?? null;
  const role = name.from > source.from ? roleWords(text, tokens, source.from, name.from) : '';
  if (person === null || (person.odds <= 0 && person.words.length < words.length - 1)) {
    const written = text.slice(tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end);
    const made = somebody(firstWords(discourse, source, written), words, true);
    made.role = role || null;
    const several = words.length === 1 && /(?:ene|ane)$/.test(written);
    made.kind = several ? 'group' : noun === '' ? 'organisation' : kindOfNoun(noun);
    return { kind: 'phrase', person: made };
  }
  if (words.length === 1 && isDefinite(person.name) && isNoun(person.name.toLowerCase(), 'organisation'))
    person.name = firstWords(discourse, { ...source, from: name.from, to: name.to }, person.name);
  if (noun !== '') {
    if (isNoun(noun, 'person')) person.roles.push({ stem: roleStem(noun), owner: null });
    const kind = kindOfNoun(noun);
    if (person.odds <= 0 && kind !== 'person') person.kind = kind;
    const first = tokens[source.from];
    const quality = is(first, 'determiner') || first?.tag === 'adjective';
    if (isNoun(noun, 'person') || !quality) person.role ??= role || null;
  } else if (words.length === 1 && /...(?:ene|ane)$/.test(words[0] ?? '')) person.kind = 'group';
  return { kind: 'person', person };
}

/** Of people with one surname, the one whose role is given with it: "pappa Moe". */
function ofRole({ people }: Discourse, noun: string, words: readonly string[]): Person | null {
  const stem = roleStem(noun);
  const even = words.map(evenWord);
  const bearers = people.byWord.get(even.at(-1) ?? '') ?? [];
  if (bearers.length < 2) return null;
  const own = bearers.filter((one) => {
    const holds = one.roles.some((role) => role.stem === stem);
    return holds && even.every((word) => one.words.map(evenWord).includes(word));
  });
  return own.length === 1 ? (own[0] ?? null) : null;
}
