import type { Speaker } from '../../story/index.ts';
import type { CopyPart, PlacedQuote } from '../copy.ts';
import { element, escapePiece } from '../markup/index.ts';

export type Side = 'source' | 'english';

/** A stretch of a part's text that is marked, counted from the part's start. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly classes: string;
  readonly attribution: boolean;
}

/** How many colours there are for speakers; a further speaker takes the first again. */
const colours = 7;

/** The class that gives a speaker's colour. */
export function colourOf(speaker: Speaker | null, speakers: readonly Speaker[]): string {
  if (speaker === null) return 'nobody';
  if (speaker.kind === 'reporter') return 'reporter';
  const voices = speakers.filter(({ kind }) => kind !== 'reporter');
  return `voice${(voices.findIndex(({ id }) => id === speaker.id) % colours) + 1}`;
}

/**
 * A part's text on one side as HTML: its quotes as `mark` with the speaker's colour, its attributions underlined.
 * The first piece of a quote carries its anchor (`q2-source`), the last its label.
 */
export function markedText(part: CopyPart, side: Side, speakers: readonly Speaker[]): string {
  const text = side === 'source' ? part.source.text : (part.english ?? '');
  const stretches = part.quotes.flatMap((placed) => stretchesOf(part, placed, side, speakers));
  const anchored = new Set<string>();
  const borders = [...new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])])]
    .filter((border) => border >= 0 && border <= text.length)
    .sort((one, other) => one - other);
  return borders
    .slice(0, -1)
    .map((from, index) => {
      const to = borders[index + 1] ?? text.length;
      const covering = stretches.filter(({ start, end }) => start <= from && to <= end);
      return covering
        .toSorted((one, other) => one.end - one.start - (other.end - other.start))
        .reduce(
          (markup, stretch) => markPiece(markup, stretch, side, to, stretches, anchored),
          escapePiece(text.slice(from, to)),
        );
    })
    .join('');
}

function markPiece(
  markup: string,
  stretch: Stretch,
  side: Side,
  to: number,
  stretches: readonly Stretch[],
  anchored: Set<string>,
): string {
  const { quote, classes, attribution } = stretch;
  if (attribution) return element('span', { class: classes, 'data-quote': quote }, markup);
  const id = anchored.has(quote) ? null : `${quote}-${side}`;
  anchored.add(quote);
  const ends = stretches.filter((other) => other.quote === quote && !other.attribution).map(({ end }) => end);
  const label = to === Math.max(...ends) ? quote : null;
  return element('mark', { id, class: classes, 'data-quote': quote, 'data-label': label }, markup);
}

function stretchesOf(
  part: CopyPart,
  { quote, english, speaker }: PlacedQuote,
  side: Side,
  speakers: readonly Speaker[],
): readonly Stretch[] {
  const shift = side === 'source' ? part.source.start : 0;
  const spans = side === 'source' ? quote.spans : (english?.spans ?? []);
  const said = side === 'source' ? quote.attribution : (english?.attribution ?? null);
  const attribution = (quote.attribution?.end ?? 0) <= part.source.end ? said : null;
  const colour = colourOf(speaker, speakers);
  const place = (start: number, end: number, classes: string, isAttribution: boolean): Stretch => ({
    start: start - shift,
    end: end - shift,
    quote: quote.id,
    classes,
    attribution: isAttribution,
  });
  return [
    ...spans.map(({ start, end }) => place(start, end, `${quote.kind} ${colour}`, false)),
    ...(attribution === null
      ? []
      : [place(attribution.start, attribution.end, `attribution ${colour}`, true)]),
  ].filter(({ start, end }) => start < end);
}
