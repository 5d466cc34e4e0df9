import type { Name } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { lazily } from '../lazily.ts';
import { regions } from '../lexicon/name-parts.ts';
import data from '../lexicon/places.json' with { type: 'json' };
import { wordSet } from '../lexicon/word-set.ts';
import type { Lookup, Pair } from './view.ts';

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

/** Whether an English name, of whole words, only tells where the story's places lie: nobody becomes “Norway’s”. */
export const isPlacing = ({ words }: Name, { source }: Pair): boolean =>
  words.every((word) => places(word, source));

/** "Gdansk" may be “Gdansk, Poland” or “Gdansk in Poland”: a country or its part behind a town that the Norwegian names. */
export function isBehindTown({ from, words }: Name, { source, target }: Pair): boolean {
  const [town, between] = [target.tokens[from - 2], target.tokens[from - 1]];
  if (town === undefined || (between?.text !== ',' && between?.lower !== 'in')) return false;
  const own = source.tokens.findIndex(({ lower }) => lower === town.lower);
  // "Wasilla, Alaska" has its country or part already.
  if (town.text === town.lower || own < 0 || isPlaced(source.tokens, own)) return false;
  const name = words.join(' ');
  return regions.has(name) || countries().has(name);
}

const isPlaced = (tokens: readonly Token[], town: number): boolean => {
  const [between, after] = [tokens[town + 1], tokens[town + 2]];
  return (
    (between?.text === ',' || between?.lower === 'i') && after !== undefined && after.text !== after.lower
  );
};

/** What English calls the countries of the world, in lower case. */
const countries = lazily((): ReadonlySet<string> => new Set(readCountries()));

function* readCountries(): Iterable<string> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) {
    for (const second of letters) {
      const name = english.of(first + second)?.toLowerCase();
      // “Myanmar (Burma)”, “Bosnia & Herzegovina”
      if (name !== undefined) yield name.replace(/ \(.*/, '').replace('&', 'and');
    }
  }
  yield* ['turkey', 'czech republic', 'ivory coast', 'uk', 'us'];
}
