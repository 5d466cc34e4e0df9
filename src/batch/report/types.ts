import type { StoryRow, Totals } from '../journal/index.ts';
import type { Outcome } from '../types.ts';

/** A story in the report. Paths are below the output folder, times are ISO 8601 in UTC. */
export interface ReportedStory {
  readonly source: string;
  readonly state: StoryRow['state'];
  readonly reason: string | null;
  readonly headline: string | null;
  readonly section: string | null;
  readonly date: string | null;
  readonly embargo: string | null;
  readonly origin: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly usage: {
    readonly requests: number;
    readonly inputTokens: number;
    readonly cachedTokens: number;
    readonly outputTokens: number;
    readonly cost: number | null;
  };
  readonly milliseconds: number;
  readonly ended: string;
  readonly outputs: readonly { readonly path: string; readonly format: string; readonly beside: boolean }[];
}

export interface Report {
  readonly made: string;
  readonly run: Outcome;
  readonly totals: Totals;
}
