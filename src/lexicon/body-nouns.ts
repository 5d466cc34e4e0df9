import data from './body-nouns.json' with { type: 'json' };

const heads: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.words).map(([word, english]) => [word, english.split(' ')]),
);
const longest = Math.max(...[...heads.keys()].map((word) => word.length));
const ending = /(?:enes|anes|ene|ane|ens|ets|en|et|er|a|e|n|s|i)$/;

/** The English words a one-word name of a body is made with, by how it ends: ministry for "Miljøverndepartementet". */
export function bodyWords(lower: string): readonly string[] {
  for (const form of [lower, lower.replace(/s$/, ''), lower.replace(ending, '')]) {
    for (let length = Math.min(longest, form.length - 4); length >= 3; length--) {
      const words = heads.get(form.slice(-length));
      if (words !== undefined) return words;
    }
  }
  return [];
}
