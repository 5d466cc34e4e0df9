import { type HouseStyle, type MarkPair, marksFor, rewriteMarks } from '../english/index.ts';
import type { Span } from '../story/index.ts';
import type { MarkedPart } from './mark-part.ts';
import { settleBorders } from './settle-borders.ts';
import type { TaggedText } from './tagged-text.ts';

/** Where the pieces of a quote stand in a part's English, the quotation marks left out. */
export interface QuoteSpans {
  readonly id: string;
  readonly spans: readonly Span[];
}

/** A part's English as read from a reply: marks written, quotes placed in it. */
export interface ReadPart {
  readonly text: string;
  readonly quotes: readonly QuoteSpans[];
}

/** Writes the quotation marks of the house round the quotes and says where each quote stands. */
export function writeQuotes(pieces: readonly TaggedText[], part: MarkedPart, style: HouseStyle): ReadPart {
  const { outer, inner } = marksFor(style, part.kind === 'headline');
  const quoteSpans = part.quotes.map((): Span[] => []);
  let text = '';
  for (const piece of settleBorders(pieces, part, style)) {
    if (piece.kind === 'text') {
      text += rewriteMarks(piece.text, outer);
      continue;
    }
    const quoted = rewriteMarks(piece.text, inner);
    quoteSpans[piece.number - 1]?.push(spanAt(text.length + outer[0].length, quoted.replace(/,$/u, '')));
    text += enclose(quoted, outer);
  }
  const by = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    quotes: part.quotes.map(({ id }, index) => ({
      id,
      spans: (quoteSpans[index] ?? []).map((span) => spanAt(span.start - by, span.text)),
    })),
  };
}

function spanAt(start: number, text: string): Span {
  return { text, start, end: start + text.length };
}

function enclose(text: string, [open, close]: MarkPair): string {
  return `${open}${text}${close}`;
}
