import { withoutGenitive } from '../language/en/index.ts';
import type { Stretch } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import { checkExactQuotes } from './exact-quotes.ts';
import { findShortened, findUnfounded, foundedIn, shorter } from './quote-stretches.ts';
import { findOutside } from './quotes-outside.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import { cut, shareOf, total, wordPlaces, wordsIn } from './stretch-words.ts';
import { inside, isTerm, isTold, isUnmarkedSpeech } from './told.ts';
import type { Pair, TargetReading } from './view.ts';

/** Which stretches of a pair are compared. */
interface Sides extends Pair {
  readonly from: readonly Stretch[];
  readonly to: readonly Stretch[];
}

/** Every quotation stands in quotation marks in its part, whole; no quotation mark without a quote behind it. */
export const quotesKept: Rule = {
  name: 'quotes-kept',
  *check(view) {
    // Where the quotes are known, each is looked for in its own place.
    if (view.told?.exact) {
      yield* checkExactQuotes(view, view.told);
      return;
    }
    for (const pair of view.pairs) {
      const { source, target } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const runsOn = view.pairs[pair.index - 1]?.source.marked.at(-1)?.closes === false;
      const from = source.marked.filter(
        (stretch) => !stretch.maybe && !isBareName(pair, stretch) && !isSlip(source.text, stretch, runsOn),
      );
      const to = target.marked;
      // What runs on from one segment into the next is told where it begins or ends.
      if (to.length === 0)
        yield* tellUnmarked(
          pair,
          from.find((stretch) => stretch.opens || stretch.closes),
        );
      else if (from.length > 0) yield* compareStretches({ ...pair, from, to });
      else {
        const invented = findInvented(pair);
        const odd = invented.length > 0 ? invented : to.filter((stretch) => opensInSentence(target, stretch));
        yield* tellInvented(
          pair,
          odd.filter((stretch) => stretch.opens && !isCutOff(stretch, pair.index === view.pairs.length - 1)),
        );
      }
    }
  },
};

const textOf = (reading: { readonly text: string }, stretch: Stretch) =>
  clip(reading.text.slice(stretch.start, stretch.end));

function* tellUnmarked({ index, source }: Pair, stretch: Stretch | undefined): Iterable<Draft> {
  if (stretch === undefined) return;
  const expected = textOf(source, stretch);
  const message = `the quote “${expected}” has no quotation marks in the English, or is lost`;
  // A quotation that runs through several parts may be marked at its ends only.
  const isSure = stretch.mark === 'dash' || (stretch.opens && wordsIn(source, stretch) > 3);
  yield { level: isSure ? 'error' : 'warning', at: index, message, expected };
}

function* tellInvented({ index, source, target }: Pair, stretches: readonly Stretch[]): Iterable<Draft> {
  const invented = stretches.filter(
    (each) => !isTerm(source, target, each) && !isUnmarkedSpeech(source, target, each),
  );
  // Up to three words of which the Norwegian has nothing quote nobody in most good translations: they are a turn of phrase.
  const isTurn = (each: Stretch) =>
    wordsIn(target, each) < 4 &&
    each.closes &&
    shareOf(target, each, (at) => isFounded(source, target, at)).part < 0.6;
  const stretch = invented.find((each) => !isTurn(each)) ?? invented[0];
  if (stretch === undefined) return;
  const actual = textOf(target, stretch);
  const message = `quotation marks stand round “${actual}”, and no quote is behind them`;
  // One or two words may be a title or a word as word that Norwegian leaves unmarked.
  const isSure = stretch.opens && wordsIn(target, stretch) > 3;
  yield { level: isTurn(stretch) ? 'remark' : isSure ? 'error' : 'warning', at: index, message, actual };
}

function* compareStretches(sides: Sides): Iterable<Draft> {
  const { index, source, target, from, to } = sides;
  const unmarked = findUnmarked(sides);
  const invented = findInvented(sides);
  yield* tellUnmarked(sides, unmarked);
  yield* tellInvented(sides, invented);
  if (unmarked !== undefined || invented.length > 0) return;
  // All of the part is somebody's words: marks that open inside it quote somebody else.
  if (from.every((stretch) => !stretch.opens && !stretch.closes)) {
    const within = to.find((stretch) => stretch.opens && stretch.closes && stretch.start > 3);
    if (within !== undefined) {
      yield* tellInvented(sides, [within]);
      return;
    }
  }
  const length = total(source, from);
  const kept = total(target, to);
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
  } else {
    const outside = findOutside(sides, from, to);
    if (outside !== null) yield outside;
  }
}

/** A mark that opens the last text and closes nowhere belongs to a longer quote, of which the Norwegian has no marks. */
const isCutOff = ({ start, closes }: Stretch, isLast: boolean) => isLast && start < 3 && !closes;

/** What something is, told right before its name: "sjarken «", "ekstremvêret «". */
const toldWhat = /(?<!\p{L})\p{Ll}{2,}(?:e[nt]|a|[ea]ne)\s+\S$/u;

/** "Sjarken «Havdis»" is “the fishing boat Havdis”: a name that English writes as it is, without marks. */
function isBareName({ source, target }: Pair, stretch: Stretch): boolean {
  if (stretch.mark === 'dash' || !stretch.opens || !stretch.closes || wordsIn(source, stretch) > 3)
    return false;
  if (!toldWhat.test(source.text.slice(0, stretch.start).toLowerCase())) return false;
  const words = [...wordPlaces(source, stretch)].flatMap((at) => source.tokens[at] ?? []);
  if (words.length === 0 || words.some(({ text, lower }) => text === lower)) return false;
  return words.every(({ text }) =>
    target.tokens.some((token) => withoutGenitive(token.text) === text && !inside(token, target.marked)),
  );
}

/** “Først til mølla”-prinsippet: a compound; and a mark that closes what nothing opened, here or in the segment before. */
const isSlip = (text: string, { mark, opens, start, end }: Stretch, runsOn: boolean): boolean =>
  /^.?-\p{L}/u.test(text.slice(end)) || (mark !== 'dash' && !opens && !runsOn && start === 0);

/** A quote whose words stand in the English outside its quotation marks, or nowhere while marks are fewer. */
function findUnmarked({ source, target, from, to }: Sides): Stretch | undefined {
  const inTarget = cut(target, to);
  const kept = total(target, to);
  return from.find((stretch) => {
    const { part, weight } = shareOf(source, stretch, (at) => isAnswered(source, at, inTarget));
    if (weight === 0 || part >= 0.3) return false;
    // Rendered freely it is still there; its words outside the marks show that the marks are not round them.
    const outside = shareOf(source, stretch, (at) => isAnswered(source, at, target)).part >= part + 0.4;
    const tooShort = kept < 0.3 * wordsIn(source, stretch);
    return to.length < from.length || (outside && weight >= 2) || tooShort;
  });
}

function findInvented(pair: Pair): readonly Stretch[] {
  const { source, target } = pair;
  const inSource = cut(source, source.marked);
  const unfounded = findUnfounded(pair, target.marked);
  if (target.marked.length > source.marked.length) return unfounded;
  return unfounded.filter((stretch) => {
    const { part, weight } = foundedIn(inSource, target, stretch);
    return weight >= 2 && foundedIn(source, target, stretch).part >= part + 0.4;
  });
}

/**
 * Words marked from the midst of a sentence in which nobody speaks, or behind the “that” of reported speech: were the
 * Norwegian, which may be speech still, so, the sentence's beginning would be in the marks as well.
 */
function opensInSentence(target: TargetReading, stretch: Stretch): boolean {
  if (!stretch.opens || wordsIn(target, stretch) < 4) return false;
  const before = target.text.slice(Math.max(0, stretch.start - 80), stretch.start);
  return (isTold(target, stretch) ? /\p{L}\s+that\s+\S$/u : /\p{L}\s+\p{L}+\s+\S$/u).test(before);
}
