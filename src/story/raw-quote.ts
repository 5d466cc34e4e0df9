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
