import { type Cast, type Person, readCast } from '../../src/story/cast.ts';
import { readTokens } from '../../src/story/tokens.ts';

/** The cast of a text in which the names that begin with these words stand beside reporting verbs, or beside speech. */
export function castOf(text: string, speaking: readonly string[] = [], aloud: readonly string[] = []): Cast {
  const tokens = readTokens(text);
  const places = (words: readonly string[]): Set<number> =>
    new Set(tokens.flatMap((token, at) => (words.includes(token.text) ? at : [])));
  return readCast(text, tokens, places(speaking), places(aloud));
}

/** All that is known of a person: name, gender, role, age, and the roles by which the story may call them. */
export function tellPerson({ name, gender, role, age, roles }: Person): string {
  const called = roles.map(({ stem, owner }) => (owner === null ? stem : `${owner} ${stem}`)).join(', ');
  return [name, gender, role, age, `(${called})`].filter((one) => one !== null).join(' · ');
}

/** Each place that names one of the people: as written, who is meant, how likely the sentence is about them. */
export function tellMentions({ mentions }: Cast): string[] {
  return mentions.map(({ person, name, weight }) => `${name.text}: ${person.name} ${weight}`);
}
