import type { Stretch } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import { clip, type Draft } from './rule.ts';
import { type Bounds, cut, wordPlaces } from './stretch-words.ts';
import type { Pair, TargetReading } from './view.ts';

/** What lies between stretches of a text, which are in its order. */
function between(text: string, stretches: readonly Bounds[]): readonly Bounds[] {
  const gaps: Bounds[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...gaps, { start: at, end: text.length }];
}

/**
 * Somebody's words that stand in the English outside the quotation marks: the Norwegian has them in the quote and
 * nowhere else, the English nowhere inside. Three such words are half a quote taken out of its marks; a single one is
 * where it stands right beside a mark, which was set a word too early or too late.
 */
export function findOutside(
  { index, source, target }: Pair,
  from: readonly Stretch[],
  to: readonly Stretch[],
): Draft | null {
  // Where nothing closes the quote in the Norwegian, how far it goes is a guess.
  if (from.some(({ mark, closes }) => mark !== 'dash' && !closes)) return null;
  const inside = cut(target, to);
  const outside = cut(target, between(target.text, to));
  const ownWords = cut(source, between(source.text, source.marked));
  const missing = from.flatMap((stretch) =>
    [...wordPlaces(source, stretch)].filter((at) => {
      const word = source.words[at];
      if (!word || word.weight < 1 || word.stems.length === 0) return false;
      return !isAnswered(source, at, inside) && isAnswered(source, at, outside);
    }),
  );
  if (missing.length === 0) return null;
  const quoted = cut(
    source,
    missing.flatMap((at) => source.tokens[at] ?? []),
  );
  const strayed = between(target.text, to).flatMap((gap) =>
    [...wordPlaces(target, gap)].filter(
      (at) =>
        (target.words[at]?.weight ?? 0) >= 1 &&
        isFounded(quoted, target, at) &&
        !isFounded(ownWords, target, at),
    ),
  );
  const [first] = strayed;
  const last = strayed.at(-1);
  if (first === undefined || last === undefined) return null;
  const beside = strayed.some((at) => isBeside(target, at, to));
  if (strayed.length < 3 && !beside) return null;
  const actual = clip(target.text.slice(target.tokens[first]?.start, target.tokens[last]?.end));
  return {
    level: 'error',
    at: index,
    message: `“${actual}” is part of the quote in the Norwegian and stands outside the quotation marks`,
    actual,
  };
}

/** Whether nothing but marks and blanks stands between a word and the edge of a marked stretch. */
function isBeside({ tokens, text }: TargetReading, at: number, marked: readonly Stretch[]): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return marked.some(({ start, end, opens, closes }) =>
    token.start >= end
      ? closes && !/[\p{L}\p{N}]/u.test(text.slice(end, token.start))
      : opens && token.end <= start && !/[\p{L}\p{N}]/u.test(text.slice(token.end, start)),
  );
}
