import lists from '../lexicon/languages.json' with { type: 'json' };
import type { Token } from './tokens.ts';
import type { Language } from './types.ts';

const languages = ['nb', 'nn', 'da', 'sv', 'en'] as const;

/** The languages that share a word, a bit for each by its place in `languages`. */
const sharers = new Map<string, number>();
for (const [at, language] of languages.entries())
  for (const word of lists[language].split(' ')) sharers.set(word, (sharers.get(word) ?? 0) | (1 << at));

/** Endings and letters that tell where no known word does, by the place of the language in `languages`. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/[äö]/, 3],
  [/.(?:sjonen|sjoner|het|heten|heter|lig|elser|elsen|erne)$/, 0],
  [/.(?:sjonane|sjonar|heit|heita|leg|leis|ane|ingar|inga|ande|skap)$/, 1],
  [/.(?:tionen|tioner|hed|heden|heder|ede|eligt|ningen af)$/, 2],
];
/** Words that tell: more would tell the same. */
const longest = 220;

/**
 * The language of a text by its common words. Where too few are known to tell it is what the file declares
 * (`declared`, BCP 47), else `und`.
 */
export function readLanguage(tokens: readonly Token[], declared: string | null = null): Language {
  const scores = languages.map(() => 0);
  let words = 0;
  let known = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (++words > longest) break;
    const among = sharers.get(token.lower);
    if (among !== undefined) {
      known++;
      // A word that is one language's alone tells three times as much.
      const weight = (among & (among - 1)) === 0 ? 3 : 1;
      for (let at = 0; at < scores.length; at++)
        if (((among >> at) & 1) === 1) scores[at] = (scores[at] ?? 0) + weight;
    } else if (!token.capital)
      for (const [shape, at] of endings) if (shape.test(token.lower)) scores[at] = (scores[at] ?? 0) + 1;
  }
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  if (words > 0 && known / Math.min(words, longest) > 0.15) return languages[best] ?? 'und';
  const stated = declared?.slice(0, 2).toLowerCase();
  return stated === 'no' ? 'nb' : (languages.find((language) => language === stated) ?? 'und');
}
