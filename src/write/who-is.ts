import { isSpeltAlike, otherPersonIn, wordsOf } from '../check/index.ts';
import type { Speaker, Story } from '../story/index.ts';

/** Whom words name: a speaker of the story, the reporter, several who may be meant, or nobody who speaks there. */
export type Who =
  | { readonly kind: 'speaker'; readonly id: string }
  | { readonly kind: 'reporter' | 'several' | 'nobody' };

const light = new Set('en ei et den det de dei i på av for til fra frå og the of in at a an'.split(' '));

/** Finds whom a name or a description means ("Kari Dahl", "samferdselssjef Kari Dahl", "ordføreren"). */
export function whoIs(words: string, { speakers, quotes }: Pick<Story, 'speakers' | 'quotes'>): Who {
  if (/^\s*reporter(?:en)?\s*$/iu.test(words)) return { kind: 'reporter' };
  const wanted = words.trim().toLowerCase();
  const others = speakers.filter(({ kind }) => kind !== 'reporter');
  const ways: readonly ((speaker: Speaker) => boolean)[] = [
    ({ name }) => name.toLowerCase() === wanted,
    (speaker) => isNamedIn(words, speaker),
    (speaker) => !hasName(words) && isDescribedBy(wanted, speaker),
    ({ id }) =>
      quotes.some(({ speaker, attribution }) => speaker === id && attribution?.text.toLowerCase() === wanted),
  ];
  for (const way of ways) {
    const found = others.filter(way);
    if (found.length > 1) return { kind: 'several' };
    if (found[0]) return { kind: 'speaker', id: found[0].id };
  }
  return { kind: 'nobody' };
}

function hasName(words: string): boolean {
  return /\p{Lu}[\p{L}’'-]+/u.test(words.trim().slice(1));
}

function isNamedIn(words: string, { name }: Speaker): boolean {
  const last = [...name.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].at(-1)?.[0];
  if (last === undefined) return false;
  const own = wordsOf(last)[0] ?? '';
  return wordsOf(words).some((word) => isSpeltAlike(word, own)) && otherPersonIn(words, [name]) === null;
}

/** "ordføreren" is the speaker whose role is "ordfører"; "politiet" the one called "Politiet i Bergen". */
function isDescribedBy(wanted: string, { name, role }: Speaker): boolean {
  const heads = wordsOf(wanted).filter((word) => !light.has(word));
  const called = hasName(name) ? (/^\p{L}+(?= (?:i|på|ved|for) )/u.exec(name)?.[0] ?? '') : name;
  const own = [...wordsOf(role ?? ''), ...wordsOf(called)].filter((word) => !light.has(word));
  return (
    heads.length > 0 && own.length > 0 && heads.every((word) => own.some((other) => isSameNoun(word, other)))
  );
}

/** The same noun but for its ending, of which Norwegian has none longer than “-ene”: "ordfører", "ordføreren". */
function isSameNoun(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 2 && long.startsWith(short) && long.length - short.length < 4;
}
