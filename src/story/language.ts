import lists from '../lexicon/languages.json' with { type: 'json' };
import type { Token } from './tokens.ts';
import type { Language } from './types.ts';

const languages = ['nb', 'nn', 'da', 'sv', 'en'] as const;

/** Per word: how much it speaks for each language, the fewer languages have it the more. */
const weights = new Map<string, number[]>();
for (const [at, language] of languages.entries()) {
  for (const word of new Set(lists[language])) {
    const row = weights.get(word) ?? languages.map(() => 0);
    row[at] = 1;
    weights.set(word, row);
  }
}
for (const row of weights.values()) {
  const shared = row.reduce((sum, one) => sum + one, 0);
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / shared ** 2;
}

/** The language of a text by its common words; `und` where too few of them are known to tell. */
export function readLanguage(tokens: readonly Token[]): Language {
  const scores = languages.map(() => 0);
  let words = 0;
  for (const token of tokens.length > 4000 ? tokens.slice(0, 4000) : tokens) {
    if (token.kind !== 'word') continue;
    words++;
    const row = weights.get(token.lower);
    if (row !== undefined)
      for (let at = 0; at < row.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0);
  }
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  const score = scores[best] ?? 0;
  return words > 0 && score / words > 0.01 ? (languages[best] ?? 'und') : 'und';
}
