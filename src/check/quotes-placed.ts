import type { Level } from '../english/index.ts';
import type { Stretch } from '../language/index.ts';
import { findMisplaced, type Misplaced, type Unit } from './misplaced.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import { cut } from './stretch-words.ts';
import type { Pair, ToldStory, View } from './view.ts';

/** No good translation's quote fitted its Norwegian as badly as this; quotes are rendered more freely than parts. */
const foreign = -4;
/** How much better a quote's English must fit elsewhere, or how badly here, for an error. */
const sure = 3;

type Span = Pick<Stretch, 'start' | 'end'>;

const cutPair = (pair: Pair, from: readonly Span[], to: readonly Span[]): Unit => ({
  source: cut(pair.source, from),
  target: cut(pair.target, to),
});

const tell = ({ swapped }: Misplaced, own: string, theirs: string | undefined): string =>
  theirs === undefined
    ? `what stands for the quote “${clip(own)}” has nothing in common with it`
    : swapped
      ? `the English of the quote “${clip(own)}” and that of “${clip(theirs)}” have changed places`
      : `what stands for the quote “${clip(own)}” is rather the English of “${clip(theirs)}”`;

/** Each quote's English is that of its own Norwegian, not of another quote: so the words stay with their speaker. */
export const quotesPlaced: Rule = {
  name: 'quotes-placed',
  *check(view) {
    if (view.told?.exact) {
      yield* checkExactPlaces(view, view.told);
      return;
    }
    const quoted = view.pairs.flatMap((pair) => {
      const from = pair.source.marked.filter((stretch) => !stretch.maybe);
      const to = pair.target.marked;
      if (from.length === 0 || to.length === 0) return [];
      return [{ pair, unit: cutPair(pair, from, to), text: textOf(pair.source.text, from) }];
    });
    const units = quoted.map(({ unit }) => unit);
    for (const misplaced of findMisplaced(units, foreign)) {
      const own = quoted[misplaced.at];
      if (own === undefined) continue;
      const message = tell(misplaced, own.text, quoted[misplaced.rival ?? -1]?.text);
      yield { level: levelOf(misplaced), at: own.pair.index, message, expected: clip(own.text) };
    }
  },
};

const textOf = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const levelOf = ({ margin }: Misplaced): Level => (margin > sure ? 'error' : 'warning');

/** The same with the places and the speakers of the quotes known; between quotes of one speaker it is no error. */
function* checkExactPlaces({ pairs }: View, { story, translation, parts }: ToldStory): Iterable<Draft> {
  const pairOf = new Map(parts.map((part, index) => [part.id, { part, pair: pairs[index] }]));
  const spansOf = new Map(translation.quotes.map(({ id, spans }) => [id, spans]));
  const quoted = story.quotes.flatMap((quote) => {
    const { part, pair } = pairOf.get(quote.part) ?? {};
    const to = spansOf.get(quote.id) ?? [];
    if (quote.kind === 'indirect' || part === undefined || pair === undefined || to.length === 0) return [];
    const from = quote.spans.map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
    return [{ quote, unit: cutPair(pair, from, to), text: textOf(pair.source.text, from) }];
  });
  const units = quoted.map(({ unit }) => unit);
  for (const misplaced of findMisplaced(units, foreign)) {
    const own = quoted[misplaced.at];
    const rival = quoted[misplaced.rival ?? -1];
    if (own === undefined) continue;
    const sameSpeaker =
      rival !== undefined && own.quote.speaker !== null && own.quote.speaker === rival.quote.speaker;
    yield {
      level: sameSpeaker ? 'warning' : levelOf(misplaced),
      at: own.quote.id,
      message: tell(misplaced, own.text, rival?.text),
      expected: clip(own.text),
    };
  }
}
