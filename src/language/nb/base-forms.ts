/** Endings of nouns and adjectives in Bokmål and Nynorsk, and what stands in their place in the base form. */
const endings: readonly (readonly [ending: string, base: string])[] = [
  ['en', ''],
  ['et', ''],
  ['a', ''],
  ['a', 'e'],
  ['er', ''],
  ['ar', ''],
  ['e', ''],
  ['ene', ''],
  ['ane', ''],
  ['ne', ''],
  ['n', ''],
  ['r', ''],
  ['t', ''],
  // minister: ministre, ministrer, ministrene; ministrar, ministrane
  ['re', 'er'],
  ['rer', 'er'],
  ['rene', 'er'],
  ['rar', 'er'],
  ['rane', 'er'],
  // lensmann: lensmenn, lensmennene
  ['menn', 'mann'],
  ['mennene', 'mann'],
  ['mennane', 'mann'],
];

const shortestStem = 3;

/** The word without a genitive: "Stortingets" → "Stortinget", "Oslo Børs’" → "Oslo Børs". Null where there is none. */
export function withoutGenitive(lower: string): string | null {
  const bare = lower.replace(/(?:['’]s|['’]|s)$/u, '');
  return bare === lower || bare.length < 2 ? null : bare;
}

/** The base forms an inflected word may have, itself first: "statssekretærenes" → … "statssekretær". */
export function baseForms(lower: string): string[] {
  const bare = withoutGenitive(lower);
  const forms = new Set([lower]);
  for (const form of bare === null ? [lower] : [lower, bare]) {
    forms.add(form);
    for (const [ending, base] of endings) {
      if (!form.endsWith(ending)) continue;
      const stem = form.slice(0, form.length - ending.length);
      if (stem.length >= shortestStem) forms.add(stem + base);
    }
  }
  return [...forms];
}
