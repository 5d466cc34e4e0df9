import type { NorwireError } from '../../errors.ts';

/** Which stories of a run may begin, which wait for others, and when no more are begun. */
export interface RunControl {
  /** Waits until one more story may be in work; false: no more are begun in this run. */
  readonly enter: () => Promise<boolean>;
  readonly leave: () => void;
  /** Versions of one story of the wire are worked on one after the other. */
  readonly afterOthersOf: <T>(wire: string | null, act: () => Promise<T>) => Promise<T>;
  /** What earlier versions' copy is withdrawn for, one file after the other. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** The model was reached for a story. */
  readonly reached: () => void;
  readonly failed: (cause: NorwireError) => void;
  /** Aborted when a story has shown that no other would fare better: those in work are left due. */
  readonly calledOff: () => AbortSignal;
}
