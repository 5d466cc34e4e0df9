import { isAnswered, isFounded } from './answers.ts';
import type { Stretch } from './read/marks.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import { lookupInside, shareOf, total, wordsIn } from './stretch-words.ts';
import { isTerm, isTold, isUnmarkedSpeech } from './told.ts';
import type { Lookup, SourceReading, TargetReading } from './view.ts';

/** A pair, and which of its stretches are compared. */
export interface Sides {
  readonly index: number;
  readonly source: SourceReading;
  readonly target: TargetReading;
  readonly from: readonly Stretch[];
  readonly to: readonly Stretch[];
}

/** Every quotation stands in quotation marks in its part, whole; no quotation mark without a quote behind it. */
export const quotesKept: Rule = {
  name: 'quotes-kept',
  *check(view) {
    for (const { source, target, index } of view.pairs) {
      if (source.marked.length === 0 && target.marked.length === 0) continue;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const from = source.marked.filter((stretch) => !stretch.maybe);
      const sides = { index, source, target, from, to: target.marked };
      // What runs on from one segment into the next is told where it begins or ends.
      if (sides.to.length === 0)
        yield* tellUnmarked({ ...sides, from: from.filter((stretch) => stretch.opens || stretch.closes) });
      else if (source.marked.length === 0)
        yield* tellInvented(
          sides,
          sides.to.filter((stretch) => stretch.opens),
        );
      else if (from.length > 0) yield* compareStretches(sides);
      else {
        const invented = findInvented(sides) ?? sides.to.find((stretch) => opensInSentence(target, stretch));
        if (invented?.opens) yield* tellInvented(sides, [invented]);
      }
    }
  },
};

const textOf = (reading: { readonly text: string }, stretch: Stretch) =>
  clip(reading.text.slice(stretch.start, stretch.end));

function* tellUnmarked({ index, source, from }: Sides): Iterable<Draft> {
  for (const stretch of from.slice(0, 1)) {
    const expected = textOf(source, stretch);
    const message = `the quote “${expected}” has no quotation marks in the English, or is lost`;
    // A quotation that runs through several parts may be marked at its ends only.
    yield {
      level: stretch.mark === 'dash' || (stretch.opens && wordsIn(source, stretch) > 3) ? 'error' : 'warning',
      at: index,
      message,
      expected,
    };
  }
}

function* tellInvented({ index, source, target }: Sides, invented: readonly Stretch[]): Iterable<Draft> {
  for (const stretch of invented.slice(0, 1)) {
    if (isTerm(source, target, stretch) || isUnmarkedSpeech(source, target, stretch)) continue;
    const actual = textOf(target, stretch);
    const message = `quotation marks stand round “${actual}”, and no quote is behind them`;
    // One or two words may be a title or a word as word that Norwegian leaves unmarked.
    yield {
      level: wordsIn(target, stretch) > 3 && stretch.opens ? 'error' : 'warning',
      at: index,
      message,
      actual,
    };
  }
}

function* compareStretches(sides: Sides): Iterable<Draft> {
  const { index, source, target, from, to } = sides;
  const length = total(source, from);
  const kept = total(target, to);
  const unmarked = findUnmarked(sides);
  const invented = findInvented(sides);
  if (unmarked !== null) yield* tellUnmarked({ ...sides, from: [unmarked] });
  if (invented !== null) yield* tellInvented(sides, [invented]);
  if (unmarked !== null || invented !== null) return;
  // All of the part is somebody's words: marks that open inside it quote somebody else.
  const within =
    from.every((stretch) => !stretch.opens && !stretch.closes) &&
    to.find((stretch) => stretch.opens && stretch.closes && stretch.start > 3);
  if (within) {
    yield* tellInvented(sides, [within]);
    return;
  }
  const shortened =
    to.length === from.length
      ? from
          .map((stretch, at) => findShortened(sides, [stretch], to.slice(at, at + 1)))
          .find((draft) => draft !== null)
      : findShortened(sides, from, to);
  if (shortened) yield shortened;
  else if (to.length < from.length && kept < 0.78 * length)
    yield { level: kept < 0.6 * length ? 'error' : 'warning', at: index, message: shorter(kept, length) };
  else if (
    from.length === source.marked.length &&
    kept > 2.2 * length &&
    kept > length + 8 &&
    from.every((stretch) => stretch.closes)
  ) {
    yield {
      level: 'error',
      at: index,
      message: `more stands in quotation marks than in the Norwegian: ${kept} words for ${length}`,
    };
  }
}

/** A quote whose words stand in the English outside its quotation marks, or nowhere while marks are fewer. */
function findUnmarked({ source, target, from, to }: Sides): Stretch | null {
  const inTarget = lookupInside(target, to);
  for (const stretch of from) {
    const { part, weight } = shareOf(source, stretch, (at) => isAnswered(source, at, inTarget));
    if (weight === 0 || part >= 0.3) continue;
    // Rendered freely it is still there; its words outside the marks show that the marks are not round them.
    const outside = shareOf(source, stretch, (at) => isAnswered(source, at, target)).part >= part + 0.4;
    const tooShort = total(target, to) < 0.3 * wordsIn(source, stretch);
    if (to.length < from.length || (outside && weight >= 2) || tooShort) return stretch;
  }
  return null;
}

const markedWords = new WeakMap<SourceReading, Lookup>();

/** Whether a marked stretch of the English has none of the Norwegian's marked words in it. */
export function findUnfounded({ source, target }: Sides, stretch: Stretch): boolean {
  const inSource = markedWords.get(source) ?? lookupInside(source, source.marked);
  markedWords.set(source, inSource);
  const { part, weight } = shareOf(target, stretch, (at) => isFounded(inSource, target, at));
  return weight > 0 && part < 0.25;
}

function findInvented({ source, target, to }: Sides): Stretch | null {
  const inSource = lookupInside(source, source.marked);
  for (const stretch of to) {
    const { part, weight } = shareOf(target, stretch, (at) => isFounded(inSource, target, at));
    if (weight === 0 || part >= 0.25) continue;
    const outside = shareOf(target, stretch, (at) => isFounded(source, target, at)).part >= part + 0.4;
    if (to.length > source.marked.length || (outside && weight >= 2)) return stretch;
  }
  return null;
}

/**
 * Words marked from the midst of a sentence in which nobody speaks: were the Norwegian, which may be speech still, so,
 * the sentence's beginning would be in the marks as well.
 */
function opensInSentence(target: TargetReading, stretch: Stretch): boolean {
  if (!stretch.opens || wordsIn(target, stretch) < 4 || isTold(target, stretch)) return false;
  return /\p{L}\s+\p{L}+\s+["“‘']?$/u.test(target.text.slice(Math.max(0, stretch.start - 80), stretch.start));
}

const shorter = (kept: number, length: number) =>
  `what stands in quotation marks is much shorter than in the Norwegian: ${kept} words for ${length}`;

/** A quote whose English is short and lacks what the Norwegian says towards its end. */
export function findShortened(
  { index, source, target }: Sides,
  from: readonly Stretch[],
  to: readonly Stretch[],
): Draft | null {
  const last = from.at(-1);
  const length = total(source, from);
  const kept = total(target, to);
  if (last === undefined) return null;
  if (length > 3 && kept * 4 <= length) return { level: 'error', at: index, message: shorter(kept, length) };
  if (length < 8 || kept >= 0.66 * length) return null;
  // A quotation nobody closed may go on by mistake.
  if (!last.closes && last.mark !== 'dash' && to.some((stretch) => stretch.closes)) return null;
  const tail = { ...last, start: last.start + (last.end - last.start) * 0.55 };
  const inside = lookupInside(target, to);
  const end = shareOf(source, tail, (at) => isAnswered(source, at, inside));
  return kept < 0.4 * length || end.part < 0.25
    ? { level: 'error', at: index, message: shorter(kept, length) }
    : null;
}
