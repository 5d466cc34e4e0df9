import { evenWord } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Discourse } from './discourse.ts';

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
  if (last !== noun && last.endsWith(noun)) return true;
  return words.length > 1 && stem.length > 2 && last !== stem && last.endsWith(stem);
}

const timesOf = ({ spellings }: Person): number =>
  [...spellings.values()].reduce((sum, times) => sum + times, 0);

/** Whether a body is named at least twice as often as any other that is no place and has no given name. */
export function standsOut({ people }: Discourse, person: Person): boolean {
  if (!mayBeBody(person) || person.odds > 0) return false;
  const own = timesOf(person);
  return people.people.every((one) => one === person || !mayBeBody(one) || 2 * timesOf(one) <= own);
}

const mayBeBody = ({ named, words, odds, placed }: Person): boolean =>
  named && placed < 0.5 && (odds <= 0 || words.length === 1);
