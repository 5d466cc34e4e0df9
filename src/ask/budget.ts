import type { ModelRequest, TokenUsage } from './model.ts';

/** What an attempt was charged; `unknown` where the server may have charged but did not say. */
export type Charge = TokenUsage | 'unknown' | 'nothing';

/** An attempt that costs. */
export interface Spending<T> {
  readonly request: ModelRequest;
  readonly model: string;
  readonly work: () => Promise<T>;
  readonly read: (ended: T) => Charge;
  readonly signal: AbortSignal | undefined;
}

export interface Budget {
  /** Rejects with a NorwireError (`budget`), before the work begins, where the limit does not hold it any more. */
  readonly spend: <T>(spending: Spending<T>) => Promise<T>;
}
