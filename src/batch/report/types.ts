import type { RunTotals, StoryRow } from '../journal/index.ts';
import type { RunOutcome } from '../types.ts';

/** A story in the report. Paths are below the output folder, times are ISO 8601 in UTC. */
export interface ReportedStory
  extends Pick<
    StoryRow,
    | 'source'
    | 'state'
    | 'reason'
    | 'headline'
    | 'section'
    | 'date'
    | 'embargo'
    | 'origin'
    | 'errors'
    | 'warnings'
    | 'milliseconds'
  > {
  readonly usage: {
    readonly requests: number;
    readonly inputTokens: number;
    readonly cachedTokens: number;
    readonly outputTokens: number;
    readonly cost: number | null;
  };
  readonly ended: string;
  readonly outputs: readonly { readonly path: string; readonly format: string; readonly beside: boolean }[];
}

export interface RunReport {
  readonly made: string;
  readonly run: RunOutcome;
  readonly totals: RunTotals;
}
