import { evenWord } from '../people/people.ts';
import type { Person } from '../people/person.ts';

/**
 * Nouns for a body of some sort, of which a story may tell by name: definite, they stand for one ("selskapet"), where
 * "politiet" and "regjeringen" need no name.
 */
const sorts =
  /(?:selskap|klubb|parti|organisasjon|forening|foreining|avis|bedrift|konsern|kanal|nettsted|nettstad|byrå|magasin)(?:en|et|a)$/;

/** Whether a definite noun tells only what sort of body is meant: "hjelpeorganisasjonen". */
export function isSortOfBody(noun: string): boolean {
  return sorts.test(noun);
}

/** Whether a name ends in a noun, alone or compounded: "rådet" in "Havrådet", "Norsk havråd". */
export function holdsNoun({ named, words }: Person, noun: string, stem: string): boolean {
  if (noun === '' || !named) return false;
  const last = evenWord(words.at(-1) ?? '');
  return (
    (last !== noun && last.endsWith(noun)) ||
    (stem.length > 2 && last !== stem && words.length > 0 && last.endsWith(stem) && words.length > 1)
  );
}
