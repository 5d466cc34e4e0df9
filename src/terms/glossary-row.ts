import type { TermOrigin } from './types.ts';

/** A row as written: alternatives are apart, yes and no are read, nothing else is judged. */
export interface GlossaryRow extends TermOrigin {
  readonly norwegian: readonly string[];
  readonly english: readonly string[];
  readonly note: string | null;
  readonly keep: boolean;
  readonly matchCase: boolean;
}

/** A row that is left out, and why. */
export interface GlossaryProblem extends TermOrigin {
  readonly message: string;
}

/** Rows are read one at a time: a long glossary is let go of as it is read. */
export type GlossaryRows = Iterable<GlossaryRow | GlossaryProblem>;

/** "state secretary | deputy minister" is two. */
export function alternatives(cell: string): string[] {
  return [...new Set(cell.match(/[^|\s](?:[^|]*[^|\s])?/g))];
}
