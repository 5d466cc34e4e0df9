import { type Token, tokenise } from '../check/read/tokens.ts';
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

/** The words that tell texts apart, each once: no words of the closed classes, no figures, no marks. */
export function tellingWords(tokens: readonly Token[]): readonly string[] {
  return [
    ...new Set(
      tokens.filter(({ kind, lower }) => kind === 'word' && !closed.has(lower)).map(({ lower }) => lower),
    ),
  ];
}
