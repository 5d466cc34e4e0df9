import type { ModelAnswer, RunCost, Shard, StoryState } from '../types.ts';
import type { FileCount, FileEnd, FileRow, NewFile, SeenFile } from './journal-files.ts';
import type { KeptCopy, OutputRow, RunTotals, StoryRow } from './journal-stories.ts';

/** What a store near by has at once, and one far away a little later. */
export type Awaitable<T> = T | Promise<T>;

/** A run as others see it who would work in the same folder. */
export interface RunKind {
  readonly kind: 'batch' | 'watch';
  readonly shard: Shard | null;
}

/** What can be read of a folder's files. */
export interface FileReads {
  readonly byName: (name: string) => Awaitable<FileRow | null>;
  /** Those of these names that are known. */
  readonly known: (names: readonly string[]) => Awaitable<ReadonlyMap<string, FileRow>>;
  readonly nameOf: (owner: string) => Awaitable<string | null>;
  /** The next files that are due and nobody else has in hand, in order, after the one given. */
  readonly dueAfter: (
    run: number,
    last: Pick<FileRow, 'place' | 'name'> | null,
    most: number,
  ) => Awaitable<readonly FileRow[]>;
  /** The keys of the requests that files wait for. */
  readonly waitingFor: () => Awaitable<readonly string[]>;
  readonly count: (run: number) => Awaitable<FileCount>;
  /** Have others files of this run in hand? What of those who die is left due. */
  readonly othersHold: (run: number) => Awaitable<boolean>;
}

export interface FileWrites {
  /** The number of a new run, or of the one that others who are at the same have begun. */
  readonly beginRun: (run: RunKind) => Awaitable<number>;
  /** The outputs' path of a source without ending: as wished where it is free, else with a digest of the source. */
  readonly claimName: (owner: string, wish: string) => Awaitable<string>;
  readonly claimNames: (
    claims: readonly { readonly owner: string; readonly wish: string }[],
  ) => Awaitable<void>;
  /** Gives the name of one source to another: an update takes the place of the earlier version. */
  readonly moveName: (from: string, to: string) => Awaitable<void>;
  readonly put: (files: readonly NewFile[]) => Awaitable<void>;
  readonly finish: (name: string, end: FileEnd, seen: SeenFile) => Awaitable<void>;
  /** The files that waited for this request are due again. */
  readonly wake: (key: string) => Awaitable<unknown>;
  /** Takes all unfinished files of earlier runs into this one. */
  readonly rejoin: (run: number) => Awaitable<unknown>;
  /** Is a file that was taken in hand still ours? One who was thought dead may have lost it to another. */
  readonly holds: (name: string) => Awaitable<boolean>;
}

export interface StoryReads {
  readonly get: (source: string) => Awaitable<StoryRow | null>;
  readonly ofFile: (file: string) => Awaitable<readonly StoryRow[]>;
  /** The versions of a story of the wire, the highest first. */
  readonly ofWire: (wire: string) => Awaitable<readonly StoryRow[]>;
  readonly copyOf: (source: string) => Awaitable<KeptCopy | null>;
  readonly outputAt: (path: string) => Awaitable<OutputRow | null>;
  readonly outputsOf: (source: string) => Awaitable<readonly OutputRow[]>;
  /** Stories with their outputs, in the order in which an editor should look at them. */
  readonly eachWithOutputs: () => Listed<readonly [StoryRow, readonly OutputRow[]]>;
  readonly finished: () => Listed<StoryRow>;
  readonly totals: () => Awaitable<RunTotals>;
  readonly totalsOf: (run: number) => Awaitable<RunTotals>;
}

type Listed<T> = Iterable<T> | AsyncIterable<T>;

export interface StoryWrites {
  readonly put: (row: StoryRow) => Awaitable<void>;
  readonly setState: (source: string, state: StoryState, reason: string) => Awaitable<void>;
  readonly keepCopy: (source: string, kept: KeptCopy) => Awaitable<void>;
  /** Says what is about to be written at a path, so that it is known for ours whenever we are cut off. */
  readonly intend: (row: OutputRow) => Awaitable<void>;
  readonly forgetOutput: (path: string) => Awaitable<void>;
  readonly moveOutputs: (from: string, to: string) => Awaitable<void>;
}

export interface MoneyReads {
  /** What the folder had cost when this run began; null where nothing was spent. */
  readonly spent: () => Awaitable<RunCost | null>;
  readonly paidFor: (source: string) => Awaitable<RunCost | null>;
}

export interface MoneyWrites {
  /** What the folder has cost by now, this run with what was before it. */
  readonly keep: (spent: RunCost) => Awaitable<void>;
  /** An answer was paid for; a cost of null: nobody knows its price. */
  readonly add: (source: string, answer: ModelAnswer, cost: number | null) => Awaitable<void>;
  readonly settle: (source: string) => Awaitable<void>;
}

/** Within a change all can be read and written. */
export interface JournalTables {
  readonly files: FileReads & FileWrites;
  readonly stories: StoryReads & StoryWrites;
  readonly money: MoneyReads & MoneyWrites;
}

/** The output folder that a journal belongs to. */
export interface JournalPlace {
  readonly out: string;
  /** Norwire's own folder in it. */
  readonly folder: string;
  /** The folder's own name, on whatever machine it is seen. */
  readonly mark: string;
  /** Whether its journal has been begun. */
  readonly isBegun: boolean;
  /** Nothing is written: not in the folder, not in the journal. */
  readonly isReader: boolean;
}

/** A store of journals that machines share. */
export interface SharedJournals {
  /** For a person, without a password. */
  readonly name: string;
  /** Rejects with a NorwireError (`settings`), also where a journal that was begun is not in this store. */
  readonly open: (place: JournalPlace) => Promise<RunJournal>;
}

/**
 * What a run writes down of an output folder: each file and story with its state, and the copy that was made; in SQLite
 * in the folder itself, or in PostgreSQL, where several machines share it.
 */
export interface RunJournal {
  readonly out: string;
  /** Norwire's own folder in it. */
  readonly folder: string;
  /** Where outputs stand while they are written. */
  readonly writing: string;
  readonly files: FileReads;
  readonly stories: StoryReads;
  readonly money: MoneyReads;
  /**
   * Runs a change and resolves when it is on the disk; changes that come at the same time share one commit. A change may
   * be run again from its beginning, and waits for nothing but what it is given. Rejects with a NorwireError (`settings`)
   * when the journal cannot be written.
   */
  readonly change: <T>(write: (kept: JournalTables) => Awaitable<T>) => Promise<T>;
  /** Takes a file in hand; gives it as it now stands, null where it is no longer due or another has it. */
  readonly hold: (name: string) => Awaitable<FileRow | null>;
  readonly letGo: (name: string) => Awaitable<void>;
  /** Runs an act while nobody else on another machine is at the same (`what`). */
  readonly turn: <T>(what: string, act: () => Promise<T>) => Promise<T>;
  readonly close: () => Awaitable<void>;
}
