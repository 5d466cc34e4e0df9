import { readFileSync } from 'node:fs';
import { plainArticle, readStory } from '../../src/story/index.ts';
import type { QuoteKind } from '../../src/story/types.ts';
import { type GoldQuote, type GoldStory, type Pair, type Scores, scoreStories } from './split-score.ts';

/** Kind, spans, cue, speaker. */
type Row = readonly [QuoteKind, readonly string[], string | null, string | null];

/** Our own examples, one paragraph each under a headline that says nothing. */
export function goldExamples(file: string): GoldStory[] {
  const rows = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
    text: string;
    quotes: readonly Row[];
  }[];
  return rows.map(({ text, quotes }, at) => ({
    id: `${file} ${at + 1}`,
    lang: 'nb',
    text: `Nytt fra dagen i dag\n\nDette er ingressen til saken, som er lang nok til å være en ingress.\n\n${text}`,
    headline: '',
    lede: '',
    quotes: quotes.map(
      ([kind, spans, cue, speaker]): GoldQuote => ({ kind, spans, cue, attribution: null, speaker }),
    ),
  }));
}

/** Reads our own examples and scores what was read. */
export function scoreExamples(
  file: string,
  onPair?: (gold: GoldStory, pair: Pair) => void,
): { readonly stories: number; readonly scores: Scores } {
  const golds = goldExamples(file);
  const pairs = golds.map((gold) => ({ gold, story: readStory(plainArticle(gold.id, gold.text)) }));
  return { stories: golds.length, scores: scoreStories(pairs, onPair) };
}
