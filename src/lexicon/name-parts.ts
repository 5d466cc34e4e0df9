import data from './name-parts.json' with { type: 'json' };
import { wordSet } from './word-set.ts';

/** English words that names of institutions, places and works are made of, and that are nobody's own. */
export const nameParts: ReadonlySet<string> = wordSet(data.words);
/** Capitals that stand for a government, and the words of their countries. */
export const capitals: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.capitals).map(([capital, country]) => [capital, country.split(' ')]),
);
/** Countries' parts that are told after a town, hyphens as spaces: "i Londonderry, Nord-Irland". */
export const regions: ReadonlySet<string> = new Set(data.regions.split(','));
