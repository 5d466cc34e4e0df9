import type { ModelAnswer } from '../ask/index.ts';
import type { Copy, Finding } from '../english/index.ts';
import type { ErrorCode } from '../errors.ts';
import type { Writer } from '../formats/index.ts';
import type { LeftOut } from '../formats/read/index.ts';
import type { StoryEvent } from '../process/index.ts';
import type { SendingRights } from '../refuse-to-send.ts';
import type { Article, Story } from '../story/index.ts';

/**
 * Where a story stands. `waiting`: its requests are with a provider's batch. `replaced`: a newer version has taken
 * its place. `withdrawn`: the wire has called it back after we had made copy of it.
 */
export type StoryState = 'finished' | 'failed' | 'skipped' | 'waiting' | 'replaced' | 'withdrawn';

/** One way of writing a story out: `ending` with its dot (`.md`, `.nitf.xml`). */
export interface OutputFormat {
  readonly name: string;
  readonly ending: string;
  readonly write: Writer;
  /** An item of a news format: a later one with the same id can cancel it. */
  readonly cancels?: boolean;
}

/** What the work on one story is given. */
export interface WorkOptions {
  /** Aborted: no new request; what was sent is awaited and kept. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: StoryEvent) => void;
}

/** All that is done with one story; in the program `processStory` with its model, prompts and style. */
export type Work = (story: Story, options: WorkOptions) => Promise<Copy>;

/** Which finished stories are done again: `failed`, those with `findings`, or `all`. */
export type Redo = 'failed' | 'findings' | 'all';

export interface Shard {
  /** 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** What was spent: tokens, and US dollars, null where the price is unknown. */
export interface RunCost {
  readonly requests: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly cost: number | null;
}

/** The limits of cost and tokens, which hold for a folder over all its runs. */
export interface RunBudget {
  readonly startFrom: (before: RunCost) => void;
  /** In this run. */
  readonly spent: () => RunCost;
}

export type { ModelAnswer };

/** How stories are read, worked on and written; the same for a batch and a watch. */
export interface RunSetup {
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  /** All there are: earlier runs may have written others, which are withdrawn like these. */
  readonly everyFormat?: readonly OutputFormat[];
  /** Digest of all that shapes the copy: model, prompts, style, brief. Another digest makes finished work due again. */
  readonly settings: string;
  /** Reads a file's bytes; `name` is for messages. Rejects with a NorwireError (`input`). */
  readonly readArticles: (
    bytes: Uint8Array,
    name: string,
    onLeftOut?: (left: LeftOut) => void,
  ) => Promise<readonly Article[]>;
  readonly readStory: (article: Article) => Story;
  /** Why a story is none for us (another language), or null; it is skipped. */
  readonly notForUs?: (story: Story) => string | null | Promise<string | null>;
  readonly work: Work;
  /** Why a file is no story of the wire (made by norwire, recorded answers), or null. */
  readonly notAStory?: (bytes: Uint8Array, name: string) => string | null;
  /** What may go to the model although its sender holds it back. Left out: nothing. */
  readonly rights?: () => SendingRights;
  /** The key of the provider's request a story waits for, if that is why work on it rejected. */
  readonly waitsFor?: (cause: unknown) => string | null;
  /** US dollars for an answer; null where the price is unknown. */
  readonly priceOf?: (answer: ModelAnswer) => number | null;
  readonly ledger?: RunBudget;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly onEvent?: (event: BatchEvent) => void;
  /** Aborted by the first Ctrl-C: nothing new is begun, what is in work is awaited. */
  readonly signal?: AbortSignal;
  /** Aborted by the second: nothing is awaited. */
  readonly abort?: AbortSignal;
  /** Stories in work at once; 16 if left out. */
  readonly stories?: number;
}

/** What a run did, as far as the exit code and the last line need it. Stories finished by an earlier run count too. */
export interface RunOutcome {
  readonly files: number;
  readonly finished: number;
  /** Of the finished: untouched since an earlier run. */
  readonly unchanged: number;
  readonly failed: number;
  /** Of the failed: those that could not reach or understand the model. */
  readonly failedAtModel: number;
  readonly skipped: number;
  readonly waiting: number;
  /** Files that were passed over unread: what norwire made, links, other shapes. */
  readonly leftOut: number;
  /** Files not begun: limit, Ctrl-C, budget, fail-fast. */
  readonly left: number;
  /** Findings in the finished stories. */
  readonly errors: number;
  readonly warnings: number;
  readonly interrupted: boolean;
  readonly budgetReached: boolean;
}

/** What happens in a run. `source` names the story: its path below the input, `#2` for the second of its file. */
export type BatchEvent =
  | { readonly type: 'run-started'; readonly files: number; readonly due: number }
  | { readonly type: 'file-left-out'; readonly source: string; readonly reason: string }
  | { readonly type: 'story-started'; readonly source: string }
  | { readonly type: 'story-asked'; readonly source: string; readonly task: string; readonly again: boolean }
  | {
      readonly type: 'story-finished';
      readonly source: string;
      /** The wire's id of the story. */
      readonly id: string | null;
      /** In English. */
      readonly headline: string | null;
      readonly findings: readonly Finding[];
      /** Paths below the output folder. */
      readonly outputs: readonly string[];
      /** Of the outputs: written beside a file that an editor has changed. */
      readonly beside: readonly string[];
      readonly errors: number;
      readonly warnings: number;
      readonly requests: number;
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly cost: number | null;
      readonly milliseconds: number;
    }
  | {
      readonly type: 'story-failed';
      readonly source: string;
      readonly id: string | null;
      readonly code: ErrorCode;
      readonly message: string;
    }
  | {
      readonly type: 'story-skipped';
      readonly source: string;
      readonly id: string | null;
      /** An earlier run skipped it, and told so. */
      readonly earlier: boolean;
      readonly state: StoryState;
      readonly reason: string;
    }
  | { readonly type: 'story-waiting'; readonly source: string }
  | {
      readonly type: 'story-withdrawn';
      readonly source: string;
      readonly id: string | null;
      readonly headline: string | null;
      /** Paths that now tell of the withdrawal. */
      readonly outputs: readonly string[];
      /** Paths of what was written before and must not be published. */
      readonly pull: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: 'provider-batch';
      readonly id: string;
      readonly state: string;
      readonly requests: number;
      readonly done: number;
    }
  | { readonly type: 'notice'; readonly message: string }
  | ({ readonly type: 'run-ended'; readonly report: string } & RunOutcome);
