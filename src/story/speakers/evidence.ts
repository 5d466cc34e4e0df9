import type { Candidate } from './ask.ts';
import type { View } from './view.ts';

/** One kind of evidence of who is meant: what it says for (or, below nought, against) a candidate. */
export interface Evidence {
  readonly name: string;
  /** Why the candidate is taken, where this told most. */
  readonly because: string;
  readonly weigh: (view: View, candidate: Candidate) => number;
}
