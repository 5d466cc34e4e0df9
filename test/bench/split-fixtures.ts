import { readFileSync } from 'node:fs';
import { plainArticle, readStory } from '../../src/story/index.ts';
import type { QuoteKind } from '../../src/story/types.ts';
import { type GoldQuote, type GoldStory, type Pair, type Scores, scoreStories } from './split-score.ts';

/** Kind, spans, cue, speaker. */
type Row = readonly [QuoteKind, readonly string[], string | null, string | null];

/** Reads examples of our own, one paragraph each under a headline that says nothing. */
export function scoreExamples(
  file: string,
  onPair?: (gold: GoldStory, pair: Pair) => void,
): { readonly stories: number; readonly scores: Scores } {
  const rows = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
    text: string;
    quotes: readonly Row[];
  }[];
  const pairs = rows.map(({ text, quotes }, at) => {
    const whole = `Nytt fra dagen i dag\n\nDette er ingressen til saken, som er lang nok til å være en ingress.\n\n${text}`;
    const gold: GoldStory = {
      id: `${file} ${at + 1}`,
      lang: 'nb',
      text: whole,
      headline: '',
      lede: '',
      quotes: quotes.map(
        ([kind, spans, cue, speaker]): GoldQuote => ({ kind, spans, cue, attribution: null, speaker }),
      ),
    };
    return { gold, story: readStory(plainArticle(gold.id, whole)) };
  });
  return { stories: rows.length, scores: scoreStories(pairs, onPair) };
}
