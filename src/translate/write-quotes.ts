import type { HouseStyle } from '../english/house-style.ts';
import { type MarkPair, marksFor, rewriteMarks } from '../english/quotation-marks.ts';
import type { EnglishQuote } from '../english/types.ts';
import type { Span } from '../story/types.ts';
import type { MarkedPart } from './mark-part.ts';
import type { Piece } from './read-tags.ts';
import { settleBorders } from './settle-borders.ts';

/** A part's English as read from a reply: marks written, quotes and attributions placed in it. */
export interface ReadPart {
  readonly text: string;
  readonly quotes: readonly EnglishQuote[];
}

/** Writes the quotation marks of the house round the quotes and says where each quote and attribution stands. */
export function writeQuotes(pieces: readonly Piece[], part: MarkedPart, style: HouseStyle): ReadPart {
  const { outer, inner } = marksFor(style, part.kind === 'headline');
  const quoteSpans = part.quotes.map((): Span[] => []);
  const attributionSpans = part.attributions.map((): Span | null => null);
  let text = '';
  for (const piece of settleBorders(pieces, part, style)) {
    if (piece.kind === 'text') {
      text += rewriteMarks(piece.text, outer);
      continue;
    }
    if (piece.kind === 'attribution') {
      const words = piece.text.trim();
      const lead = piece.text.length - piece.text.trimStart().length;
      if (words !== '') attributionSpans[piece.number - 1] ??= spanAt(text.length + lead, words);
      text += piece.text;
      continue;
    }
    const quoted = rewriteMarks(piece.text, inner);
    quoteSpans[piece.number - 1]?.push(spanAt(text.length + outer[0].length, quoted.replace(/,$/u, '')));
    text += enclose(quoted, outer);
  }
  const attributionOf = (id: string): Span | null => {
    const index = part.attributions.findIndex((attribution) => attribution.quotes.includes(id));
    return attributionSpans[index] ?? null;
  };
  const tagged = part.quotes.map((quote, index) => ({
    id: quote.id,
    spans: quoteSpans[index] ?? [],
    attribution: attributionOf(quote.id),
  }));
  const reported = part.attributions
    .flatMap(({ quotes }) => quotes)
    .filter((id) => !part.quotes.some((quote) => quote.id === id))
    .map((id) => ({ id, spans: [], attribution: attributionOf(id) }));
  return {
    text: text.trim(),
    quotes: shift([...tagged, ...reported], text.length - text.trimStart().length),
  };
}

function spanAt(start: number, text: string): Span {
  return { text, start, end: start + text.length };
}

function enclose(text: string, [open, close]: MarkPair): string {
  return `${open}${text}${close}`;
}

function shift(quotes: readonly EnglishQuote[], by: number): readonly EnglishQuote[] {
  const moved = (span: Span): Span => ({ ...span, start: span.start - by, end: span.end - by });
  return by === 0
    ? quotes
    : quotes.map(({ id, spans, attribution }) => ({
        id,
        spans: spans.map(moved),
        attribution: attribution && moved(attribution),
      }));
}
