import { englishReporting, norwegianReporting } from '../lexicon/reporting.ts';
import type { Stretch } from './read/marks.ts';
import { shortTitles } from './read/names.ts';
import { firstFrom, type Token } from './read/tokens.ts';
import { wordsIn } from './stretch-words.ts';
import type { SourceReading, TargetReading } from './view.ts';

const sentenceEnds = new Set('.!?');

/** Whether a token stands in marked speech. */
export const inside = (token: Token, marked: readonly Stretch[]) =>
  marked.some(
    (stretch) =>
      (stretch.mark !== 'dash' || !stretch.maybe) && token.start >= stretch.start && token.end <= stretch.end,
  );

/** Whether a verb of saying stands in the sentence of a quote. */
export function isTold({ tokens, marked }: TargetReading, stretch: Stretch): boolean {
  const tells = (token: Token) => englishReporting.has(token.lower) && !inside(token, marked);
  const ends = (token: Token, at: number) => {
    if (!sentenceEnds.has(token.text) || inside(token, marked)) return false;
    const before = tokens[at - 1];
    return tokens[at + 1]?.spaced !== false && !(before !== undefined && shortTitles.has(before.lower));
  };
  const lookAlong = (from: number, step: 1 | -1) => {
    for (let at = from; ; at += step) {
      const token = tokens[at];
      if (token === undefined || ends(token, at)) return false;
      if (tells(token)) return true;
    }
  };
  return lookAlong(firstFrom(tokens, stretch.end), 1) || lookAlong(firstFrom(tokens, stretch.start) - 1, -1);
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
    !/[:,]\s*\S$/.test(target.text.slice(0, start))
  )
    return false;
  return tokens.some(
    (token, at) =>
      token.text === ':' &&
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
      tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => norwegianReporting.has(lower)),
  );
}
