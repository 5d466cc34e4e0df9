import { rememberWhileHeld } from '../../lexicon/starred.ts';
import { evenWord } from '../people/people.ts';
import type { Person } from '../people/person.ts';

/**
 * Nouns for a body of some sort, of which a story may tell by name: definite, they stand for one ("selskapet"), where
 * "politiet" and "regjeringen" need no name.
 */
const sorts =
  /(?:selskap|klubb|parti|organisasjon|forening|foreining|bedrift|konsern|direktorat|tilsyn|forbund|stiftels|stifting|rederi|foretak|institutt|gruppering|kjede)(?:n|en|et|a)$/;

/** Whether a definite noun is for a paper or the like: "lokalavisen". */
export function isPaper(noun: string): boolean {
  return /(?:avis|blad|magasin|kanal|nettsted|nettstad|byrå|tidsskrift)(?:en|et|a)$/.test(noun);
}

/** Whether a definite noun tells only what sort of body is meant: "hjelpeorganisasjonen". */
export function isSortOfBody(noun: string): boolean {
  return isPaper(noun) || sorts.test(noun);
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

/** Whether somebody named is a body rather than a person or a place. */
export const isNamedBody = ({ named, odds, placed }: Person): boolean => named && odds <= 0 && placed < 0.5;

const mayBeBody = ({ named, words, odds, placed }: Person): boolean =>
  named && placed < 0.5 && (odds <= 0 || words.length === 1);

/** The body that is named at least twice as often as any other that is no place and has no given name, if there is one. */
export const bodyThatStandsOut = rememberWhileHeld((people: readonly Person[]): Person | 'none' => {
  let first: Person | null = null;
  let most = 0;
  let next = 0;
  for (const one of people) {
    if (!mayBeBody(one)) continue;
    const times = timesOf(one);
    if (times > most) {
      next = most;
      most = times;
      first = one;
    } else if (times > next) next = times;
  }
  return first !== null && first.odds <= 0 && 2 * next <= most ? first : 'none';
});
