import data from '../lexicon/places.json' with { type: 'json' };
import { wordSet } from '../lexicon/word-set.ts';
import type { Lookup } from './view.ts';

const anywhere = wordSet(data.anywhere);
/** Each word of a county's names, and the towns that lie there. */
const townsOf = new Map<string, Set<string>>();
for (const { name, also, towns } of data.counties) {
  for (const word of [...name.toLowerCase().split(' '), ...also.split(' ')]) {
    const known = townsOf.get(word) ?? new Set<string>();
    for (const town of towns.split(' ')) known.add(town);
    townsOf.set(word, known);
  }
}

/**
 * Whether a word of an English name, in lower case, only tells readers abroad where the story's places lie: “Norway's
 * Progress Party”, “Bergen, in Vestland county”. Bergen in Rogaland is somewhere else.
 */
export function places(word: string, norwegian: Lookup): boolean {
  if (anywhere.has(word)) return true;
  const towns = townsOf.get(word);
  if (towns === undefined) return false;
  for (const lower of norwegian.lowers) {
    if (towns.has(lower) || (lower.endsWith('s') && towns.has(lower.slice(0, -1)))) return true;
  }
  return false;
}
