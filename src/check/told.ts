import { shortTitles } from '../language/en/index.ts';
import { firstFrom, type Stretch, type Token } from '../language/index.ts';
import { englishReporting, norwegianReporting } from '../lexicon/reporting.ts';
import { rememberWhileHeld } from '../lexicon/starred.ts';
import { wordPlaces, wordsIn } from './stretch-words.ts';
import type { SourceReading, TargetReading } from './view.ts';

/** Where marked speech begins, in order, and how far what has begun by then reaches. */
const reachOf = rememberWhileHeld((marked: readonly Stretch[]) => {
  let end = 0;
  return marked
    .filter((stretch) => stretch.mark !== 'dash' || !stretch.maybe)
    .sort((one, other) => one.start - other.start)
    .map((stretch) => {
      end = Math.max(end, stretch.end);
      return { start: stretch.start, end };
    });
});

/** Whether a token stands in marked speech. */
export function inside(token: Token, marked: readonly Stretch[]): boolean {
  if (marked.length === 0) return false;
  const reach = reachOf(marked);
  return (reach[firstFrom(reach, token.start + 1) - 1]?.end ?? 0) >= token.end;
}

/** The last token of each sentence outside marked speech, and whether a verb of saying stands in it. */
const sentencesOf = rememberWhileHeld(({ tokens, marked }: TargetReading) => {
  const found: { readonly start: number; readonly isTold: boolean }[] = [];
  let isTold = false;
  for (const [at, token] of tokens.entries()) {
    if (englishReporting.has(token.lower)) isTold ||= !inside(token, marked);
    else if (
      /^[.!?]$/.test(token.text) &&
      tokens[at + 1]?.spaced !== false &&
      !shortTitles.has(tokens[at - 1]?.lower ?? '') &&
      !inside(token, marked)
    ) {
      found.push({ start: token.start, isTold });
      isTold = false;
    }
  }
  return [...found, { start: Number.POSITIVE_INFINITY, isTold }];
});

/** Whether a verb of saying stands in the sentence of a marked stretch. */
export function isTold(target: TargetReading, stretch: Stretch): boolean {
  const known = sentencesOf(target);
  return known[firstFrom(known, stretch.end)]?.isTold === true;
}

/**
 * Marks that quote nobody: round a name that stands in the Norwegian, or round one or two words in a sentence in which
 * nobody speaks (“blue light”, “no-fault”). Beside a verb of saying such words are somebody's.
 */
export function isTerm(source: SourceReading, target: TargetReading, stretch: Stretch): boolean {
  const words = [...wordPlaces(target, stretch)].flatMap((at) => target.tokens[at] ?? []);
  const isName = words.every((token) => token.text !== token.lower && source.lowers.has(token.lower));
  if (isName && words.length < 4) return true;
  return wordsIn(target, stretch) < 3 && stretch.closes && !isTold(target, stretch);
}

/** "Dei sa: Gå ikkje dit." is speech that Norwegian leaves without marks. */
export function isUnmarkedSpeech(
  { tokens, marked }: SourceReading,
  target: TargetReading,
  { start, end }: Stretch,
): boolean {
  if (
    marked.length > 0 ||
    /["“”]/.test(target.text.slice(start, end)) ||
    !/[:,]\s*\S$/.test(target.text.slice(Math.max(0, start - 9), start))
  )
    return false;
  return tokens.some(
    (token, at) =>
      token.text === ':' &&
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
      tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => norwegianReporting.has(lower)),
  );
}
