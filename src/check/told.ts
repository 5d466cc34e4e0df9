import { englishReporting, norwegianReporting } from '../lexicon/reporting.ts';
import type { Stretch } from './read/marks.ts';
import { shortTitles } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import { wordsIn } from './stretch-words.ts';
import type { SourceReading, TargetReading } from './view.ts';

/** Whether a token stands in marked speech. */
export const inside = (token: Token, marked: readonly Stretch[]) =>
  marked.some(
    (stretch) =>
      (stretch.mark !== 'dash' || !stretch.maybe) && token.start >= stretch.start && token.end <= stretch.end,
  );

/** Whether a verb of saying stands in the sentence of a quote. */
export function isTold({ tokens, marked }: TargetReading, stretch: Stretch): boolean {
  const tells = (token: Token) =>
    token.kind === 'word' && englishReporting.has(token.lower) && !inside(token, marked);
  const ends = (token: Token) => {
    if (!/^[.!?]$/.test(token.text) || inside(token, marked)) return false;
    const at = tokens.indexOf(token);
    return tokens[at + 1]?.spaced !== false && !shortTitles.has(tokens[at - 1]?.lower ?? '');
  };
  const after = tokens.filter((token) => token.start >= stretch.end);
  const before = tokens.filter((token) => token.end <= stretch.start).reverse();
  const untilEnd = (side: readonly Token[]) => {
    const end = side.findIndex(ends);
    return end < 0 ? side : side.slice(0, end);
  };
  return untilEnd(after).some(tells) || untilEnd(before).some(tells);
}

/**
 * Marks that quote nobody: round a name that stands in the Norwegian, or round one or two words in a sentence in which
 * nobody speaks (“blue light”, “no-fault”). Beside a verb of saying such words are somebody's.
 */
export function isTerm(source: SourceReading, target: TargetReading, stretch: Stretch): boolean {
  const words = target.tokens.filter(
    (token) => token.kind !== 'mark' && token.start >= stretch.start && token.end <= stretch.end,
  );
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
    !/[:,]\s*\S$/.test(target.text.slice(Math.max(0, start - 4), start))
  )
    return false;
  return tokens.some(
    (token, at) =>
      token.text === ':' &&
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
      tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => norwegianReporting.has(lower)),
  );
}
