import type { ModelAnswer } from '../../batch/index.ts';
import type { KeptCopy } from '../../batch/journal/index.ts';

/** What is handed on: the copy as approved, and who says that it must not be used any more. */
export interface HandedCopy {
  readonly source: string;
  /** Of the Norwegian that was approved. */
  readonly digest?: string;
  /** When it was approved or withdrawn. */
  readonly at: number;
  readonly kept: KeptCopy | null;
  readonly withdrawn: { readonly by: string; readonly reason: string } | null;
}

/** A file that was made of a story. */
export interface OutputFile {
  readonly format: string;
  readonly path: string;
}

/** Where a desk's stories are made, and where what is approved stands: a folder that is watched, or the queue. */
export interface Feed {
  /** What a person calls it. */
  readonly out: string;
  readonly formats: readonly string[];
  /** Whether its sender has called a source back, withheld it or put it under embargo. */
  readonly isCalledBack: (source: string) => Promise<boolean>;
  /**
   * Writes approved copy in every format, or makes what stands there tell that it is withdrawn; gives what is to be said
   * of it besides, such as the files to pull, as a sentence.
   */
  readonly write: (handed: HandedCopy) => Promise<string | null>;
  readonly outputsOf: (source: string) => Promise<readonly OutputFile[]>;
  /** A file's text; null where it is not there any more. Throws a DeskError (`not-found`) where it may not be read. */
  readonly read: (file: OutputFile) => Promise<string | null>;
  /** Writes down that an answer was paid for a story that is finished. */
  readonly notePaid: (source: string, answer: ModelAnswer) => void;
}
