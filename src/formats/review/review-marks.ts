import type { Speaker } from '../../story/index.ts';
import type { CopyPart, PlacedQuote } from '../copy.ts';
import { element, escapePiece } from '../markup/index.ts';

export type ReviewSide = 'source' | 'english';

/** A stretch of a part's text that is marked, counted from the part's start. */
interface MarkedSpan {
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
export function markedText(part: CopyPart, side: ReviewSide, speakers: readonly Speaker[]): string {
  const text = side === 'source' ? part.norwegian.text : (part.english ?? '');
  const stretches = part.quotes.flatMap((placed) => stretchesOf(part, placed, side, speakers));
  const anchored = new Set<string>();
  const endOf = (quote: string) =>
    Math.max(...stretches.filter((one) => one.quote === quote && !one.attribution).map(({ end }) => end));
  const mark = (markup: string, { quote, classes, attribution }: MarkedSpan, to: number): string => {
    if (attribution) return element('span', { class: classes, 'data-quote': quote }, markup);
    const id = anchored.has(quote) ? null : `${quote}-${side}`;
    anchored.add(quote);
    const label = to === endOf(quote) ? quote : null;
    return element('mark', { id, class: classes, 'data-quote': quote, 'data-label': label }, markup);
  };
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
        .reduce((markup, stretch) => mark(markup, stretch, to), escapePiece(text.slice(from, to)));
    })
    .join('');
}

function stretchesOf(
  part: CopyPart,
  { quote, english, speaker }: PlacedQuote,
  side: ReviewSide,
  speakers: readonly Speaker[],
): readonly MarkedSpan[] {
  const shift = side === 'source' ? part.norwegian.start : 0;
  const spans = side === 'source' ? quote.spans : (english?.spans ?? []);
  const said = side === 'source' ? quote.attribution : (english?.attribution ?? null);
  const attribution = (quote.attribution?.end ?? 0) <= part.norwegian.end ? said : null;
  const colour = colourOf(speaker, speakers);
  const place = (start: number, end: number, classes: string, isAttribution: boolean): MarkedSpan => ({
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
