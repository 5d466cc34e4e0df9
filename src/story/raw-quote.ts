import type { Stretch } from './layout.ts';
import type { Source } from './sources.ts';
import type { QuoteKind, QuoteMark } from './types.ts';

/** A quote as found, before it is known who speaks. */
export interface RawQuote {
  readonly part: string;
  readonly kind: QuoteKind;
  readonly mark: QuoteMark;
  readonly spans: readonly Stretch[];
  readonly cue: Stretch | null;
  readonly source: Source | null;
  /** The cue is what papers and agencies do ("skriver", "melder", "ifølge"), so that its source need not be a person. */
  readonly reports: boolean;
}

/** Where a quote's words begin. */
export function startOf(quote: RawQuote): number {
  return quote.spans[0]?.start ?? 0;
}

/** Quotes in reading order. */
export function sortQuotes(quotes: RawQuote[]): void {
  quotes.sort((a, b) => startOf(a) - startOf(b));
}
