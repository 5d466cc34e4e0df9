import { type Token, tokenise } from '../check/index.ts';
import functionWords from '../lexicon/function-words.json' with { type: 'json' };

/** White space says nothing: line ends and hard spaces are spaces. */
export function normalForm(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The words, figures and marks of a text, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return tokenise(text).map(({ lower }) => lower);
}

const { he, she, they, it, first, second, determiner, preposition, conjunction, copula, subordinator } =
  functionWords;
const closed: ReadonlySet<string> = new Set(
  [he, she, they, it, first, second, determiner, preposition, conjunction, copula, subordinator].flat(),
);

/** Whether a word tells texts apart: none of the closed classes, no figure, no mark. */
export function isTelling({ kind, lower }: Token): boolean {
  return kind === 'word' && !closed.has(lower);
}

/** The words that tell texts apart, each once. */
export function tellingWords(tokens: readonly Token[]): readonly string[] {
  return [...new Set(tokens.filter(isTelling).map(({ lower }) => lower))];
}
